"""Everybody and everything an article names.

Persons with their roles, descriptions, groups, organisations, countries and places.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from recoupe.annotate.bearers import Bearer, gather
from recoupe.annotate.collective_actors import FIELD, actor_mentions, find_actors
from recoupe.annotate.country_holders import Holdings
from recoupe.annotate.descriptions import find_descriptions
from recoupe.annotate.institutions import find_institutions
from recoupe.annotate.name_repeats import Name
from recoupe.annotate.person_names import find_names
from recoupe.annotate.places import find_places
from recoupe.annotate.role_holders import hold
from recoupe.annotate.roles import Role, as_mention, find_roles
from recoupe.annotate.sides import find_sides
from recoupe.annotate.surface import Surface, survey
from recoupe.lang.fr.offices import role_heads
from recoupe.lang.fr.personal_names import titles
from recoupe.model.marks import Mention
from recoupe.model.parse import Parse
from recoupe.model.span import Span


def find_mentions(parse: Parse) -> tuple[Mention, ...]:
    """All mentions in order of the text, the longer first where two begin together."""
    surface = survey(parse)
    if not surface.words:
        return ()
    names = find_names(surface)
    roles = find_roles(surface, stops(surface, names))
    actors = find_actors(surface, stops(surface, names) | worded(roles))
    held = hold(surface, names, roles, actors)
    bearers = gather(surface, names)
    inform(bearers, held)
    busy = frozenset(k for n in names for k in range(n.first, n.last))
    found = [m for b in bearers for m in person_mentions(surface, b, held)]
    found += find_descriptions(surface, roles, held, bearers, busy)
    offices = frozenset(
        k
        for r in roles
        for k in range(
            r.first,
            r.last if (r.office or "").startswith(("minister", "secretary-of")) else r.core,
        )
    )
    acting = frozenset(k for a in actors for k in range(a.head, a.last))
    institutions = find_institutions(surface, busy, offices | acting)
    found += institutions + actor_mentions(surface, actors) + find_sides(surface, worded(roles))
    cores = frozenset(k for r in roles for k in range(r.head, r.core))
    cores |= {k for name in names for k in range(name.lead, name.first)}
    cores |= {k for a in actors for k in range(a.head, a.last if a.kind == FIELD else a.head + 1)}
    found += find_places(surface, busy | cores | covered(surface, institutions), offices)
    bodies = [m.span for m in institutions]
    found = [m for m in found if m.kind != "group" or not within(m.span, bodies)]
    return tuple(sorted(found, key=lambda m: (m.span.start, -m.span.end, m.kind)))


def within(span: Span, bodies: Sequence[Span]) -> bool:
    """Whether a group's words are only part of a body's name ("Corps des gardiens")."""
    return any(b.start < span.start < b.end for b in bodies)


def worded(roles: Sequence[Role]) -> frozenset[int]:
    """Words of role phrases."""
    return frozenset(k for role in roles for k in range(role.det, role.last))


def stops(surface: Surface, names: Sequence[Name]) -> frozenset[int]:
    """Words at which a role phrase must end: names and the titles in front of them."""
    found = set()
    for name in names:
        found |= set(range(name.first, name.last))
        for at in range(name.lead, name.first):
            key = (surface.words[at].key,)
            if key not in role_heads() or (name.title and key in titles()):
                found.add(at)
    return frozenset(found)


def inform(bearers: Sequence[Bearer], held: Holdings) -> None:
    """Tell each bearer the roles and countries that stand beside any of their names."""
    for bearer in bearers:
        for name in bearer.names:
            for role, country in held.roles.get(name.first, ()):
                if country and country != role.country:
                    role = replace(role, countries=(country,))
                bearer.roles.append(role)
                if country and country not in bearer.countries:
                    bearer.countries.append(country)
            beside = held.countries.get(name.first)
            if beside and beside not in bearer.countries:
                bearer.countries.insert(0, beside)


def person_mentions(surface: Surface, bearer: Bearer, held: Holdings) -> list[Mention]:
    """The bearer's names as mentions, each with the role beside it."""
    found = []
    for name in bearer.names:
        given = held.roles.get(name.first, ())
        country = held.countries.get(name.first)
        seat = held.seats.get(name.first)
        role = as_mention(surface, given[0][0], country) if given else None
        found.append(
            Mention(
                kind="person",
                span=surface.span(name.first, name.last),
                norm=bearer.name,
                person=bearer.index,
                role=role,
                further_roles=tuple(as_mention(surface, r, country) for r, _ in given[1:]),
                country=country or (bearer.countries[0] if bearer.countries else None),
                country_span=surface.span(*seat) if seat else None,
                reason=why(surface, name, seat),
            )
        )
    return found


def why(surface: Surface, name: Name, seat: tuple[int, int] | None) -> str:
    """What told that the name is a person's, and of which country."""
    reasons = [f"titre ({name.title})"] if name.title else []
    if seat is not None:
        reasons.append(f"pays d'après « {surface.of(*seat)} »")
    return " ; ".join(reasons)


def covered(surface: Surface, mentions: Sequence[Mention]) -> frozenset[int]:
    """Words that lie in the mentions."""
    starts = [w.start for w in surface.words]
    found: set[int] = set()
    for mention in mentions:
        last = bisect_left(starts, mention.span.end)
        found.update(range(bisect_left(starts, mention.span.start), last))
    return frozenset(found)
