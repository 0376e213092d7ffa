"""Entities of a story: who and what its articles name, merged with a stated reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from recoupe.model.article import Article
from recoupe.model.entity import Alias, Entity, EntityKind, Role
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Marks, Mention
from recoupe.resolve.bodies import Body, gather_bodies, places_of
from recoupe.resolve.common_bodies import name_bodies
from recoupe.resolve.group_offices import share_offices
from recoupe.resolve.groups import Group, gather_groups
from recoupe.resolve.open_descriptions import place_descriptions
from recoupe.resolve.person_entities import person_entity
from recoupe.resolve.person_records import evidence
from recoupe.resolve.persons import gather_persons

PREFIX: dict[EntityKind, str] = {
    "person": "person",
    "organisation": "org",
    "country": "country",
    "place": "place",
    "group": "group",
}


def resolve_entities(articles: Sequence[Article], marks: Sequence[Marks]) -> tuple[Entity, ...]:
    """Entities of one story: persons, organisations, countries, places, groups.

    Within a kind the one named by most articles comes first, then by most mentions; ids are
    counted in that order ("person-1", "org-2").
    """
    texts = {a.id: a.text for a in articles}
    marks = name_bodies(articles, marks)
    persons = gather_persons(articles, marks)
    place_descriptions(persons, articles, marks)
    bodies = gather_bodies(articles, marks)
    known = places_of(bodies)
    groups = gather_groups(articles, marks, persons, known)
    if share_offices(persons, groups):  # an office learnt may tell who other groups are
        groups = gather_groups(articles, marks, persons, known)
    made = [person_entity(p, texts) for p in persons] + [body_entity(b) for b in bodies]
    ranked = numbered(made, articles)
    keys: list[int | tuple[str, str]] = [*range(len(persons)), *((b.kind, b.key) for b in bodies)]
    ids = {key: ranked[id(entity)].id for key, entity in zip(keys, made, strict=True)}
    rest = numbered([group_entity(g, ids) for g in groups], articles)
    everything = [*ranked.values(), *rest.values()]
    order = list(PREFIX)
    return tuple(sorted(everything, key=lambda e: (order.index(e.kind), number(e))))


def number(entity: Entity) -> int:
    """The number in an entity's id."""
    return int(entity.id.rpartition("-")[2])


def numbered(entities: Sequence[Entity], articles: Sequence[Article]) -> dict[int, Entity]:
    """Entities with their ids, by the identity of the records without."""
    order = {a.id: at for at, a in enumerate(articles)}

    def weight(entity: Entity) -> tuple[int, int, int, int, str]:
        told = entity.mentions + entity.descriptions
        first = min((order[e.article_id], e.span.start) for e in told)
        return (-len({e.article_id for e in told}), -len(told), *first, entity.name)

    counts: Counter[str] = Counter()
    found: dict[int, Entity] = {}
    for entity in sorted(entities, key=weight):
        prefix = PREFIX[entity.kind]
        counts[prefix] += 1
        found[id(entity)] = replace(entity, id=f"{prefix}-{counts[prefix]}")
    return found


def body_entity(body: Body) -> Entity:
    """An organisation, country or place as an entity without its number."""
    everything = tuple(sorted(e for found in body.forms.values() for e in found))
    aliases = tuple(
        Alias(name=form, evidence=tuple(sorted(found)))
        for form, found in sorted(body.forms.items())
        if form != body.name
    )
    return Entity(
        id=f"{PREFIX[body.kind]}-0",
        kind=body.kind,
        name=body.name,
        mentions=everything,
        aliases=aliases,
        country=body.country,
        country_evidence=everything[:1] if body.country else (),
        merged_because=tuple(body.reasons),
    )


def group_entity(group: Group, ids: dict[int | tuple[str, str], str]) -> Entity:
    """A group as an entity without its number."""
    return Entity(
        id="group-0",
        kind="group",
        name=group.name,
        mentions=evidence(group.mentions, 1.0),
        members=tuple(ids[at] for at in group.members) + tuple(ids[key] for key in group.sides),
        merged_because=tuple(group.reasons),
        roles=group_roles(group.mentions),
    )


def group_roles(mentions: Sequence[tuple[str, Mention]]) -> tuple[Role, ...]:
    """The office of a group, once."""
    for article, mention in mentions:
        if mention.role is not None and mention.role.office:
            item = Evidence(article_id=article, span=mention.role.span)
            return (Role(text=mention.role.text, evidence=(item,), office=mention.role.office),)
    return ()
