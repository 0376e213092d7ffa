"""Cuts a text into sentences without a parser: where only the extent of a sentence matters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.model.span import Span

# A stop, closing marks and brackets, space, then what may open a sentence.
_STOP = re.compile(r"[.!?…]+[»”\"')\]\u00a0\u202f ]*(?=\s)\s+(?=[\"«“‘(\[—–-]*\s*[A-ZÀ-ÖØ-Þ0-9])")
_SHORT = re.compile(
    r"(?:\b[A-Z]|\b(?:M|MM|Mme|Mmes|Mlle|Dr|Pr|Me|Mgr|St|Ste|Gal|Cne|Col|Cdt|Lt|art|cf|p|vol|no|av|env|"
    r"chap|etc))\.$"
)


def split_sentences(text: str) -> tuple[Span, ...]:
    """Spans of the sentences of ``text``, in order; none crosses a line break.

    Initials and common abbreviations do not end a sentence.
    """
    return tuple(
        sentence for line in re.finditer(r"[^\n]+", text) for sentence in _of_line(text, line)
    )


def _of_line(text: str, line: re.Match[str]) -> Iterator[Span]:
    start = line.start()
    for stop in _STOP.finditer(text, line.start(), line.end()):
        if _SHORT.search(text[start : stop.start() + 1]):
            continue
        yield from _trimmed(text, start, stop.end())
        start = stop.end()
    yield from _trimmed(text, start, line.end())


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """The span without white space at its ends, unless nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield Span(start, end)
