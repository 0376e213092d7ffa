"""Finds the entity of a name as an article writes it."""

from __future__ import annotations

import re

from recoupe.lang.fr.speech import word_set
from recoupe.model.entity import Entity
from recoupe.text.folding import bare_words

EMPTY = word_set("empty")
# A description, not a name: "la maire de Paul".
DESCRIBES = re.compile(r"(?:les?|la|un|une|des|du|ces?|cet|cette|[lsd]['’]|s[aeo]n?s?|leurs?)\b")


def by_name(name: str, entities: tuple[Entity, ...]) -> Entity | None:
    """The entity of that name: the same words first, then a person with words in common."""
    wanted = _words(name)
    if not wanted:
        return None
    same = next((e for e in entities if wanted in _names(e)), None)
    return same or person_by_name(name, entities)


def person_by_name(name: str, entities: tuple[Entity, ...]) -> Entity | None:
    """The person of that name; else the one whose name holds all its words, or it theirs."""
    wanted = _words(name)
    if not wanted or DESCRIBES.match(name.strip()):
        return None
    near: list[tuple[int, int, Entity]] = []
    for at, entity in enumerate(entities):
        if entity.kind != "person":
            continue
        for own in _names(entity):
            if own == wanted:
                return entity
            if own < wanted or wanted < own:
                near.append((-len(own & wanted), at, entity))
    return min(near, key=lambda n: n[:2])[2] if near else None


def _names(entity: Entity) -> list[frozenset[str]]:
    return [_words(n) for n in (entity.name, *(a.name for a in entity.aliases))]


def _words(name: str) -> frozenset[str]:
    found = frozenset(bare_words(name))
    return found - EMPTY or found
