"""How common French words are in news texts: the background for weighing words."""

from __future__ import annotations

from functools import cache

from recoupe.lang.resources import lines
from recoupe.text.similarity import Background

TERM_LETTERS = 6


def term(word: str) -> str:
    """The term that stands for a folded word and its inflections: its first letters.

    Cutting words short does as well as a stemmer for telling stories apart (measured with
    ``eval/stories.py``) and costs nothing.
    """
    return word if word[:1].isdigit() else word[:TERM_LETTERS]


@cache
def background() -> Background:
    """Document frequencies of terms, without proper names, which count as rare."""
    first, *rest = lines("recoupe.lang.fr", "document_frequency")
    counts: dict[str, int] = {}
    for line in rest:
        n, *terms = line.split()
        counts.update(dict.fromkeys(terms, int(n)))
    return Background(documents=int(first), counts=counts)
