"""One line of a page, as a reader sees it, with the way back to the page."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace

from recoupe.clean.mojibake import MISREAD, letter_at
from recoupe.model.span import Span

# (start here, end here, start in the page, end in the page)
Piece = tuple[int, int, int, int]
BULLET = re.compile(r"(?:[•◦▪▫‣●○■□➢➤►▶✓✔·∙]|[-–—*+](?=\s))\s*")
INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]+")


@dataclass(frozen=True, slots=True)
class Context:
    """Where an HTML block stands: its own tag, those around it, the share of link text."""

    tag: str = ""
    around: frozenset[str] = frozenset()
    links: float = 0.0
    in_body: bool | None = None


@dataclass(slots=True)
class Line:
    """A block of a page before it is judged.

    ``text`` is what the article would keep; ``pieces`` map it to the page; ``span`` is the
    whole block in the page, bullet included. ``indent`` counts leading blanks.
    """

    text: str
    span: Span
    pieces: tuple[Piece, ...]
    bullet: bool = False
    indent: int = 0
    gap: bool = False
    context: Context = field(default=Context())


def linear_line(page: str, start: int, end: int, *, indent: int = 0, gap: bool = False) -> Line:
    """The line ``page[start:end]`` (not blank), bullet and invisible code points left out."""
    bullet = BULLET.match(page, start, end)
    inner = bullet.end() if bullet and bullet.end() < end else start
    text, pieces = _clean_pieces(page, inner, end)
    if not text.strip():
        text, pieces = page[start:end], ((0, end - start, start, end),)
    return Line(text, Span(start, end), pieces, inner > start, indent, gap)


def _clean_pieces(page: str, start: int, end: int) -> tuple[str, tuple[Piece, ...]]:
    raw = page[start:end]
    if not _needs_care(raw):
        return raw, ((0, end - start, start, end),)
    parts: list[str] = []
    pieces: list[Piece] = []
    here = 0
    at = 0
    while at < len(raw):
        kept, stop = _next_letter(raw, at)
        if kept:
            pieces.append((here, here + len(kept), start + at, start + stop))
            parts.append(kept)
            here += len(kept)
        at = stop
    return "".join(parts), joined(pieces)


def cleaned(page: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """What ``page[start:end]`` should read, piece by piece, each with its place in the page."""
    text, pieces = _clean_pieces(page, start, end)
    return [(text[a:b], c, d) for a, b, c, d in pieces]


def _needs_care(raw: str) -> bool:
    if raw.isascii():
        return "&" in raw and MISREAD.search(raw) is not None
    tidy = unicodedata.is_normalized("NFC", raw)
    return not tidy or bool(INVISIBLE.search(raw) or MISREAD.search(raw))


def _next_letter(raw: str, at: int) -> tuple[str, int]:
    """The letter at ``at`` as it should read, with its marks, and where the next begins."""
    repaired = letter_at(raw, at) if raw[at] == "&" or raw[at] > "\u007f" else None
    if repaired is not None:
        return repaired
    stop = at + 1
    while stop < len(raw) and unicodedata.combining(raw[stop]):
        stop += 1
    return unicodedata.normalize("NFC", INVISIBLE.sub("", raw[at:stop])), stop


def joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Neighbouring pieces that map code point for code point, as one."""
    out: list[Piece] = []
    for piece in pieces:
        if out:
            a, b, c, d = out[-1]
            even = b - a == d - c and piece[1] - piece[0] == piece[3] - piece[2]
            if even and b == piece[0] and d == piece[2]:
                out[-1] = (a, piece[1], c, piece[3])
                continue
        out.append(piece)
    return tuple(out)


def cut_line(line: Line, at: int) -> tuple[Line, Line]:
    """The line in two at ``at`` of its text, both mapped to the page; 0 < at < its length."""
    left: list[Piece] = []
    right: list[Piece] = []
    for a, b, c, d in line.pieces:
        even = b - a == d - c
        if b <= at:
            left.append((a, b, c, d))
        elif a >= at or not even:
            right.append((max(a, at) - at, b - at, c, d))
        else:
            left.append((a, at, c, c + at - a))
            right.append((0, b - at, c + at - a, d))
    middle = right[0][2] if right else line.span.end
    head = Line(line.text[:at], Span(line.span.start, middle), tuple(left), line.bullet)
    rest = replace(
        line,
        text=line.text[at:],
        span=Span(middle, line.span.end),
        pieces=tuple(right),
        bullet=False,
    )
    return head, rest
