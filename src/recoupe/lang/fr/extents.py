"""Units of length and area, their names, and the nouns that say which side is measured."""

from __future__ import annotations

from functools import cache

from recoupe.lang.fr.acts import stem
from recoupe.lang.resources import table
from recoupe.text.folding import fold

PACKAGE = "recoupe.lang.fr"


@cache
def extents() -> frozenset[str]:
    """Units of length and area in which the extent of a thing is given."""
    return frozenset(r["word"] for r in table(PACKAGE, "act_extents") if r["kind"] == "unit")


@cache
def unit_names() -> dict[str, str]:
    """Sign of a unit → its name in the plural."""
    return {r["word"]: r["named"] for r in table(PACKAGE, "act_extents") if r["named"]}


@cache
def dimensions() -> frozenset[str]:
    """Stems of nouns that say which side of a thing is measured, not what thing."""
    rows = table(PACKAGE, "act_extents")
    return frozenset(stem(fold(r["word"])) for r in rows if r["kind"] == "dimension")
