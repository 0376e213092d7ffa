"""Passages that many unrelated articles share: formulas of a site, not prose taken over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.group.prose import Prose
from recoupe.text.shingles import shingle_set, shingles

Shingle = tuple[str, ...]
# More articles than this are a crowd.
CROWD = 12


def holders_of(prose: Sequence[Prose], size: int) -> dict[Shingle, list[int]]:
    """Which articles hold each run of ``size`` words."""
    holders: dict[Shingle, list[int]] = defaultdict(list)
    for i, own in enumerate(prose):
        for shingle in shingle_set(own.words, size):
            holders[shingle].append(i)
    return holders


def without_formulas(
    prose: Sequence[Prose], holders: Mapping[Shingle, list[int]], size: int
) -> list[Prose]:
    """The prose with formulas made unlike anything else.

    A run that a crowd shares is a formula unless it stands in copies of one dispatch: these
    share most of their runs with a crowd.
    """
    crowded = {shingle for shingle, members in holders.items() if len(members) > CROWD}
    if not crowded:
        return list(prose)
    counted = [[s in crowded for s in shingles(own.words, size)] for own in prose]
    copied = [2 * sum(held) > len(held) for held in counted]
    formulas = {s for s in crowded if 2 * sum(copied[i] for i in holders[s]) <= len(holders[s])}
    return [_masked(own, formulas, size) for own in prose]


def _masked(own: Prose, formulas: set[Shingle], size: int) -> Prose:
    masked = list(own.words)
    for start, shingle in enumerate(shingles(own.words, size)):
        if shingle in formulas:
            for k in range(start, start + size):
                masked[k] = f"\0{own.id}\0{k}"
    hidden = sum(a != b for a, b in zip(masked, own.words, strict=True))
    return replace(own, words=tuple(masked), size=own.size - hidden)
