"""Entities of a story: who and what its articles name, merged with a stated reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from recoupe.lang.fr.wording import plain
from recoupe.model.article import Article
from recoupe.model.entity import Alias, Entity, EntityKind, Role
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Marks, Mention
from recoupe.resolve.bodies import Body, gather_bodies
from recoupe.resolve.groups import Group, gather_groups
from recoupe.resolve.persons import (
    Person,
    evidence,
    gather_persons,
    place_descriptions,
    roles_in,
)

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
    persons = gather_persons(articles, marks)
    place_descriptions(persons, articles, marks)
    made = [person_entity(p, texts) for p in persons]
    ranked = numbered(made, articles)
    ids = {at: ranked[id(entity)].id for at, entity in enumerate(made)}
    bodies = [body_entity(b) for b in gather_bodies(articles, marks)]
    groups = [group_entity(g, ids) for g in gather_groups(articles, marks, persons)]
    rest = numbered(bodies + groups, articles)
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


def person_entity(person: Person, texts: dict[str, str]) -> Entity:
    """One person as an entity without its number."""
    spelt: dict[str, list[Evidence]] = {}
    for article, mention in person.names:
        item = Evidence(article_id=article, span=mention.span)
        spelt.setdefault(mention.span.of(texts[article]), []).append(item)
    name = main_name(person, spelt)
    aliases = tuple(
        Alias(name=form, evidence=tuple(sorted(found)))
        for form, found in sorted(spelt.items())
        if form != name
    )
    told = evidence(person.descriptions, 0.8) + evidence(person.guesses, 0.6)
    return Entity(
        id="person-0",
        kind="person",
        name=name,
        mentions=evidence(person.names, 1.0),
        descriptions=tuple(sorted(told)),
        aliases=aliases,
        roles=roles_of(person),
        country=person.country,
        country_evidence=country_evidence(person),
        merged_because=tuple(person.reasons),
    )


def main_name(person: Person, spelt: dict[str, list[Evidence]]) -> str:
    """The fullest form, and of equally full ones the one used most."""
    forms = {mention.norm for _, mention in person.names} | set(spelt)
    return max(
        sorted(forms),
        key=lambda f: (len(f.replace("-", " ").split()), len(spelt.get(f, ())), not f.isupper()),
    )


def roles_of(person: Person) -> tuple[Role, ...]:
    """Roles as the sources word them, the most used first."""
    found: dict[tuple[str, str | None, str | None], list[Evidence]] = {}
    wording: dict[tuple[str, str | None, str | None], str] = {}
    for article, mention in person.names + person.descriptions:
        for role in roles_in(mention):
            country = role.country or person.country if role.office else role.country
            key = (plain(role.text), role.office, country)
            found.setdefault(key, []).append(Evidence(article_id=article, span=role.span))
            wording.setdefault(key, role.text)
    ranked = sorted(found, key=lambda k: (-len(found[k]), min(found[k]), k[0]))
    return tuple(
        Role(
            text=wording[key],
            evidence=tuple(sorted(set(found[key]))),
            office=key[1],
            country=key[2],
        )
        for key in ranked
    )


def country_evidence(person: Person) -> tuple[Evidence, ...]:
    """The words that place the person: the role where it names the country, else the mention."""
    found = set()
    for article, mention in person.names + person.descriptions:
        if mention.country != person.country or person.country is None:
            continue
        telling = mention.role is not None and mention.role.country == person.country
        span = mention.role.span if telling and mention.role else mention.span
        found.add(Evidence(article_id=article, span=span))
    return tuple(sorted(found))


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


def group_entity(group: Group, ids: dict[int, str]) -> Entity:
    """A group as an entity without its number."""
    return Entity(
        id="group-0",
        kind="group",
        name=group.name,
        mentions=evidence(group.mentions, 1.0),
        members=tuple(ids[at] for at in group.members),
        merged_because=tuple(group.reasons),
        roles=group_roles(group.mentions),
    )


def group_roles(mentions: Sequence[tuple[str, Mention]]) -> tuple[Role, ...]:
    """The office of a group, once."""
    for article, mention in mentions:
        if mention.role is not None and mention.role.office:
            item = Evidence(article_id=article, span=mention.role.span)
            return (
                Role(text=mention.role.text, evidence=(item,), office=mention.role.office),
            )
    return ()
