"""A text dump (no tags) cut into lines; hard-wrapped dumps are put together again."""

from __future__ import annotations

import re
from itertools import pairwise

from recoupe.clean.limits import check_lines
from recoupe.clean.line import Line, linear_line
from recoupe.model.span import Span

ROW = re.compile(r"[^\r\n\v\f\x1c-\x1e\u2028\u2029]+")


def dump_lines(page: str) -> list[Line]:
    """The lines of a dump that are not blank, in order. Raises ``CleanError`` beyond the limit."""
    lines: list[Line] = []
    last_end = 0
    for row in ROW.finditer(page):
        raw = row.group()
        left = len(raw) - len(raw.lstrip())
        right = len(raw.rstrip())
        if left >= right:
            continue
        start = row.start() + left
        gap = page.count("\n", last_end, start) > 1
        lines.append(linear_line(page, start, row.start() + right, indent=left, gap=gap))
        last_end = row.start() + right
        check_lines(len(lines))
    return unwrapped(lines) if is_wrapped(lines) else lines


def is_wrapped(lines: list[Line]) -> bool:
    """Whether the page was wrapped at a column, as mail and terminal browsers do.

    Then no line is long, and most of the longest ones run on into the next.
    """
    if len(lines) < 8:
        return False
    width = max(len(line.text) + line.indent for line in lines)
    if width > 100 or width < 50:
        return False
    run_on = full = 0
    for line, after in pairwise(lines):
        if len(line.text) + line.indent >= width - 14:
            full += 1
            run_on += line.text[-1] not in ".!?:»”" and not after.gap
    return full >= 5 and run_on / full > 0.7


def unwrapped(lines: list[Line]) -> list[Line]:
    """Lines that run on joined by one space, which stands for the break between them."""
    width = max(len(line.text) + line.indent for line in lines)
    out: list[Line] = []
    previous = 0
    for line in lines:
        room = width - previous
        first_word = len(line.text.split(maxsplit=1)[0])
        if out and not line.gap and not line.bullet and first_word >= room - 1:
            out[-1] = _join(out[-1], line)
        else:
            out.append(line)
        previous = len(line.text) + line.indent
    return out


def _join(left: Line, right: Line) -> Line:
    shift = len(left.text) + 1
    between = (shift - 1, shift, left.span.end, right.span.start)
    moved = tuple((a + shift, b + shift, c, d) for a, b, c, d in right.pieces)
    span = Span(left.span.start, right.span.end)
    text = f"{left.text} {right.text}"
    return Line(text, span, (*left.pieces, between, *moved), left.bullet, left.indent, left.gap)
