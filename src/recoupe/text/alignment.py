"""Aligns two wordings word by word, for word diffs that a reader can check.

Method: longest matching blocks (Ratcliff and Obershelp 1988, ``difflib``) on folded words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from recoupe.model.span import Span
from recoupe.text.folding import words

Tag = Literal["equal", "delete", "insert", "replace"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step from the left wording to the right one.

    ``left`` and ``right`` are spans of the two texts, None on the side that has nothing;
    ``left_words`` and ``right_words`` are the folded words.
    """

    tag: Tag
    left: Span | None
    right: Span | None
    left_words: tuple[str, ...]
    right_words: tuple[str, ...]


def align(left: str, right: str) -> tuple[Step, ...]:
    """The steps that turn ``left`` into ``right``, in order; case, accents and marks ignored."""
    ours, theirs = words(left), words(right)
    matcher = SequenceMatcher(None, [w for w, _ in ours], [w for w, _ in theirs], autojunk=False)
    return tuple(
        Step(
            tag=tag,
            left=_cover(ours[a:b]),
            right=_cover(theirs[c:d]),
            left_words=tuple(w for w, _ in ours[a:b]),
            right_words=tuple(w for w, _ in theirs[c:d]),
        )
        for tag, a, b, c, d in matcher.get_opcodes()
    )


def word_ratio(left: Sequence[str], right: Sequence[str]) -> float:
    """Share of words aligned, 0..1: twice the words kept over all words of both."""
    if not left and not right:
        return 1.0
    return SequenceMatcher(None, left, right, autojunk=False).ratio()


def _cover(pieces: list[tuple[str, Span]]) -> Span | None:
    return Span(pieces[0][1].start, pieces[-1][1].end) if pieces else None
