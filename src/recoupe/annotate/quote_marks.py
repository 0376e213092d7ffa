"""Finds the pieces of a text that stand in quotation marks.

Marks are « », “ ”, „ “ and the straight ". A paragraph ends what was left open: printers
reopen the mark at each paragraph of a long quotation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from recoupe.model.span import Span

OPENERS = {"«": "»", "“": "”", "„": "“", "‹": "›"}
CLOSERS = frozenset("»”›")
MARK = re.compile(r'[«»“”„‹›"]|\n+')
MARK_ONLY = re.compile(r'[«»“”„‹›"]')
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
        sign, here = mark.group(), mark.start()
        if sign[0] == "\n":
            if stack and not _runs_on(text, stack[0], mark.end()):
                found += _piece(text, stack[0][1], here, closed=False)
                stack = []
        elif sign == '"':
            _straight(text, here, stack, found)
        elif sign in CLOSERS or (sign == "“" and stack and stack[-1][0] == "„"):
            _close(text, here, sign, stack, found)
        elif not (stack and sign == stack[0][0] and _opens_line(text, here)):
            stack.append((sign, here))
    if stack:
        found += _piece(text, stack[0][1], len(text), closed=False)
    dashed = (Quoted(Span(*m.span(1)), Span(*m.span(2))) for m in DASHED.finditer(text))
    found += [d for d in dashed if not any(d.outer.overlaps(f.outer) for f in found)]
    return tuple(sorted(found, key=lambda piece: piece.outer))


def _straight(text: str, here: int, stack: list[tuple[str, int]], found: list[Quoted]) -> None:
    """A straight mark closes when one is open and no word follows at once."""
    if stack and stack[-1][0] == '"':
        _, start = stack.pop()
        if not stack:
            found += _piece(text, start, here + 1, closed=True)
    elif stack and stack[-1][0] != '"' and not _word_after(text, here):
        _close(text, here, OPENERS[stack[-1][0]], stack, found)
    else:
        stack.append(('"', here))


def _close(
    text: str, here: int, sign: str, stack: list[tuple[str, int]], found: list[Quoted]
) -> None:
    """Close the innermost open mark of that kind; a stray closing mark is nothing."""
    for depth in range(len(stack) - 1, -1, -1):
        opener, start = stack[depth]
        if OPENERS.get(opener) == sign or (opener == "„" and sign == "”"):
            del stack[depth:]
            if not stack:
                found += _piece(text, start, here + 1, closed=True)
            return


def _word_after(text: str, here: int) -> bool:
    return here + 1 < len(text) and text[here + 1].isalnum()


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
        return following.group() == '"' and here > 0 and rest[here - 1] not in SPACE + "("
    return following.group() == OPENERS[opener]


def _piece(text: str, start: int, end: int, *, closed: bool) -> list[Quoted]:
    inner_start, inner_end = start + 1, end - 1 if closed else end
    while inner_start < inner_end and text[inner_start] in SPACE:
        inner_start += 1
    while inner_end > inner_start and text[inner_end - 1] in SPACE:
        inner_end -= 1
    if not any(c.isalnum() for c in text[inner_start:inner_end]):
        return []
    outer = Span(start, end if closed else inner_end)
    return [Quoted(outer, Span(inner_start, inner_end))]
