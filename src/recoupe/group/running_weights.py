"""Weights of terms in a stream: how rare they are in the window and at large."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from recoupe.group.hashed_terms import ROOM, texts_at_large
from recoupe.group.vectors import LEAST_WEIGHT

if TYPE_CHECKING:
    from recoupe.group.hashed_terms import Numbers, Weights

# Terms by which an article is assigned: the heaviest say what it is about.
KEPT = 40


class RunningWeights:
    """Document frequencies over the articles in the window, beside a background if known."""

    def __init__(self, *, french: bool) -> None:
        self.documents = 0
        self.held = np.zeros(ROOM, dtype=np.int32)
        self._large, self._texts = texts_at_large(french)

    def add(self, terms: Numbers) -> None:
        """One more article in the window."""
        self.documents += 1
        self.held[terms] += 1

    def drop(self, terms: Numbers) -> None:
        """One article fewer."""
        self.documents -= 1
        self.held[terms] -= 1

    def vector(self, terms: Numbers, often: Weights, kept: int = KEPT) -> dict[int, float]:
        """The ``kept`` heaviest terms, heaviest first, as a vector of length one."""
        seen = self.held[terms] + self._large[terms] + 1
        rare = math.log(self.documents + self._texts + 1) - np.log(seen)
        weights = often * rare * (rare >= LEAST_WEIGHT)
        order = np.argsort(-weights, kind="stable")[:kept]
        heavy = weights[order]
        heavy = heavy[: np.count_nonzero(heavy)]
        length = math.sqrt(heavy @ heavy)
        return dict(zip(terms[order].tolist(), (heavy / length).tolist(), strict=False))
