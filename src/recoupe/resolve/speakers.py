"""Leads one speaker back to entities: a person before a body, never a place inside the phrase.

A phrase speaks by its head: in "le préfet de la Drôme" the region is a complement, in
"la mairie de Sète" the town is; neither has said anything.
"""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.lang.fr.speech import word_set
from recoupe.model.article import Article
from recoupe.model.entity import Entity
from recoupe.model.marks import Quotation
from recoupe.resolve.speaker_names import by_name, person_by_name
from recoupe.resolve.speaker_places import described_at, headed_at, persons_at
from recoupe.resolve.speaker_sides import sides
from recoupe.text.folding import fold_name

PRONOUNS = word_set("pronouns")
HERE = "désigné à cet endroit"
UNKNOWN = "aucune entité de l’histoire ne porte ce nom"
# What may stand between the head of a phrase and its complement.


@dataclass(frozen=True, slots=True)
class Found:
    """Entities taken for the speaker, and why."""

    ids: tuple[str, ...] = ()
    reason: str = ""


def find_speaker(article: Article, quotation: Quotation, entities: tuple[Entity, ...]) -> Found:
    """Entity ids of the speaker: persons there or named, then the group or body that is the head.

    A group stands for its members.
    """
    span, name = quotation.speaker, quotation.speaker_name
    if span is not None:
        people = persons_at(article, span, entities)
        if people:
            return Found(people, HERE)
    named = _named(name, entities, persons_only=True)
    if named:
        return Found(named, _why(article, quotation))
    if span is not None:
        placed = described_at(article, span, entities) or headed_at(article, span, entities)
        found = _members(Found(placed, HERE), entities) if placed else None
        party = None if found and _told(found, entities) else sides(article, span, entities)
        if party is not None:
            return Found(*party)
        if found is not None:
            return found
    named = _named(name, entities, persons_only=False)
    if named:
        found = _members(Found(named), entities)
        why = _why(article, quotation)
        return Found(found.ids, why if found.ids == named else f"{why}, {found.reason}")
    return Found((), UNKNOWN if name else "")


def _named(
    name: str | None, entities: tuple[Entity, ...], *, persons_only: bool
) -> tuple[str, ...]:
    find = person_by_name if persons_only else by_name
    found = [find(part, entities) for part in (name or "").split(";")]
    return tuple(dict.fromkeys(e.id for e in found if e is not None))


def _why(article: Article, quotation: Quotation) -> str:
    shown = quotation.speaker.of(article.text) if quotation.speaker else ""
    if fold_name(shown) in PRONOUNS:
        return f"le pronom « {shown} » renvoie à {quotation.speaker_name}"
    return "nommé dans l’article" if shown else "suite de la citation précédente"


def _told(found: Found, entities: tuple[Entity, ...]) -> bool:
    """Whether those found are more than a group of whom nobody is known."""
    return any(e.id in found.ids and (e.kind != "group" or e.members) for e in entities)


def _members(found: Found, entities: tuple[Entity, ...]) -> Found:
    """A group's members stand for it."""
    by_id = {e.id: e for e in entities}
    ids: list[str] = []
    grouped = ""
    for entity_id in found.ids:
        entity = by_id[entity_id]
        if entity.kind == "group" and entity.members:
            ids += entity.members
            grouped = entity.name
        else:
            ids.append(entity_id)
    reason = f"membres du groupe « {grouped} »" if grouped else found.reason
    return Found(tuple(dict.fromkeys(ids)), reason)
