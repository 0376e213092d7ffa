"""Weights of terms in a stream: how rare they are in the window and at large."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from recoupe.group.vectors import IMAGINED, LEAST_WEIGHT, SHORT_WORD
from recoupe.text.similarity import Background, Vector

# Terms by which an article is assigned: the heaviest say what it is about.
KEPT = 40
# 1 + ln n for the counts that occur.
_TF = (0.0, *(1.0 + math.log(n) for n in range(1, 64)))


class RunningWeights:
    """Document frequencies over the articles in the window, beside a background if known."""

    def __init__(self, background: Background | None) -> None:
        self.documents = 0
        self.held: dict[str, int] = {}
        self._known = background.counts if background else {}
        self._at_large = background.documents if background else IMAGINED
        self._short = 0 if background else IMAGINED

    def add(self, terms: Iterable[str]) -> None:
        """One more article in the window."""
        self.documents += 1
        held = self.held
        for term in terms:
            held[term] = held.get(term, 0) + 1

    def drop(self, terms: Iterable[str]) -> None:
        """One article fewer: terms that nothing holds any more are forgotten."""
        self.documents -= 1
        held = self.held
        for term in terms:
            left = held[term] - 1
            if left > 0:
                held[term] = left
            else:
                del held[term]

    def vector(self, counts: Mapping[str, int], kept: int = KEPT) -> Vector:
        """The ``kept`` heaviest terms, heaviest first, as a vector of length one."""
        total = math.log(self.documents + self._at_large + 1)
        held, known, log = self.held, self._known, math.log
        weighed = []
        for term, n in counts.items():
            seen = held.get(term, 0) + known.get(term, 0) + 1
            if self._short and len(term) <= SHORT_WORD:
                seen += self._short
            weight = total - log(seen)
            if weight >= LEAST_WEIGHT:
                weighed.append((-_TF[n if n < 63 else 63] * weight, term))
        weighed.sort()
        del weighed[kept:]
        length = -math.sqrt(sum([weight * weight for weight, _ in weighed]))
        return {term: weight / length for weight, term in weighed}
