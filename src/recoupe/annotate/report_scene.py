"""The text as a reader of reported speech sees it: report sentences and quoted pieces.

A report sentence never breaks inside quotation marks, and goes on when a closing mark is
followed by its cue ("« … ! » s'est exclamée …"), unlike the parser's sentences.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from recoupe.annotate.quote_marks import Quoted, find_quoted
from recoupe.lang.fr.speech import plain
from recoupe.model.marks import Mention
from recoupe.model.parse import Parse, Token
from recoupe.model.span import Span

# A line's end, a stop before a space, or one whose space was lost ("hier.Selon").
END = re.compile(r"\n+|[.!?…]+[)\]]?(?=\s)|(?<=[a-zà-ÿ]{2})[.!?](?=[A-ZÀ-Ý][a-zà-ÿ'’])")
ABBREVIATION = re.compile(
    r"(?:\b(?:M|MM|Mme|Mmes|Mlle|Dr|Pr|Me|St|Ste|Mgr|Gal|Col|art|p|cf|n|etc|av|env|vol|éd)|\b[A-ZÉ])$"
)
QUOTE_GOES_ON = re.compile(r"[«“\"]\s?[a-zà-ÿ]")
TERMINAL = (".", "!", "?", "…", ":", ";", "»", "”", '"')
MARKS = '«»“”„‹›"'
BLANK = " \t\r\n\u00a0\u202f\u2009"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One report sentence: its span, its tokens ``[first, last)`` and its quoted pieces."""

    span: Span
    first: int
    last: int
    quoted: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A parse with its quoted pieces and report sentences.

    ``words`` are the tokens in small letters, their apostrophes straight; ``inside`` says
    for each token whether it stands in quotation marks; ``actors`` are the spans of those
    whom other marks name or describe.
    """

    parse: Parse
    quoted: tuple[Quoted, ...]
    units: tuple[Unit, ...]
    inside: tuple[bool, ...]
    words: tuple[str, ...]
    actors: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The article's text."""
        return self.parse.text

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The article's tokens."""
        return self.parse.tokens


def set_scene(parse: Parse, mentions: tuple[Mention, ...] = ()) -> Scene:
    """Cut the text into report sentences."""
    quoted = find_quoted(parse.text)
    starts = [token.start for token in parse.tokens]
    inside = [False] * len(starts)
    for piece in quoted:
        for i in range(
            bisect_left(starts, piece.outer.start), bisect_left(starts, piece.outer.end)
        ):
            inside[i] = True
    units = []
    for span in _cut(parse.text, quoted):
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if first < last:
            own = tuple(q for q in quoted if span.overlaps(q.outer))
            units.append(Unit(span=span, first=first, last=last, quoted=own))
    actors = tuple(sorted(m.span for m in mentions if m.kind != "place"))
    return Scene(
        parse=parse,
        quoted=quoted,
        units=tuple(units),
        inside=tuple(inside),
        words=tuple(plain(token.text) for token in parse.tokens),
        actors=actors,
    )


def _cut(text: str, quoted: tuple[Quoted, ...]) -> list[Span]:
    bounds = sorted(_bounds(text, quoted) | {0, len(text)})
    return [Span(a, b) for a, b in pairwise(bounds) if text[a:b].strip()]


def _bounds(text: str, quoted: tuple[Quoted, ...]) -> set[int]:
    ends = {q.outer.end for q in quoted}
    found: set[int] = set()
    for stop in END.finditer(text):
        here = stop.end()
        if any(q.outer.start < stop.start() < q.outer.end for q in quoted):
            continue
        if (
            stop.group() == "\n"
            and QUOTE_GOES_ON.match(text, here)
            and not text[max(0, stop.start() - 60) : stop.start()].rstrip().endswith(TERMINAL)
        ):
            continue
        if stop.group()[0] == "\n" or (
            _opens(text, here)
            and not ABBREVIATION.search(text[max(0, stop.start() - 12) : stop.start()])
        ):
            found.add(here)
    for end in ends:
        closed = text[max(0, end - 60) : end].rstrip(MARKS + BLANK)
        if closed and closed[-1] in ".!?…" and _opens(text, end):
            found.add(end)
    return found


def _opens(text: str, here: int) -> bool:
    """Whether a new sentence may begin after ``here``."""
    rest = text[here : here + 8].lstrip(BLANK + "(-–—•")
    return not rest or rest[0].isupper() or rest[0].isdigit() or rest[0] in '«“"„'
