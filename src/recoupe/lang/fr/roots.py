"""What is left of a French word without its inflection and suffixes, to search by.

Accents go first, so that words typed without them meet the same root: *sécurité* and
*securite*, *coopérer* and *coopération*, *signées* and *signer*.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.metadata import version
from typing import Protocol

from recoupe.text.folding import bare_words

# Whoever keeps roots keeps this beside them: another value means that they must be made anew.
RULES = "1"
LEAST = 3
# What Snowball tells apart by accents that were folded, or takes for the end of a verb in one
# form of a noun and not in another ("passager", "passagers"). Applied in this order.
EVENED = (
    (re.compile(r"(?<=\w\w[^s])s$"), ""),  # plurals
    (re.compile(r"^(\w{1,2}eu)x$"), r"\1"),
    (re.compile(r"(?<=\w\w)ee$"), "e"),  # participles
    (re.compile(r"(i|g|ch)ere$"), r"\1er"),  # feminines
    (re.compile(r"(?<=\w\w)if$"), "ive"),
)


class Stemmer(Protocol):
    """What is used of a Snowball stemmer."""

    def stemWord(self, word: str) -> str:  # noqa: N802 – Snowball's own name
        """The stem of one word."""
        ...


def roots_version() -> str:
    """Changes whenever the same word may come to another root."""
    return f"{RULES} {version('snowballstemmer')}"


def roots(text: str) -> list[str]:
    """The roots of the words of ``text``, in order."""
    return [root(word) for word in bare_words(text)]


@lru_cache(maxsize=200_000)
def root(word: str) -> str:
    """The root of a folded word; short words and figures are their own.

    By the French stemmer of M. F. Porter's Snowball.
    """
    if len(word) < LEAST or not word.isalpha():
        return word
    even = word
    for ending, instead in EVENED:
        even = ending.sub(instead, even)
    return stemmer().stemWord(even) or word


@cache
def stemmer() -> Stemmer:
    """The stemmer, loaded once."""
    import snowballstemmer

    loaded: Stemmer = snowballstemmer.stemmer("french")
    return loaded
