"""The parties to a meeting as one: "les deux parties", "les trois pays", "chaque délégation"."""

from __future__ import annotations

from recoupe.annotate.surface import Surface
from recoupe.lang.fr.grammar import word_set
from recoupe.model.marks import Mention

NUMERALS = ("deux", "trois", "quatre", "cinq", "six", "sept", "huit")
EACH = ("partie", "delegation")


def find_sides(surface: Surface, taken: frozenset[int]) -> list[Mention]:
    """Groups of sides in order, outside the words of ``taken`` (role phrases).

    Who belongs to them is for the story to tell.
    """
    found = []
    for at, word in enumerate(surface.words):
        first = None
        if word.key in word_set("collective-actors.side-nouns"):
            first = counted(surface, at)
        elif word.key in EACH and at and surface.words[at - 1].key == "chaque":
            first = at - 1
        if first is not None and at not in taken and not word.capital:
            span = surface.span(first, at + 1)
            norm = surface.of(at - 1, at + 1)
            found.append(Mention(kind="group", span=span, norm=norm, plural=True))
    return found


def counted(surface: Surface, at: int) -> int | None:
    """The determiner of "les deux parties" before the noun at word ``at``, or None.

    What follows may not say which sides ("les deux pays de la zone" does).
    """
    if at < 2 or surface.words[at - 1].key not in NUMERALS:
        return None
    if surface.words[at - 2].key not in word_set("collective-actors.side-determiners"):
        return None
    told = surface.joined(at + 1) and surface.words[at + 1].key in ("de", "du", "d", "des")
    whole = surface.joined(at) and surface.joined(at - 1)
    return at - 2 if whole and not told else None
