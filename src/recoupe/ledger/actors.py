"""Links the words that name an obligor or beneficiary to the entities of the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.lang.fr.modality import country_of
from recoupe.ledger.parties import collective
from recoupe.ledger.wording import WORD, folded
from recoupe.model.commitment import Actor
from recoupe.model.entity import Entity, Resolution
from recoupe.model.evidence import Evidence
from recoupe.model.span import Span

ARTICLE = re.compile(r"^(?:les? |la |l')")


def actors(
    span: Span | None, name: str | None, article_id: str, text: str, resolution: Resolution
) -> tuple[Actor, ...]:
    """The actors that a phrase stands for: entities where linked, else the words alone."""
    if span is None:
        return (Actor(name=name),) if name else ()
    here = Evidence(article_id=article_id, span=span)
    words = span.of(text).strip()
    linked = (
        list(entities_in(span, article_id, resolution))
        or by_country(words, resolution)
        or collective(words, here, text, resolution)
        or by_name(name, resolution)
    )
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


def by_name(name: str | None, resolution: Resolution) -> list[Entity]:
    """Entities of the names that the article lets one resolve the words to."""
    wanted = {folded(part.strip()) for part in (name or "").split(";")} - {""}
    return [
        e
        for e in resolution.entities
        if wanted & {folded(e.name), *(folded(a.name) for a in e.aliases)}
    ]


def bare(name: str) -> str:
    """A name folded, without its article."""
    return ARTICLE.sub("", folded(name))


def same_actors(left: tuple[Actor, ...], right: tuple[Actor, ...]) -> bool | None:
    """Whether two lists share an actor; None when one of them is empty."""
    if not left or not right:
        return None
    ids = {a.entity_id for a in left if a.entity_id} & {a.entity_id for a in right if a.entity_id}
    names = {bare(a.name) for a in left} & {bare(a.name) for a in right}
    return bool(ids or names)
