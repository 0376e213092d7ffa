"""Somebody or something named in a story: names, roles, statements, and why they are one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.app.desk.entities_passages import Said, quoted
from recoupe.app.indexing_stories import key_of
from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from recoupe.model.dossier import Dossier
    from recoupe.model.entity import Entity
    from recoupe.model.event import Event
    from recoupe.model.evidence import Evidence
    from recoupe.model.story import Story
    from recoupe.storage.search_names import Namesake, Saying
    from recoupe.storage.workspace import Workspace

SAYINGS = 50
KINDS = ("person", "organisation", "country", "place", "group")


@dataclass(frozen=True, slots=True)
class Told:
    """A name, role or country, with every passage that gives it."""

    text: str
    passages: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class EntityPage:
    """One entity of a story.

    ``alike`` are others of its kind in the story; ``namesakes`` have its name in other
    stories, which alone does not make them one. ``seen`` is the last decision on entities of
    the story: a form sends it back. ``key`` is the folded name, by which persons are searched.
    """

    story: Story
    entity: Entity
    names: tuple[Told, ...]
    roles: tuple[Told, ...]
    country: Told | None
    members: tuple[Entity, ...]
    mentions: tuple[Said, ...]
    statements: tuple[Said, ...]
    alike: tuple[Entity, ...]
    namesakes: tuple[Namesake, ...]
    sayings: tuple[Saying, ...]
    history: tuple[tuple[Event, bool], ...]
    seen: str
    key: str


@dataclass(frozen=True, slots=True)
class Cast:
    """Everyone and everything named in a story by kind, and the decisions on them."""

    story: Story
    by_kind: dict[str, tuple[Entity, ...]]
    history: tuple[tuple[Event, bool], ...]
    seen: str


def cast(workspace: Workspace, story_id: str) -> Cast:
    """The entities of a story, those named most first. Raises ``StoreError``."""
    from recoupe.app.desk.entities_deciding import decided_in, seen_in, with_standing

    dossier = workspace.dossier(story_id)
    kinds: dict[str, list[Entity]] = {}
    for entity in sorted(dossier.resolution.entities, key=lambda e: -len(e.mentions)):
        kinds.setdefault(entity.kind, []).append(entity)
    by_kind = {kind: tuple(kinds[kind]) for kind in KINDS if kind in kinds}
    history = with_standing(workspace, decided_in(workspace, dossier))
    return Cast(dossier.story, by_kind, history, seen_in(workspace, dossier))


def entity_page(workspace: Workspace, story_id: str, entity_id: str) -> EntityPage:
    """One entity. Raises ``StoreError`` (``store-unknown``) or ``DecisionError``."""
    from recoupe.app.deciding_entities import entity_of
    from recoupe.app.desk.entities_deciding import history_of, seen_in
    from recoupe.storage.search_names import namesakes, sayings

    dossier = workspace.dossier(story_id)
    entity = entity_of(dossier, entity_id)
    others = namesakes(workspace, key_of(entity))
    person = entity.kind == "person"
    return EntityPage(
        story=dossier.story,
        entity=entity,
        names=names(dossier, entity),
        roles=tuple(Told(r.text, quoted(dossier, r.evidence)) for r in entity.roles),
        country=country(dossier, entity),
        members=tuple(e for e in dossier.resolution.entities if e.id in entity.members),
        mentions=quoted(dossier, entity.mentions + entity.descriptions),
        statements=statements(dossier, entity_id),
        alike=alike(dossier, entity),
        namesakes=tuple(o for o in others if o.story_id != story_id),
        sayings=sayings(workspace, fold_name(entity.name), story_id, SAYINGS) if person else (),
        history=history_of(workspace, dossier, entity),
        seen=seen_in(workspace, dossier),
        key=fold_name(entity.name),
    )


def names(dossier: Dossier, entity: Entity) -> tuple[Told, ...]:
    """Every wording of the name with its passages, then other names."""
    found: dict[str, list[Evidence]] = {}
    for evidence in entity.mentions:
        words = " ".join(evidence.span.of(dossier.article(evidence.article_id).text).split())
        found.setdefault(words, []).append(evidence)
    own = [Told(name, quoted(dossier, evidence)) for name, evidence in found.items()]
    other = [Told(a.name, quoted(dossier, a.evidence)) for a in entity.aliases]
    return (*own, *(told for told in other if told.text not in found))


def country(dossier: Dossier, entity: Entity) -> Told | None:
    """The country with the words that give it."""
    if entity.country is None:
        return None
    return Told(entity.country, quoted(dossier, entity.country_evidence))


def statements(dossier: Dossier, entity_id: str) -> tuple[Said, ...]:
    """What the entity said."""
    said = [s.content for s in dossier.resolution.statements if entity_id in s.speakers]
    return quoted(dossier, said)


def alike(dossier: Dossier, entity: Entity) -> tuple[Entity, ...]:
    """Others of its kind, those that share a word of the name first."""
    own = set(fold_name(entity.name).split())
    others = [e for e in dossier.resolution.entities if e.kind == entity.kind and e != entity]
    return tuple(sorted(others, key=lambda e: (not own & set(fold_name(e.name).split()), e.name)))
