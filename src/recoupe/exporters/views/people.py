"""Participants: who is named, in which roles, for which country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.exporters.views.countries import country_name
from recoupe.exporters.views.references import Reference, References
from recoupe.model.entity import Entity, Role


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role with where it is given."""

    text: str
    country: str | None
    references: list[Reference]


@dataclass(frozen=True, slots=True)
class AliasView:
    """Another name with where it is used."""

    name: str
    references: list[Reference]


@dataclass(frozen=True, slots=True)
class EntityView:
    """Somebody or something; ``mentions`` holds the first passage in each source."""

    entity: Entity
    country: str | None
    roles: list[RoleView]
    aliases: list[AliasView]
    mentions: list[Reference]
    country_references: list[Reference]
    total: int
    members: list[str]


def show_entities(entities: Sequence[Entity], references: References) -> list[EntityView]:
    """Entities named in most sources first, then by number of mentions and name."""
    names = {entity.id: entity.name for entity in entities}
    views = [show_entity(entity, names, references) for entity in entities]
    return sorted(views, key=lambda v: (-len(v.mentions), -v.total, v.entity.name))


def show_entity(entity: Entity, names: dict[str, str], references: References) -> EntityView:
    """One entity with its roles, aliases and country."""
    every = entity.mentions + entity.descriptions
    return EntityView(
        entity,
        country_name(entity.country),
        show_roles(entity.roles, references),
        [
            AliasView(alias.name, references.first_each(alias.evidence))
            for alias in entity.aliases
            if alias.name != entity.name
        ],
        references.first_each(entity.mentions or entity.descriptions),
        references.first_each(entity.country_evidence),
        len(every),
        [names[member] for member in entity.members if member in names],
    )


def show_roles(roles: Sequence[Role], references: References) -> list[RoleView]:
    """Roles, those worded alike (but for capitals) shown once."""
    worded: dict[str, RoleView] = {}
    for role in roles:
        found = references.first_each(role.evidence)
        known = worded.get(role.text.casefold())
        if known is None:
            worded[role.text.casefold()] = RoleView(role.text, country_name(role.country), found)
        else:
            known.references.extend(r for r in found if r not in known.references)
    return list(worded.values())
