"""Which sentences of two articles state one fact, and in what order."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from recoupe.text.similarity import Vector, cosine

# Likeness of two sentences that state one fact.
SAME_FACT = 0.3


def same_facts(left: Sequence[Vector], right: Sequence[Vector]) -> list[tuple[int, int]]:
    """Sentences that state one fact in both, each once, in the order of the left article."""
    found = []
    taken: Counter[int] = Counter()
    for i, mine in enumerate(left):
        likeness = [cosine(mine, theirs) for theirs in right]
        best = max(likeness, default=0.0)
        if best >= SAME_FACT:
            j = likeness.index(best)
            if not taken[j]:
                taken[j] += 1
                found.append((i, j))
    return found


def in_order(places: Sequence[int]) -> int:
    """Length of the longest rising run of places, gaps allowed."""
    ends: list[int] = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)
