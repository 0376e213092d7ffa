"""Two wordings of one quotation, side by side: which words each has alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.model.span import Span
from recoupe.text.alignment import align


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of one wording: ``shared`` with the other, or its own."""

    text: str
    shared: bool


def compare(left: str, right: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The pieces of both wordings in order; joined again they give the wordings.

    Words are the same when they differ in case, accents or apostrophes alone.
    """
    steps = [step for step in align(left, right) if step.tag != "equal"]
    return (
        pieces(left, [step.left for step in steps if step.left]),
        pieces(right, [step.right for step in steps if step.right]),
    )


def pieces(text: str, own: Sequence[Span]) -> tuple[Piece, ...]:
    """The text cut where its own words begin and end."""
    found: list[Piece] = []
    start = 0
    for span in own:
        found += [Piece(text[start : span.start], True), Piece(span.of(text), False)]
        start = span.end
    found.append(Piece(text[start:], True))
    return tuple(piece for piece in found if piece.text)
