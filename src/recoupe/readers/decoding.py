"""Bytes to text: byte order mark, UTF-8, declared charset, then a guess. Nothing is rewritten.

A page of UTF-8 with a few foreign bytes (an include, a truncated character) stays UTF-8,
and each foreign byte is read as cp1252: ``charset`` then is ``utf-8+cp1252``.
"""

from __future__ import annotations

import codecs
import re

from recoupe.errors import ReadError
from recoupe.readers.charsets import declared_charset, guessed_charset, known_charset
from recoupe.readers.magic import BINARY

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 1 << 16
CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27}) + b"\x7f"
LETTER = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
FOREIGN = re.compile(r"[\udc80-\udcff]")
MIXED = "utf-8+cp1252"


def decode(data: bytes, stated: str | None = None) -> tuple[str, str]:
    """The text of ``data`` and the charset it was read with; ``stated`` is the server's word.

    Raises ``ReadError``: ``read-binary`` for what is no text, ``read-charset`` when no
    charset fits. Line ends stay as they are.
    """
    for mark, charset in MARKS:
        if data.startswith(mark):
            return _strict(data, charset), charset
    wide = _unmarked_utf16(data)
    if wide:
        return _strict(data, wide), wide
    refuse_binary(data)
    return _decode_unmarked(data, stated)


def _decode_unmarked(data: bytes, stated: str | None) -> tuple[str, str]:
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if _mostly_utf8(data):
        return _mixed(data), MIXED
    for charset in (known_charset(stated), declared_charset(data)):
        if charset is not None and charset != "utf-8":
            try:
                return data.decode(charset), charset
            except UnicodeDecodeError:
                continue
    charset = guessed_charset(data)
    return data.decode(charset, errors="replace"), charset


def refuse_binary(data: bytes) -> None:
    """Raise ``ReadError`` for known binary formats, NULs and many control characters."""
    if data.startswith(BINARY):
        raise ReadError("a binary file, not a page of text", code="read-binary")
    sample = data[:SAMPLE]
    if b"\0" in data or len(sample) - len(sample.translate(None, CONTROLS)) > len(sample) / 50:
        raise ReadError("holds NULs or control characters: not text", code="read-binary")


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark: Latin text then has a NUL in nearly every other byte."""
    sample = data[:4096]
    if len(sample) < 16 or len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.7 * half and not even:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and not odd else None


def _mostly_utf8(data: bytes) -> bool:
    """Whether nearly all bytes above ASCII form UTF-8 letters."""
    found = [len(m) for m in LETTER.findall(data)]
    high = len(data) - len(data.translate(None, bytes(range(128, 256))))
    return len(found) > 2 and sum(found) > 0.8 * high


def _mixed(data: bytes) -> str:
    """UTF-8, with the bytes that are none read as cp1252, one code point each."""
    text = data.decode("utf-8", errors="surrogateescape")
    return FOREIGN.sub(lambda m: _western(ord(m.group()) - 0xDC00), text)


def _western(byte: int) -> str:
    return bytes((byte,)).decode("cp1252", errors="replace")


def _strict(data: bytes, charset: str) -> str:
    try:
        text = data.decode(charset)
    except UnicodeDecodeError as error:
        message = f"begins as {charset} but is not: {error.reason}"
        raise ReadError(message, code="read-charset") from error
    if "\0" in text:
        raise ReadError("holds NULs: not text", code="read-binary")
    return text
