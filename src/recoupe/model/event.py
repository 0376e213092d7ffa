"""What people decide: append-only events, each chained to the one before by its hash."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from recoupe.errors import EvidenceError
from recoupe.model.evidence import Maker

TargetKind = Literal["commitment", "suggestion", "story", "entity", "session", "event"]
EventKind = Literal[
    "accept",  # the proposal stands
    "reject",  # the proposal does not stand
    "defer",  # later
    "correct",  # a field has another value: ``changes``
    "merge",  # target and ``others`` are one
    "split",  # ``others`` leave the target
    "status",  # a commitment's progress or flags: ``status``
    "second",  # a second person agrees with the target event
    "undo",  # the target event no longer counts
]
Progress = Literal["NR", "NE", "0", "1", "2", "3", "4"]
Flag = Literal[
    "late", "suspended", "reworded", "replaced", "withdrawn", "contradicted", "disputed",
    "fulfilled-late",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Words of a page, so that a later reading of it can find them again.

    ``start`` and ``end`` are in the article's text as it was when the anchor was made.
    """

    page_id: str
    article_id: str
    start: int
    end: int
    words: str

    def __post_init__(self) -> None:
        if not self.words.strip():
            raise EvidenceError("an anchor quotes at least a word")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What an event is about. ``anchors`` let it survive another reading of the pages."""

    kind: TargetKind
    id: str
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One corrected field and its value as text."""

    field: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChange:
    """A commitment's progress and flags from a day on.

    ``evidence`` are the words it rests on; for ``NE`` ("no trace found") ``search_id`` names
    the dated search that found nothing instead. ``proposed_by`` is the machine when a
    suggestion led here, with its ``score``.
    """

    progress: Progress
    flags: tuple[Flag, ...] = ()
    effective: date | None = None
    evidence: tuple[Anchor, ...] = ()
    search_id: str | None = None
    suggestion_id: str | None = None
    proposed_by: Maker | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One decision. ``id`` is the sha256 over everything else, ``previous`` included.

    ``previous`` is the id of the event before it in the workspace, empty for the first.
    ``at`` is in UTC. Events are never changed or deleted: undoing is a new event.
    """

    id: str
    previous: str
    at: datetime
    by: str
    kind: EventKind
    target: Target
    reason: str = ""
    others: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    status: StatusChange | None = None
