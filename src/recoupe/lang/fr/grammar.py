"""Closed sets of French grammar words, folded, kept as data."""

from __future__ import annotations

from functools import cache

from recoupe.lang.resources import table, values

PACKAGE = "recoupe.lang.fr"


@cache
def word_set(name: str) -> frozenset[str]:
    """The set of that name; ``KeyError`` when the data has none."""
    return frozenset(values(words_by_name()[name]))


@cache
def words_by_name() -> dict[str, str]:
    """The sets' cells as they stand in the data."""
    return {row["set"]: row["words"] for row in table(PACKAGE, "name_grammar")}
