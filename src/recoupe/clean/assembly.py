"""Puts the kept lines together as the article's text, with its map to the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.clean.line import Line, Piece
from recoupe.clean.verdict import Verdict
from recoupe.model.article import Block
from recoupe.model.source_map import Run, SourceMap
from recoupe.model.span import Span


@dataclass(frozen=True, slots=True)
class Assembly:
    """The article's text, its body in it, the map to the page and all blocks."""

    text: str
    body: Span
    source: SourceMap
    blocks: tuple[Block, ...]


def assemble(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> Assembly | None:
    """Title, newline, paragraphs with a blank line between; None without a body."""
    title = next((i for i, v in enumerate(verdicts) if v.label == "title"), None)
    order = [i for i, v in enumerate(verdicts) if v.kept and i != title]
    if not order:
        return None
    parts: list[str] = []
    pieces: list[Piece] = []
    here: dict[int, Span] = {}
    at = 0
    for index in ([title] if title is not None else []) + order:
        if parts:
            mark = "\n" if title is not None and len(parts) == 1 else "\n\n"
            parts.append(mark)
            at += len(mark)
        line = lines[index]
        parts.append(line.text)
        pieces += [(a + at, b + at, c, d) for a, b, c, d in line.pieces]
        here[index] = Span(at, at + len(line.text))
        at += len(line.text)
    runs = tuple(Run(here=Span(a, b), there=Span(c, d)) for a, b, c, d in pieces)
    blocks = tuple(
        Block(span=line.span, label=v.label, reason=v.reason, here=here.get(i))
        for i, (line, v) in enumerate(zip(lines, verdicts, strict=True))
    )
    body = Span(here[order[0]].start, at)
    return Assembly("".join(parts), body, SourceMap(runs), blocks)
