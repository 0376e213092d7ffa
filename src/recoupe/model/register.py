"""The register: commitments as the ledger keeps them, and what was looked for since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from recoupe.errors import EvidenceError
from recoupe.model.commitment import Commitment
from recoupe.model.event import Anchor, Flag, Progress
from recoupe.model.evidence import Maker

SuggestionStance = Literal["fulfils", "progresses", "contradicts", "reworded", "mentions"]
OccurrenceStatus = Literal["due", "held", "missed", "unverified"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One commitment of the register.

    ``id`` outlives re-processing: a commitment found again by its ``anchors`` (one for each
    of ``commitment.evidence``, in order) keeps it. ``lost`` says that the last reading of
    the pages did not find it again. ``announced`` is the earliest day on which it was told.
    """

    id: str
    story_id: str
    commitment: Commitment
    anchors: tuple[Anchor, ...]
    announced: date | None = None
    lost: bool = False

    def __post_init__(self) -> None:
        if not self.anchors:
            raise EvidenceError("an entry of the register quotes the words that promise")


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One reason for a suggestion: what was compared, the words that match, its weight."""

    name: str
    words: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A later passage that may tell what became of a commitment: proposed, never applied.

    ``score`` is in 0..1. ``progress`` and ``flags`` are the status proposed with it, None
    and empty when the passage only mentions. ``restates``: a page on the same event says
    again that it was promised; kept, and folded away.
    """

    id: str
    entry_id: str
    article_id: str
    stance: SuggestionStance
    score: float
    features: tuple[Feature, ...]
    evidence: tuple[Anchor, ...]
    maker: Maker
    told: date | None = None
    progress: Progress | None = None
    flags: tuple[Flag, ...] = ()
    restates: bool = False

    def __post_init__(self) -> None:
        if not self.evidence:
            raise EvidenceError("a suggestion quotes the words it rests on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """A search for follow-ups of one entry, kept also (above all) when it found nothing.

    ``articles`` is how many were searched, told between ``since`` and ``until``; ``query``
    the words looked for; ``hits`` the suggestions made. ``first_read`` are the articles that
    the run searched for the first time, kept with the first search of the run alone.
    """

    id: str
    entry_id: str
    at: datetime
    query: tuple[str, ...]
    articles: int
    hits: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    first_read: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One due time of a recurring obligation (EDTF day, month or year)."""

    entry_id: str
    due: str
    status: OccurrenceStatus
    evidence: tuple[Anchor, ...] = ()
