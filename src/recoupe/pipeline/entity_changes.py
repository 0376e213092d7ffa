"""Entities merged, parted and corrected by people: pure changes of records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from recoupe.model.entity import Alias, Entity, Role
from recoupe.model.event import Change
from recoupe.model.evidence import Evidence

Told = frozenset[tuple[str, int, int]]  # article id, start, end of what leaves


def merged(first: Entity, others: Sequence[Entity], reason: str) -> Entity:
    """One entity that holds all that was told of them; it keeps the id and name of ``first``."""
    everyone = (first, *others)
    names = [Alias(name=e.name, evidence=e.mentions) for e in others if e.mentions]
    aliases: dict[str, set[Evidence]] = {}
    for alias in [alias for e in everyone for alias in e.aliases] + names:
        if alias.name != first.name:
            aliases.setdefault(alias.name, set()).update(alias.evidence)
    placed = next((e for e in everyone if e.country), first)
    return replace(
        first,
        mentions=joined(e.mentions for e in everyone),
        descriptions=joined(e.descriptions for e in everyone),
        aliases=tuple(
            Alias(name=name, evidence=tuple(sorted(found))) for name, found in aliases.items()
        ),
        roles=joined_roles([role for e in everyone for role in e.roles]),
        country=placed.country,
        country_evidence=placed.country_evidence,
        members=tuple(dict.fromkeys(m for e in everyone for m in e.members)),
        merged_because=(*dict.fromkeys(r for e in everyone for r in e.merged_because), reason),
    )


def joined(several: Iterable[tuple[Evidence, ...]]) -> tuple[Evidence, ...]:
    """Evidence of several records, in order, once each."""
    return tuple(sorted({one for found in several for one in found}))


def joined_roles(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Roles with the same words, office and country are one."""
    found: dict[tuple[str, str | None, str | None], list[Role]] = {}
    for role in roles:
        found.setdefault((role.text, role.office, role.country), []).append(role)
    return tuple(
        replace(same[0], evidence=joined(role.evidence for role in same)) for same in found.values()
    )


def parted(
    entity: Entity, leaving: Told, name: str, new_id: str, reason: str
) -> tuple[Entity, Entity] | None:
    """The entity without what leaves, and a new one of that; None when nothing would stay.

    ``leaving`` are mentions, descriptions and roles. The country goes with its evidence.
    """
    stays = restricted(entity, leaving, inside=False)
    leaves = restricted(entity, leaving, inside=True)
    if stays is None or leaves is None:
        return None
    aliases = tuple(alias for alias in leaves.aliases if alias.name != name)
    leaves = replace(leaves, id=new_id, name=name, aliases=aliases)
    return (
        replace(stays, merged_because=(*stays.merged_because, reason)),
        replace(leaves, merged_because=(reason,)),
    )


def restricted(entity: Entity, told: Told, *, inside: bool) -> Entity | None:
    """The entity with the evidence inside (or outside) ``told`` alone; None when none is."""

    def kept(found: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return tuple(e for e in found if (place(e) in told) == inside)

    mentions, descriptions = kept(entity.mentions), kept(entity.descriptions)
    if not mentions and not descriptions:
        return None
    country_evidence = kept(entity.country_evidence)
    return replace(
        entity,
        mentions=mentions,
        descriptions=descriptions,
        aliases=tuple(
            replace(a, evidence=kept(a.evidence)) for a in entity.aliases if kept(a.evidence)
        ),
        roles=tuple(
            replace(r, evidence=kept(r.evidence)) for r in entity.roles if kept(r.evidence)
        ),
        country=entity.country if country_evidence else None,
        country_evidence=country_evidence,
    )


def place(evidence: Evidence) -> tuple[str, int, int]:
    """Where it stands."""
    return evidence.article_id, evidence.span.start, evidence.span.end


def corrected(entity: Entity, changes: Sequence[Change]) -> Entity:
    """The entity with another ``name`` or ``country`` (empty: none)."""
    for change in changes:
        if change.field == "name" and change.value.strip():
            was = Alias(name=entity.name, evidence=entity.mentions or entity.descriptions)
            others = tuple(a for a in entity.aliases if a.name != change.value)
            entity = replace(entity, name=change.value, aliases=(was, *others))
        elif change.field == "country":
            evidence = entity.country_evidence or entity.mentions[:1]
            entity = replace(
                entity,
                country=change.value or None,
                country_evidence=evidence if change.value else (),
            )
    return entity
