"""Lone words that are a brand or a place in one text, and a person in another."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.annotate.name_bars import place_word_before
from recoupe.annotate.name_repeats import Name
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.grammar import word_set
from recoupe.lang.fr.personal_names import (
    mononyms,
    organisation_heads,
    organisation_labels,
    place_heads,
)

LOCATIVE = word_set("places.locative") | {"la", "le", "l"}


def branded(surface: Surface, names: Iterable[Name]) -> list[int]:
    """Lone words taken for persons that elsewhere follow "Radio", "groupe", "tempête"."""
    names = list(names)
    surnamed = {key for n in names if n.last - n.first > 1 for key in surface.keys(n.first, n.last)}
    brands = {
        word.key
        for at, word in enumerate(surface.words)
        if at
        and word.capital
        and surface.gap(at) in (" ", "'", "’")
        and (labels_thing(surface, at - 1) or place_word_before(surface, at))
    } - surnamed
    return [
        n.first
        for n in names
        if n.last - n.first == 1 and not n.title and surface.words[n.first].key in brands
    ]


def labels_thing(surface: Surface, at: int) -> bool:
    """Whether word ``at`` says of the next that it is a body or a place, not a person."""
    key = surface.words[at].key
    if surface.words[at].capital and not surface.opens_sentence(at):
        return key in organisation_heads()
    return not surface.words[at].capital and key in organisation_labels() | place_heads()


def called_by_place(surface: Surface, names: Iterable[Name]) -> list[int]:
    """Places that are somebody's given name ("Riyad") or a name the world knows ("Galilée")."""
    given = {surface.words[n.first].key for n in names if n.last - n.first > 1}
    found = []
    for hit in surface.hits:
        at = hit.first
        if hit.last - at > 1 or hit.entry.kind == "organisation":
            continue
        before = surface.words[at - 1].key if at else ""
        if (
            surface.words[at].key in given or surface.words[at].key in mononyms()
        ) and before not in LOCATIVE:
            found.append(at)
    return found
