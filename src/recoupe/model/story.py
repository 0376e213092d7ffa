"""Articles about one event, and who copied whom among them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from recoupe.errors import EvidenceError
from recoupe.model.evidence import Evidence
from recoupe.model.when import When

CopyKind = Literal["same_dispatch", "partial", "credited"]
LinkKind = Literal["follow-up", "precursor", "related"]


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
class Rewrite:
    """Two articles *proposed* as rewrites of one release; counted as two origins all the same.

    They share few runs of words, but quotations, rare words or the order of facts.
    ``score`` is in 0..1; ``evidence`` shows what they share, in both articles by turns.
    """

    members: tuple[str, str]
    score: float
    reason: str
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        if not self.evidence:
            raise EvidenceError("a proposed rewrite needs evidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One thing that at least two articles share; ``evidence`` has one place an article."""

    kind: Literal["name", "day", "phrase"]
    value: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """One wave of a story: the event, then what came of it. ``reason`` says what parts it.

    ``first`` is the first known day of its articles.
    """

    id: str
    members: tuple[str, ...]
    reason: str
    first: date | None = None

    def seen_from(self, other: Episode) -> LinkKind:
        """What this wave is to another one of the story."""
        if self.first is None or other.first is None or self.first == other.first:
            return "related"
        return "follow-up" if self.first > other.first else "precursor"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLink:
    """Another story tied to this one: ``follow-up`` (later), ``precursor`` or ``related``."""

    story_id: str
    kind: LinkKind
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles about one event. ``articles`` are ids, the partition ``origins`` covers them.

    So does ``episodes``, the finer partition into the waves in which the event was reported.
    """

    id: str
    title: str
    articles: tuple[str, ...]
    origins: tuple[Origin, ...]
    copies: tuple[Copy, ...] = ()
    links: tuple[StoryLink, ...] = ()
    period: When | None = None
    reasons: tuple[str, ...] = ()
    episodes: tuple[Episode, ...] = ()
    rewrites: tuple[Rewrite, ...] = ()
    grounds: tuple[Ground, ...] = ()

    def origin_of(self, article_id: str) -> str:
        """Id of the origin that holds the article."""
        return next(o.id for o in self.origins if article_id in o.members)

    def support(self, article_ids: set[str]) -> int:
        """How many independent origins the given articles stand for."""
        return sum(any(m in article_ids for m in o.members) for o in self.origins)
