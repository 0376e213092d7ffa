"""Words that make a promise conditional, give its means, or leave it vague."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from recoupe.lang.fr.conjugation import forms
from recoupe.lang.fr.wording import plural_of
from recoupe.lang.resources import lines, table, values
from recoupe.text.folding import fold

PACKAGE = "recoupe.lang.fr"


@cache
def lead_ins(name: Literal["conditions", "measures"]) -> re.Pattern[str]:
    """Matches what leads in a condition, or the means of an aim, in folded text."""
    return re.compile(rf"\b(?:{'|'.join(lines(PACKAGE, f'commitment_{name}'))})")


@cache
def vague_words() -> frozenset[str]:
    """Folded forms of verbs and nouns of degree."""
    found: set[str] = set()
    for word in lines(PACKAGE, "commitment_vague"):
        found |= {fold(word), fold(plural_of(word))}
        if word.endswith(("er", "ir", "re")):
            found |= {fold(form) for form in forms(word)}
    return frozenset(found)


@cache
def pointers() -> frozenset[str]:
    """Folded determiners that point at what was named before."""
    return frozenset(map(fold, lines(PACKAGE, "commitment_pointers")))


@cache
def nobody() -> frozenset[str]:
    """Folded pronouns."""
    return frozenset(map(fold, lines(PACKAGE, "commitment_nobody")))


@cache
def plover_contexts() -> dict[str, tuple[str, ...]]:
    """Theme → PLOVER contexts."""
    return {row["theme"]: values(row["contexts"]) for row in table(PACKAGE, "themes_plover")}
