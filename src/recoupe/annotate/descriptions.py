"""Descriptions without a name ("le ministre malien", "le Malien") and groups of people."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.bearers import Bearer
from recoupe.annotate.country_holders import Holdings
from recoupe.annotate.description_holders import holder
from recoupe.annotate.roles import Role, as_mention, spread
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.gazetteer import demonym_at
from recoupe.lang.fr.grammar import word_set
from recoupe.model.marks import Mention, RoleMention

DEFINITE = word_set("descriptions.definite")
DEFINITE_PLURAL = word_set("descriptions.definite-plural")
SINGULAR_PEOPLE = word_set("descriptions.singular-people")


def find_descriptions(
    surface: Surface, roles: Sequence[Role], held: Holdings, bearers: Sequence[Bearer],
    busy: frozenset[int],
) -> list[Mention]:  # fmt: skip
    """Descriptions and groups in order; ``busy`` words belong to names."""
    found: list[Mention] = []
    for role in roles:
        if (role.head in held.tied and not role.plural) or role.head in busy:
            continue
        if role.plural:
            vague = role.determiner == "des" and role.last == role.head + 1
            if role.determiner in DEFINITE_PLURAL and not vague:
                found.append(group(surface, role, named_end(surface, role, held, bearers)))
        elif role.determiner in DEFINITE:
            found.append(description(surface, role, bearers))
    covered = {k for r in roles for k in range(r.det, r.last)}
    found += people(surface, bearers, frozenset(covered) | busy)
    return found


def named_end(surface: Surface, role: Role, held: Holdings, bearers: Sequence[Bearer]) -> int:
    """The end of "les ministres Dupont et Durand": names right after the role belong to it."""
    if surface.gap(role.last) != " ":
        return role.last
    holders = {first for first, given in held.roles.items() if any(r is role for r, _ in given)}
    names = [n for b in bearers for n in b.names if n.first in holders and n.first >= role.last]
    beside = any(role.last in (n.lead, n.first) for n in names)
    return max((n.last for n in names), default=role.last) if beside else role.last


def group(surface: Surface, role: Role, last: int) -> Mention:
    """Several people under one description, up to word ``last``."""
    return Mention(
        kind="group",
        span=spread(surface, role.det, last),
        norm=spread(surface, role.first, role.last).of(surface.text),
        role=as_mention(surface, role),
        country=role.country,
        plural=True,
    )


def description(surface: Surface, role: Role, bearers: Sequence[Bearer]) -> Mention:
    """One person under a description, resolved where one bearer alone fits."""
    bearer, reason = holder(surface, role, bearers)
    country = role.country
    return Mention(
        kind="description",
        span=spread(surface, role.det, role.last),
        norm=bearer.name if bearer else spread(surface, role.first, role.last).of(surface.text),
        person=bearer.index if bearer else None,
        role=as_mention(surface, role),
        country=country or (bearer.countries[0] if bearer and bearer.countries else None),
        reason=reason,
    )


def people(surface: Surface, bearers: Sequence[Bearer], busy: frozenset[int]) -> list[Mention]:
    """As in "le Malien": a capitalised demonym alone after a singular article."""
    found = []
    for at in range(1, len(surface.words)):
        if at in busy or not surface.words[at].capital or surface.owner[at] is not None:
            continue
        demonym = demonym_at(surface.words, at)
        if demonym is None or demonym[0].plural or demonym[1] in busy:
            continue
        if surface.words[at - 1].key not in SINGULAR_PEOPLE or not surface.joined(at):
            continue
        if surface.pos(demonym[1]) == "PROPN" and surface.joined(demonym[1]):
            continue
        found.append(one_of_people(surface, at, demonym[1], demonym[0].iso, bearers))
    return found


def one_of_people(
    surface: Surface, at: int, last: int, iso: str | None, bearers: Sequence[Bearer]
) -> Mention:
    """The description by a demonym, resolved to the bearer of that country named last."""
    fitting = [b for b in bearers if iso and iso in b.countries]
    before = [
        (max((n.first for n in b.names if n.first < at), default=-1), -b.index, b) for b in fitting
    ]
    bearer = max(before, key=lambda r: r[:2])[2] if before else None
    role = RoleMention(span=surface.span(at, last), text=surface.of(at, last), country=iso)
    return Mention(
        kind="description",
        span=surface.span(at - 1, last),
        norm=bearer.name if bearer else surface.of(at, last),
        person=bearer.index if bearer else None,
        role=role,
        country=iso,
        reason="gentilé" if bearer else "",
    )
