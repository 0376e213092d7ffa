"""Compares the words of undertakings: content words folded and cut to their stems."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from recoupe.lang.fr.modality import words
from recoupe.lang.fr.numbers import number_value, number_words

WORD = re.compile(r"\w+")
# Thousands may be set apart by a point or a space, a narrow one too.
NUMBER_OR_WORD = re.compile(r"\d{1,3}(?:[ .\u00a0\u202f]\d{3}(?!\d))+|\d+(?:,\d+)?|[^\W\d_]+")
STEM = 6


@cache
def folded(text: str) -> str:
    """Lower case without accents or typographic apostrophes."""
    plain = unicodedata.normalize("NFD", text.lower().replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c))


@cache
def stems(text: str) -> frozenset[str]:
    """Stems of the content words: the first six letters, enough to join a noun and its verb."""
    return frozenset(
        word[:STEM]
        for word in WORD.findall(folded(text))
        if len(word) > 2 and word not in words("empty")
    ) - words("turn")


@cache
def numbers(text: str) -> frozenset[float]:
    """Figures in the text, spelt or not: two undertakings with other figures are never one.

    "un" and "une" are articles more often than figures and are left out.
    """
    known, found, run = number_words(), set[float](), list[str]()
    for part in [*NUMBER_OR_WORD.findall(folded(text)), ""]:
        if part[:1].isdigit() or part in known:
            run.append(part)
        elif run and part != "et":
            found.add(number_value(" ".join(run)) or 1)
            run = []
    return frozenset(found - {1})


def likeness(one: str, other: str) -> float:
    """Jaccard index of the two texts' stems, 0..1."""
    left, right = stems(one), stems(other)
    union = left | right
    return len(left & right) / len(union) if union else 0.0


def containment(one: str, other: str) -> float:
    """Share of the shorter text's stems that the other holds, 0..1."""
    left, right = stems(one), stems(other)
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0
