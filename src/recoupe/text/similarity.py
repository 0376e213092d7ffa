"""Lexical similarity: weighted words, cosine, overlap of sets."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

Vector = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """In how many of ``documents`` texts each word stands. Unlisted words are rare."""

    documents: int
    counts: Mapping[str, int]

    def idf(self, word: str) -> float:
        """Inverse document frequency, smoothed: ln((N + 1) / (df + 1)) + 1."""
        return math.log((self.documents + 1) / (self.counts.get(word, 0) + 1)) + 1.0


def background_of(texts: Iterable[Iterable[str]]) -> Background:
    """The background that a collection of word lists forms."""
    counts: Counter[str] = Counter()
    documents = 0
    for words in texts:
        documents += 1
        counts.update(set(words))
    return Background(documents=documents, counts=counts)


def weigh(words: Iterable[str], background: Background) -> Vector:
    """Words as a vector of length one: (1 + ln tf) · idf."""
    counts = Counter(words)
    return normalised({w: (1.0 + math.log(n)) * background.idf(w) for w, n in counts.items()})


def normalised(vector: Mapping[str, float]) -> Vector:
    """The same direction with length one; empty stays empty."""
    length = math.sqrt(sum(value * value for value in vector.values()))
    return {word: value / length for word, value in vector.items()} if length else {}


def cosine(left: Mapping[Any, float], right: Mapping[Any, float]) -> float:
    """Cosine of two vectors of length one over the same terms, 0..1 for weights above zero."""
    if len(left) > len(right):
        left, right = right, left
    return min(1.0, sum(value * right[word] for word, value in left.items() if word in right))


def containment(part: AbstractSet[object], whole: AbstractSet[object]) -> float:
    """Share of ``part`` that is in ``whole``, 0..1; 0 for an empty part."""
    return len(part & whole) / len(part) if part else 0.0
