"""Lines of a stream of bytes, none held beyond a limit."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO, cast

from recoupe.readers.charsets import guessed_charset

LONGEST = 1 << 26
WIDE = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def text_lines(
    stream: io.BufferedIOBase, charset: str, limit: int = LONGEST, *, ends: str = "\n"
) -> Iterator[str]:
    """Lines with their ends. Of a longer one, ``limit + 1`` code points; the rest is skipped.

    ``ends`` is what ends a line: LF, or with an empty string CR and CR LF too.
    """
    text = io.TextIOWrapper(
        cast("BinaryIO", stream), encoding=charset, errors="replace", newline=ends
    )
    try:
        while line := text.readline(limit + 1):
            yield line
            while len(line) > limit and not line.endswith(("\n", "\r")):
                line = text.readline(limit + 1)
    finally:
        with suppress(ValueError):  # closed already, when nobody read to the end
            text.detach()  # the stream is its owner's to close


def table_charset(head: bytes) -> str:
    """The charset of a table by its beginning: its mark, UTF-8, or a guess."""
    for mark, charset in WIDE:
        if head.startswith(mark):
            return charset
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(head)
    except UnicodeDecodeError:
        return guessed_charset(head)
    return "utf-8-sig"
