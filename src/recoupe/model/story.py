"""Articles about one event, and who copied whom among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recoupe.errors import EvidenceError
from recoupe.model.evidence import Evidence
from recoupe.model.when import When

CopyKind = Literal["same_dispatch", "partial", "credited"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Articles that share an outlet's prose. Copies may overlap; ``share`` is in 0..1."""

    members: tuple[str, ...]
    kind: CopyKind
    share: float
    reason: str
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        if len(self.members) < 2 or not self.evidence:
            raise EvidenceError("a copy needs two members and evidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One independent origin: a part of the story's partition made from its copies."""

    id: str
    members: tuple[str, ...]
    first: str | None
    reuse: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLink:
    """Another story tied to this one: ``follow-up`` (later), ``precursor`` or ``related``."""

    story_id: str
    kind: Literal["follow-up", "precursor", "related"]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles about one event. ``articles`` are ids, the partition ``origins`` covers them."""

    id: str
    title: str
    articles: tuple[str, ...]
    origins: tuple[Origin, ...]
    copies: tuple[Copy, ...] = ()
    links: tuple[StoryLink, ...] = ()
    period: When | None = None
    reasons: tuple[str, ...] = ()

    def origin_of(self, article_id: str) -> str:
        """Id of the origin that holds the article."""
        return next(o.id for o in self.origins if article_id in o.members)

    def support(self, article_ids: set[str]) -> int:
        """How many independent origins the given articles stand for."""
        return sum(any(m in article_ids for m in o.members) for o in self.origins)
