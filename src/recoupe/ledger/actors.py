"""Links the words that name an obligor or beneficiary to the entities of the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.lang.fr.modality import country_of
from recoupe.ledger.wording import WORD, folded
from recoupe.model.commitment import Actor
from recoupe.model.entity import Entity, Resolution
from recoupe.model.evidence import Evidence
from recoupe.model.span import Span

NUMERALS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6}
COLLECTIVE = re.compile(
    r"^(?:les|des|aux|ces|leurs?)?\s*(deux|trois|quatre|cinq|six)?\s*"
    r"(?:parties|délégations|pays|états|gouvernements|capitales|partenaires|camps|"
    r"chefs de la diplomatie|ministres|dirigeants|présidents)$",
    re.IGNORECASE,
)
PARTY = ("country", "organisation", "group")


def actors(
    span: Span | None, name: str | None, article_id: str, text: str, resolution: Resolution
) -> tuple[Actor, ...]:
    """The actors that a phrase stands for: entities where linked, else the words alone."""
    if span is None:
        return (Actor(name=name),) if name else ()
    here = Evidence(article_id=article_id, span=span)
    words = span.of(text)
    linked = list(entities_in(span, article_id, resolution)) or by_country(words, resolution)
    if not linked:
        collective = COLLECTIVE.match(words.strip())
        if collective:
            linked = parties(resolution, NUMERALS.get((collective[1] or "").lower(), 2))
    if linked:
        return tuple(Actor(name=e.name, entity_id=e.id, evidence=here) for e in linked)
    return (Actor(name=name or words, evidence=here),)


def entities_in(span: Span, article_id: str, resolution: Resolution) -> Iterator[Entity]:
    """Entities named in the phrase: persons first; else what most of the phrase names."""
    inside: list[tuple[Entity, int]] = []
    for entity in resolution.entities:
        shared = [
            min(e.span.end, span.end) - max(e.span.start, span.start)
            for e in entity.mentions + entity.descriptions
            if e.article_id == article_id and e.span.overlaps(span)
        ]
        if shared:
            inside.append((entity, max(shared)))
    persons = [e for e, _ in inside if e.kind == "person"]
    if persons:
        yield from persons
        return
    groups = [e for e, share in inside if e.kind == "group" and share >= 0.5 * len(span)]
    yield from groups[:1] or [e for e, _ in inside if e.kind != "place"]


def by_country(words: str, resolution: Resolution) -> list[Entity]:
    """The country that an adjective in the phrase belongs to ("la partie russe")."""
    codes = {country_of(word) for word in WORD.findall(words)} - {None}
    return [e for e in resolution.entities if e.kind == "country" and e.country in codes]


def parties(resolution: Resolution, count: int = 2) -> list[Entity]:
    """The story's parties: a group of that many members, else the most named of them."""
    if count > 2:
        for entity in resolution.entities:
            if len(entity.members) == count:
                return [e for e in resolution.entities if e.id in entity.members]
    known = [e for e in resolution.entities if e.kind in PARTY]
    belonging = {m for e in known for m in e.members}
    ranked = sorted(
        (e for e in known if e.id not in belonging or count > 2),
        key=lambda e: (-len(e.mentions), e.id),
    )
    return ranked[:count] if len(ranked) >= count else []


def same_actors(left: tuple[Actor, ...], right: tuple[Actor, ...]) -> bool | None:
    """Whether two lists share an actor; None when one of them is empty."""
    if not left or not right:
        return None
    ids = {a.entity_id for a in left if a.entity_id} & {a.entity_id for a in right if a.entity_id}
    names = {folded(a.name) for a in left} & {folded(a.name) for a in right}
    return bool(ids or names)
