"""Finds the pieces of a text that stand in quotation marks.

Marks are « », “ ”, „ “, and what keyboards give for them: ", '' and << >>. A paragraph
ends what was left open: printers reopen the mark at each paragraph of a long quotation. A
straight mark opens or closes by the side on which its word stands, so that one lost mark
does not turn all the following ones round.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from recoupe.annotate.quote_sides import MARK_ONLY, SIGN, nested, side_of
from recoupe.model.span import Span

OPENERS = {"«": "»", "“": "”", "„": "“", "‹": "›"}
CLOSERS = frozenset("»”›")
WRITTEN = {"<<": "«", ">>": "»", "''": '"', "’’": '"'}
MARK = re.compile(SIGN + r"|\n+")
SENTENCE_END = re.compile(r"[.!?…][)\]]?\s*$")
# A line of dialogue: a dash, the words, a second dash before the cue in small letters.
DASHED = re.compile(r"(?m)^[^\S\n]*([–—]\s(\S[^\n–—]*?)\s[–—])(?=\s[a-zà-ÿ])")
LONGEST = 4000  # code points a quotation may run over paragraphs without being reopened
SPACE = " \t\u00a0\u202f\u2009\r\n"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A piece in quotation marks: ``outer`` with its marks, ``inner`` without them."""

    outer: Span
    inner: Span


def find_quoted(text: str) -> tuple[Quoted, ...]:
    """Outermost pieces in quotation marks, in order. Pieces without a word are left out."""
    found: list[Quoted] = []
    stack: list[tuple[str, int]] = []
    for mark in MARK.finditer(text):
        sign, here = WRITTEN.get(mark.group(), mark.group()), mark.start()
        if sign[0] == "\n":
            if stack and not _runs_on(text, stack[0], mark.end()):
                found += _piece(text, stack[0][1], here)
                stack = []
        elif sign == '"':
            _straight(text, here, mark.end(), stack, found)
        elif sign in CLOSERS or (sign == "“" and stack and stack[-1][0] == "„"):
            _close(text, mark.end(), sign, stack, found)
        elif not (stack and sign == stack[0][0] and _opens_line(text, here)):
            stack.append((sign, here))
    if stack:
        found += _piece(text, stack[0][1], len(text))
    dashed = (Quoted(Span(*m.span(1)), Span(*m.span(2))) for m in DASHED.finditer(text))
    found += [d for d in dashed if not any(d.outer.overlaps(f.outer) for f in found)]
    return tuple(sorted(found, key=lambda piece: piece.outer))


def _straight(
    text: str, here: int, end: int, stack: list[tuple[str, int]], found: list[Quoted]
) -> None:
    """A straight mark: the side of its word tells whether it opens or closes."""
    side = side_of(text, here, end)
    opened = bool(stack) and stack[-1][0] == '"'
    if opened and side == "opens" and SENTENCE_END.search(text, max(0, here - 4), here):
        # The closing mark was forgotten: the sentence ended what stood open.
        _, start = stack.pop()
        if not stack:
            found += _piece(text, start, here)
        stack.append(('"', here))
    elif opened and (side != "opens" or not nested(text, end)):
        _, start = stack.pop()
        if not stack:
            found += _piece(text, start, end)
    elif stack and not opened and not _word_after(text, end):
        _close(text, end, OPENERS[stack[-1][0]], stack, found)
    elif side != "closes":
        stack.append(('"', here))


def _close(
    text: str, end: int, sign: str, stack: list[tuple[str, int]], found: list[Quoted]
) -> None:
    """Close the innermost open mark of that kind; a stray closing mark is nothing."""
    for depth in range(len(stack) - 1, -1, -1):
        opener, start = stack[depth]
        if OPENERS.get(opener) == sign or (opener == "„" and sign == "”"):
            del stack[depth:]
            if not stack:
                found += _piece(text, start, end)
            return


def _word_after(text: str, end: int) -> bool:
    return end < len(text) and text[end].isalnum()


def _opens_line(text: str, here: int) -> bool:
    before = text[:here].rstrip(" \t\u00a0\u202f\u2009")
    return not before or before.endswith("\n")


def _runs_on(text: str, opened: tuple[str, int], after: int) -> bool:
    """Whether the mark left open is reopened or closed in the next paragraphs."""
    opener, rest = opened[0], text[after : after + LONGEST]
    if opener != '"' and rest.lstrip(SPACE).startswith(opener):
        return OPENERS[opener] in rest
    following = MARK_ONLY.search(rest)
    if not following or after - opened[1] > LONGEST:
        return False
    here = following.start()
    if opener == '"':
        return following.group() == '"' and side_of(rest, here, here + 1) == "closes"
    return following.group() == OPENERS[opener]


def _piece(text: str, start: int, end: int) -> list[Quoted]:
    """The piece from its opening mark to ``end``, its closing mark included where it has one."""
    opening = MARK_ONLY.match(text, start)
    inner_start, inner_end = opening.end() if opening else start, end
    while inner_end > inner_start and text[inner_end - 1] in SPACE:
        inner_end -= 1
    last = inner_end
    closing = next((n for n in (2, 1) if MARK_ONLY.fullmatch(text, inner_end - n, inner_end)), 0)
    inner_end = max(inner_start, inner_end - closing)
    while inner_start < inner_end and text[inner_start] in SPACE:
        inner_start += 1
    while inner_end > inner_start and text[inner_end - 1] in SPACE:
        inner_end -= 1
    if not any(c.isalnum() for c in text[inner_start:inner_end]):
        return []
    return [Quoted(Span(start, last), Span(inner_start, inner_end))]
