"""Bytes to text: byte order mark, declared charset, UTF-8, then a guess."""

from __future__ import annotations

import codecs
import re

from recoupe.errors import ReadError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(
    rb"(?i)<(?:meta|\?xml)[^>]{0,200}?"
    rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})"
)
HEAD = 4096
CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27}) + b"\x7f"
MAGIC = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b", b"\x7fELF",
    b"RIFF", b"ID3", b"OggS", b"\xd0\xcf\x11\xe0", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf",
    b"SQLite format",
)  # fmt: skip


def decode(data: bytes) -> tuple[str, str]:
    """The text of ``data`` and the charset it was read with.

    Raises ``ReadError``: ``read-binary`` for what is no text, ``read-charset`` when no
    charset fits. Line ends stay as they are.
    """
    for mark, charset in MARKS:
        if data.startswith(mark):
            return _strict(data, charset), charset
    refuse_binary(data)
    declared = _declared(data)
    for charset in dict.fromkeys(("utf-8", declared) if declared else ("utf-8",)):
        try:
            return data.decode(charset), charset
        except (UnicodeDecodeError, LookupError):
            continue
    return _guessed(data)


def refuse_binary(data: bytes) -> None:
    """Raise ``ReadError`` for known binary formats, NULs and many control characters."""
    if data.startswith(MAGIC):
        raise ReadError("a binary file, not a page of text", code="read-binary")
    sample = data[: 1 << 16]
    if b"\0" in data or len(sample) - len(sample.translate(None, CONTROLS)) > len(sample) / 50:
        raise ReadError("holds NULs or control characters: not text", code="read-binary")


def _strict(data: bytes, charset: str) -> str:
    try:
        text = data.decode(charset)
    except UnicodeDecodeError as error:
        message = f"begins as {charset} but is not: {error.reason}"
        raise ReadError(message, code="read-charset") from error
    if "\0" in text:
        raise ReadError("holds NULs: not text", code="read-binary")
    return text


def _declared(data: bytes) -> str | None:
    found = DECLARED.search(data[:HEAD])
    if found is None:
        return None
    name = found.group(1).decode("ascii").lower()
    if name in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"):
        return "cp1252"  # as browsers read it
    try:
        return codecs.lookup(name).name if codecs.lookup(name)._is_text_encoding else None
    except LookupError:
        return None


def _guessed(data: bytes) -> tuple[str, str]:
    """cp1252 where it reads as French; else what charset-normalizer finds likely."""
    western = data.decode("cp1252", errors="replace")
    if _reads_western(western):
        return western, "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data[: 1 << 16]).best()
    if best is not None:
        try:
            return data.decode(best.encoding), best.encoding
        except (UnicodeDecodeError, LookupError):
            pass
    return data.decode("utf-8", errors="replace"), "utf-8"


def _reads_western(text: str) -> bool:
    """Whether nearly all that is not ASCII is what Western European prose uses."""
    odd = [c for c in text if not c.isascii()]
    usual = sum(c in "éèêëàâäîïôöûüùçœæÉÈÊËÀÂÎÏÔÛÙÇŒñóíáúß«»“”‘’–—…€°\u00a0·" for c in odd)
    return bool(odd) and usual / len(odd) > 0.9 and text.count("\ufffd") < 3
