"""Meetings of a follow-up mechanism: series, sessions, who sat, what was adopted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recoupe.errors import EvidenceError
from recoupe.model.commitment import Actor, TextKind
from recoupe.model.event import Anchor
from recoupe.model.when import When

Level = Literal["heads-of-state", "ministers", "experts", "unknown"]
SessionKind = Literal["preparatory", "plenary", "bilateral", "side-event", "unknown"]
SessionStatus = Literal[
    "envisaged", "planned", "open", "held", "postponed", "cancelled", "unconfirmed"
]  # fmt: skip
InstrumentKind = TextKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A text that a session adopted or signed, as the sources name it."""

    kind: InstrumentKind
    title: str
    evidence: tuple[Anchor, ...]
    adopted: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """Who sat for a party."""

    party: str
    persons: tuple[Actor, ...]
    evidence: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """A matter on the table, with its theme where one is clear."""

    item: str
    evidence: tuple[Anchor, ...]
    theme: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One meeting of a series. ``series`` is its plain name, ``ordinal`` its number in it.

    ``planned`` and ``held`` are kept apart. ``host_rule`` is ``alternating`` or ``fixed``
    where a source says so. ``parent`` and ``next_session`` are session ids. ``lost`` says
    that the last reading of its pages did not find it again.
    """

    id: str
    series: str
    label: str
    story_id: str
    evidence: tuple[Anchor, ...]
    ordinal: int | None = None
    level: Level = "unknown"
    kind: SessionKind = "unknown"
    status: SessionStatus = "unconfirmed"
    planned: When | None = None
    held: When | None = None
    place: str | None = None
    chair: Actor | None = None
    host_rule: Literal["alternating", "fixed", "unknown"] = "unknown"
    parties: tuple[Actor, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    parent: str | None = None
    next_session: str | None = None
    lost: bool = False

    def __post_init__(self) -> None:
        if not self.evidence:
            raise EvidenceError("a session without evidence")
