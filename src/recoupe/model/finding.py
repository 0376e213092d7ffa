"""One question about the story, and each source's answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recoupe.errors import EvidenceError
from recoupe.model.evidence import Evidence, require
from recoupe.model.when import When

FindingKind = Literal[
    "date", "number", "name", "role", "place", "attribution", "wording", "act"
]  # fmt: skip
Verdict = Literal["agreed", "precision", "update", "contradiction", "framing", "single"]
Level = Literal["outlet", "party", "within"]
Severity = Literal["high", "medium", "low"]
Relation = Literal["identical", "truncated", "reworded", "translated", "indirect", "direct-made"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One answer: its value, the words that give it, and how many origins stand behind it."""

    value: str
    evidence: tuple[Evidence, ...]
    origins: int = 1
    attributed_to: str | None = None

    def __post_init__(self) -> None:
        require(self.evidence, "reading")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A slot with its readings.

    One reading is an agreed fact or a single-origin one, two or more a disagreement.
    ``relations`` are (i, j, verdict) for pairs of readings; ``verdict`` is the strongest.
    ``silent`` and ``could_not_know`` are article ids. ``question`` words the slot for a reader.
    """

    id: str
    slot: str
    kind: FindingKind
    verdict: Verdict
    readings: tuple[Reading, ...]
    question: str = ""
    level: Level = "outlet"
    severity: Severity = "low"
    reason: str = ""
    relations: tuple[tuple[int, int, Verdict], ...] = ()
    silent: tuple[str, ...] = ()
    could_not_know: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.readings:
            raise EvidenceError("a finding needs a reading")
        if self.verdict == "single" and len(self.readings) != 1:
            raise EvidenceError("a single finding has one reading")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteFamily:
    """Reports of one statement. ``members`` are statement ids, the fullest first."""

    id: str
    members: tuple[str, ...]
    relation: Relation
    speakers: tuple[str, ...] = ()
    speaker_name: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What one page says against itself, the calendar or arithmetic."""

    id: str
    kind: str
    verdict: Literal["contradiction", "doubt", "ok"]
    reason: str
    evidence: tuple[Evidence, ...]
    readings: tuple[Reading, ...] = ()

    def __post_init__(self) -> None:
        require(self.evidence, "check")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEvent:
    """Something that happened or is to happen. ``status``: planned, ongoing, held, cancelled."""

    id: str
    label: str
    when: When | None
    status: Literal["planned", "ongoing", "held", "cancelled"]
    evidence: tuple[Evidence, ...]
    place: str | None = None
    origins: int = 1

    def __post_init__(self) -> None:
        require(self.evidence, "timeline event")


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryLine:
    """A sentence of an article, chosen because findings support it; never reworded."""

    evidence: Evidence
    supported_by: tuple[str, ...]
    origins: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something the sources do not say. ``evidence`` is where one would expect it, if anywhere."""

    kind: str
    text: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Crosscheck:
    """What ``crosscheck`` gives for one story."""

    findings: tuple[Finding, ...] = ()
    families: tuple[QuoteFamily, ...] = ()
    checks: tuple[Check, ...] = ()
    timeline: tuple[TimelineEvent, ...] = ()
    summary: tuple[SummaryLine, ...] = ()
    gaps: tuple[Gap, ...] = ()
