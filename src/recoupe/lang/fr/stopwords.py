"""French function words, and how much of a text they make up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from recoupe.lang.resources import lines

FRENCH_SHARE = 0.25


@cache
def stopwords() -> frozenset[str]:
    """Folded function words."""
    return frozenset(lines("recoupe.lang.fr", "stopwords"))


def looks_french(words: Sequence[str]) -> bool:
    """Whether enough of the folded ``words`` are French function words; none: yes."""
    known = stopwords()
    return sum(word in known for word in words) >= FRENCH_SHARE * len(words)
