"""A text that is an article already: title line, newline, body. Nothing is cut, offsets stay."""

from __future__ import annotations

import re

from recoupe.clean.assembly import Assembly
from recoupe.clean.line import BULLET
from recoupe.errors import CleanError
from recoupe.model.article import Block, Label
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span

ROW = re.compile(r"[^\r\n]+")


def assemble_ready(text: str) -> Assembly:
    """The text as it is, its lines as blocks; the first line, if any, is the title.

    Raises ``CleanError`` ``clean-stub`` when there is nothing but blanks.
    """
    if not text.strip():
        raise CleanError("the text is empty", code="clean-stub")
    end_of_title = text.find("\n")
    rows = [m for m in ROW.finditer(text) if m.group().strip()]
    has_title = end_of_title > 0 and bool(text[:end_of_title].strip()) and len(rows) > 1
    blocks: list[Block] = []
    for at, row in enumerate(rows):
        span = _trimmed(row.group(), row.start())
        label, reason = _label(rows, at, has_title)
        blocks.append(Block(span=span, label=label, reason=reason, here=span))
    start = rows[1].start() if has_title else rows[0].start()
    body = Span(start, max(len(text.rstrip()), start + 1))
    return Assembly(text, body, SourceMap.identity(len(text)), tuple(blocks))


def _trimmed(raw: str, start: int) -> Span:
    left = len(raw) - len(raw.lstrip())
    return Span(start + left, start + len(raw.rstrip()))


def _label(rows: list[re.Match[str]], at: int, has_title: bool) -> tuple[Label, str]:
    line = rows[at].group().strip()
    if has_title and at == 0:
        return "title", "first line of a clean text"
    if BULLET.match(line) and len(line) > 2:
        return "list-item", "a bullet"
    short = len(line) < 100 and line[-1] not in '.!?…:;,»”"'
    if short and at + 1 < len(rows) and len(rows[at + 1].group()) > len(line):
        return "heading", "a short line without full stop above a paragraph"
    return "body", "paragraph of a clean text"
