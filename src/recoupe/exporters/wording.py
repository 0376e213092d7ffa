"""Two wordings of one quotation, side by side: which words each has alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from recoupe.text.folding import fold

WORD = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of one wording: ``shared`` with the other, or its own."""

    text: str
    shared: bool


def compare(left: str, right: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The pieces of both wordings in order; joined again they give the wordings.

    Words are the same when they differ in case, accents or apostrophes alone.
    """
    a, b = list(WORD.finditer(left)), list(WORD.finditer(right))
    matcher = SequenceMatcher(
        None, [fold(m[0]) for m in a], [fold(m[0]) for m in b], autojunk=False
    )
    own_left, own_right = set(range(len(a))), set(range(len(b)))
    for block in matcher.get_matching_blocks():
        own_left -= set(range(block.a, block.a + block.size))
        own_right -= set(range(block.b, block.b + block.size))
    return pieces(left, a, own_left), pieces(right, b, own_right)


def pieces(text: str, words: list[re.Match[str]], own: set[int]) -> tuple[Piece, ...]:
    """The text cut where shared words end and own ones begin."""
    found: list[Piece] = []
    start = 0
    for index, _word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else None
        if following is not None and (index + 1 in own) == (index in own):
            continue
        end = following.start() if following is not None else len(text)
        found.append(Piece(text[start:end], index not in own))
        start = end
    return tuple(found)
