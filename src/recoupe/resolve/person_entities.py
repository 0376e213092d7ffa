"""Persons of a story as entities: main name, aliases, roles, country."""

from __future__ import annotations

from recoupe.lang.fr.wording import plain
from recoupe.model.entity import Alias, Entity, Role
from recoupe.model.evidence import Evidence
from recoupe.resolve.person_records import Person, evidence, roles_in


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
    """The fullest form in use, and of equally full ones the one used most.

    A form ten times rarer than the most used full name is a slip, not the name.
    """
    forms = sorted({mention.norm for _, mention in person.names} | set(spelt))
    full = {f: len(spelt.get(f, ())) for f in forms if len(f.replace("-", " ").split()) > 1}
    most = max(full.values(), default=0)
    usual = [f for f in full if full[f] * 10 >= most] or forms
    return max(
        usual,
        key=lambda f: (len(f.replace("-", " ").split()), len(spelt.get(f, ())), not f.isupper()),
    )


def roles_of(person: Person) -> tuple[Role, ...]:
    """Roles as the sources word them, the most used first."""
    found: dict[tuple[str, str | None, str | None], list[Evidence]] = {}
    wording: dict[tuple[str, str | None, str | None], str] = {}
    own = [(a, r) for a, m in person.names + person.descriptions for r in roles_in(m)]
    for article, role in own + person.shared:
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
        span = mention.country_span or span
        found.add(Evidence(article_id=article, span=span))
    return tuple(sorted(found))
