"""Compares the words of undertakings: content words folded and cut to their stems."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from recoupe.lang.fr.modality import words
from recoupe.lang.fr.numbers import number_pattern, number_value

WORD = re.compile(r"\w+")
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
    plain = folded(text).replace("\u00a0", " ")
    found = (number_value(n.group()) for n in figure().finditer(plain))
    return frozenset(value for value in found if value is not None and value != 1)


@cache
def figure() -> re.Pattern[str]:
    """A number in digits or in words, in folded text."""
    return re.compile(number_pattern())


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
