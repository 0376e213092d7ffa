"""Who and what the story is about, across its articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recoupe.model.evidence import Evidence, require
from recoupe.model.marks import Mode
from recoupe.model.when import When

EntityKind = Literal["person", "organisation", "place", "country", "group"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role as one source gives it."""

    text: str
    evidence: tuple[Evidence, ...]
    office: str | None = None
    country: str | None = None

    def __post_init__(self) -> None:
        require(self.evidence, "role")


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """Another name of the entity, with the words that use it."""

    name: str
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        require(self.evidence, "alias")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something named in the story.

    ``country`` is an ISO 3166-1 alpha-2 code with ``country_evidence``; ``members`` are
    entity ids of a group; ``merged_because`` says why mentions were taken for one.
    ``descriptions`` are mentions without the name.
    """

    id: str
    kind: EntityKind
    name: str
    mentions: tuple[Evidence, ...]
    descriptions: tuple[Evidence, ...] = ()
    aliases: tuple[Alias, ...] = ()
    roles: tuple[Role, ...] = ()
    country: str | None = None
    country_evidence: tuple[Evidence, ...] = ()
    members: tuple[str, ...] = ()
    merged_because: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        require(self.mentions + self.descriptions, "entity")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Who said what, in the story: a quotation with its speaker resolved.

    ``speakers`` are entity ids (empty when unresolved); ``speaker_name`` is what to show.
    """

    id: str
    mode: Mode
    content: Evidence
    parts: tuple[Evidence, ...] = ()
    cue: Evidence | None = None
    speaker: Evidence | None = None
    speakers: tuple[str, ...] = ()
    speaker_name: str | None = None
    speaker_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedTime:
    """A temporal expression with its value on the calendar, when that can be had."""

    evidence: Evidence
    kind: str
    value: str | None
    when: When | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What ``resolve`` gives for one story."""

    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    times: tuple[ResolvedTime, ...] = ()

    def entity(self, entity_id: str) -> Entity:
        """The entity of that id; ``KeyError`` when there is none."""
        for entity in self.entities:
            if entity.id == entity_id:
                return entity
        raise KeyError(entity_id)
