"""An article's text with its passages highlighted, cut where they begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from recoupe.codec.passages import Passage
from recoupe.model.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same passages.

    ``begins`` are anchors whose passage starts here, ``under`` those that cover it.
    """

    text: str
    begins: tuple[str, ...]
    under: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with the label of its block: body, heading, list-item, quotation."""

    label: str
    pieces: tuple[Piece, ...]


def highlight(
    text: str, span: Span, passages: dict[str, Passage], placed: set[str]
) -> tuple[Piece, ...]:
    """``span`` of the article's text as pieces; passages may overlap and nest.

    Each anchor begins once, at the first piece it covers; ``placed`` gathers them.
    """
    inside = {anchor: p.inside for anchor, p in passages.items() if p.inside.overlaps(span)}
    cuts = {span.start, span.end}
    for passage in inside.values():
        cuts |= {c for c in (passage.start, passage.end) if span.start < c < span.end}
    bounds = sorted(cuts)
    pieces = []
    for start, end in pairwise(bounds):
        under = tuple(a for a, p in inside.items() if p.start <= start and end <= p.end)
        begins = tuple(a for a in under if a not in placed)
        placed.update(begins)
        pieces.append(Piece(text[start:end], begins, under))
    return tuple(pieces)


def paragraphs(
    text: str,
    body: Span,
    labels: Sequence[tuple[Span, str]],
    passages: dict[str, Passage],
) -> tuple[Paragraph, ...]:
    """The body's lines, each with the label of the block that holds it."""
    found: list[Paragraph] = []
    placed: set[str] = set()
    start = body.start
    while start < body.end:
        end = text.find("\n", start, body.end)
        end = body.end if end < 0 else end
        if text[start:end].strip():
            here = Span(start, end)
            label = next((label for span, label in labels if span.overlaps(here)), "body")
            found.append(Paragraph(label, highlight(text, here, passages, placed)))
        start = end + 1
    return tuple(found)
