"""Shingles: runs of n words, and the passages that two texts share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """``length`` words shared, from word ``left`` of one text and ``right`` of the other."""

    left: int
    right: int
    length: int


def shingles(words: Sequence[str], size: int) -> list[tuple[str, ...]]:
    """Every run of ``size`` words, in order; none when there are fewer words."""
    return list(zip(*(words[k:] for k in range(size)), strict=False))


def shingle_set(words: Sequence[str], size: int) -> frozenset[tuple[str, ...]]:
    """The distinct runs of ``size`` words."""
    return frozenset(zip(*(words[k:] for k in range(size)), strict=False))


def shared_runs(left: Sequence[str], right: Sequence[str], size: int) -> list[Run]:
    """Longest shared runs of at least ``size`` words, longest first, none overlapping another.

    Greedy string tiling (Wise 1993) over seeds of ``size`` words: each word of either text
    is in one run at most.
    """
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j, shingle in enumerate(shingles(right, size)):
        places[shingle].append(j)
    found: list[Run] = []
    for i, shingle in enumerate(shingles(left, size)):
        for j in places.get(shingle, ()):
            if i and j and left[i - 1] == right[j - 1]:
                continue  # inside a run that began earlier
            length = size
            while (
                i + length < len(left)
                and j + length < len(right)
                and left[i + length] == right[j + length]
            ):
                length += 1
            found.append(Run(i, j, length))
    return _tile(found, size)


def _tile(found: list[Run], size: int) -> list[Run]:
    kept: list[Run] = []
    for run in sorted(found, key=lambda r: (-r.length, r.left, r.right)):
        cut = _outside(run, kept, size)
        if cut is not None:
            kept.append(cut)
    return sorted(kept, key=lambda r: (-r.length, r.left, r.right))


def _outside(run: Run, kept: list[Run], size: int) -> Run | None:
    """The longest piece of ``run`` that touches no kept run, when still ``size`` words long."""
    free = [True] * run.length
    for other in kept:
        for start, begun in ((run.left, other.left), (run.right, other.right)):
            low, high = max(start, begun), min(start + run.length, begun + other.length)
            for k in range(low - start, high - start):
                free[k] = False
    best, begin = (0, 0), 0
    for k in range(run.length + 1):
        if k == run.length or not free[k]:
            best = max(best, (k - begin, -begin))
            begin = k + 1
    length, start = best[0], -best[1]
    return Run(run.left + start, run.right + start, length) if length >= size else None
