"""Common nouns for bodies that act and speak: "la mairie", "les sapeurs-pompiers"."""

from __future__ import annotations

from functools import cache

from recoupe.lang.fr.wording import keys_of
from recoupe.lang.resources import table, values

PACKAGE = "recoupe.lang.fr"


@cache
def collective_nouns() -> dict[tuple[str, ...], str]:
    """Their kind (``state``, ``side``, ``seat``, ``service``, ``department``) by folded words."""
    return {
        keys_of(form): row["kind"]
        for row in table(PACKAGE, "collective_nouns")
        for form in values(row["forms"])
    }


@cache
def longest_collective() -> int:
    """Words in the longest of them."""
    return max(map(len, collective_nouns()))


@cache
def collective_openers() -> frozenset[str]:
    """Their first words."""
    return frozenset(keys[0] for keys in collective_nouns())
