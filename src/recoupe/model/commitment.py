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
IngredientName = Literal["actor", "act", "object", "quantity", "place", "deadline", "recipient"]
CriterionKind = Literal["completion", "progress", "failure"]
TextKind = Literal["communique", "minutes", "agreement", "roadmap", "speech", "report"]


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
class Ingredient:
    """One of the seven things that make a commitment checkable, and the words that give it."""

    name: IngredientName
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeWord:
    """A theme of the published vocabulary, the word that points to it, and PLOVER contexts.

    PLOVER (Political Language Ontology for Verifiable Event Records) has contexts beside its
    event types; ``plover`` holds those that fit the theme, empty where none does.
    """

    theme: str
    evidence: Evidence
    plover: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptedText:
    """The text that a commitment stands in, as the article names it."""

    kind: TextKind
    title: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """What would show that it is kept, under way or broken: written by a person."""

    kind: CriterionKind
    text: str
    met: bool | None = None


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
    ``parent`` is the umbrella that a list item stands under. ``specificity`` is 0 to 3 (could
    a third party say "done" or "not done"?), from the ``ingredients`` that the words give.
    ``measures`` are several means for one aim. ``criteria`` come from people alone.
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
    counterparties: tuple[Actor, ...] = ()
    requested_by: tuple[Actor, ...] = ()
    conditions: tuple[Evidence, ...] = ()
    measures: tuple[Evidence, ...] = ()
    specificity: int = 0
    ingredients: tuple[Ingredient, ...] = ()
    themes: tuple[ThemeWord, ...] = ()
    instrument: AdoptedText | None = None
    criteria: tuple[Criterion, ...] = ()

    def __post_init__(self) -> None:
        require(tuple(e.evidence for e in self.evidence), "commitment")
