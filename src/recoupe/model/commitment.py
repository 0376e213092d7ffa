"""What was promised: commitments merged from the undertakings of several articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recoupe.model.evidence import Evidence, require
from recoupe.model.marks import Modality, Strength
from recoupe.model.when import When

DeadlineKind = Literal[
    "date", "interval", "event", "next-session", "recurrence", "vague", "none"
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """When it is due: the words as given, and a value only where one can be derived.

    ``rrule`` is an RFC 5545 recurrence for recurring obligations.
    """

    kind: DeadlineKind = "none"
    surface: str = ""
    evidence: Evidence | None = None
    when: When | None = None
    rrule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentEvidence:
    """A clause that speaks of the commitment, with its own modality and strength."""

    evidence: Evidence
    modality: Modality
    strength: Strength
    cue: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """An obligor or beneficiary: an entity id where resolved, the words where they stand."""

    name: str
    entity_id: str | None = None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """Another commitment that may be the same: proposed with a confidence, never merged."""

    commitment_id: str
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """One actor, one future act, one object. ``label`` quotes the words of the first evidence.

    ``watch`` marks an outlet's forecast: kept on a watch list, never counted as promised.
    ``parent`` is the umbrella that a list item stands under.
    """

    id: str
    label: str
    modality: Modality
    strength: Strength
    evidence: tuple[CommitmentEvidence, ...]
    obligors: tuple[Actor, ...] = ()
    beneficiaries: tuple[Actor, ...] = ()
    announced_by: tuple[Actor, ...] = ()
    theme: str | None = None
    deadline: Deadline = Deadline()
    parent: str | None = None
    umbrella: bool = False
    watch: bool = False
    negated: bool = False
    overlaps: tuple[Overlap, ...] = ()

    def __post_init__(self) -> None:
        require(tuple(e.evidence for e in self.evidence), "commitment")
