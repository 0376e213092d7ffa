"""The words around a figure or a date, weighed by how near they stand."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from recoupe.crosscheck.passages import Material, Passage, content_stems
from recoupe.model.span import Span

# Words of a distance up to the first figure count as much as the second says.
STEPS = ((4, 1.0), (8, 0.6), (14, 0.3))
NEAR, FAR, OUTSIDE = 0.3, 0.1, 0.4


@dataclass(frozen=True, slots=True)
class Nearby:
    """Stems around some words, each times its rarity; ``norm`` is their Euclidean length.

    ``close`` are the stems of the same clause at most fourteen words away.
    """

    weights: Mapping[str, float]
    norm: float
    close: frozenset[str] = frozenset()

    def like(self, other: Nearby) -> float:
        """Cosine of two surroundings; in 0..1."""
        if not self.norm or not other.norm:
            return 0.0
        few, many = sorted((self.weights, other.weights), key=len)
        shared = sum(weight * many[key] for key, weight in few.items() if key in many)
        return shared / (self.norm * other.norm)


def nearby(material: Material, passage: Passage, span: Span) -> Nearby:
    """What stands around ``span`` in its sentence; words of other clauses count less."""
    clause = passage.clause(span)
    inside = [i for i, (_, s) in enumerate(passage.words) if span.overlaps(s)]
    if not inside:
        return Nearby({}, 0.0)
    found: dict[str, float] = {}
    close: set[str] = set()
    for i, (word, here) in enumerate(passage.words):
        apart = max(inside[0] - i, i - inside[-1])
        if apart <= 0:
            continue
        share = closeness(apart) * (1.0 if clause.contains(here) else OUTSIDE)
        for key in content_stems([word]):
            found[key] = max(found.get(key, 0.0), share * material.weight(key))
            close |= {key} if share >= NEAR else set()
    return Nearby(found, math.sqrt(sum(w * w for w in found.values())), frozenset(close))


def closeness(apart: int) -> float:
    """How much a word counts, so many words away."""
    return next((share for limit, share in STEPS if apart <= limit), FAR)
