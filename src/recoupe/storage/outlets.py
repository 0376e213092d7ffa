"""Outlets in figures: their pages, and how much of them repeats what others published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace

OUTLETS = """
SELECT a.outlet, count(*), min(a.published), max(a.published), count(r.article_id),
  coalesce(sum(r.share), 0)
FROM article a LEFT JOIN search_reuse r ON r.article_id = a.id
WHERE a.outlet IS NOT NULL AND (?1 IS NULL OR a.outlet = ?1)
GROUP BY a.outlet ORDER BY count(*) DESC, a.outlet
"""
PAIRS = """
SELECT a.outlet, b.outlet, count(*), sum(r.share)
FROM search_reuse r JOIN article a ON a.id = r.article_id JOIN article b ON b.id = r.source_id
WHERE a.outlet <> b.outlet GROUP BY a.outlet, b.outlet ORDER BY count(*) DESC, a.outlet, b.outlet
"""
SECTIONS = """
SELECT section, count(*) FROM article WHERE section IS NOT NULL AND (?1 IS NULL OR outlet = ?1)
GROUP BY section ORDER BY count(*) DESC, section
"""
COPIES = """
SELECT a.id, a.title, a.published, b.id, b.title, coalesce(b.outlet, ''), r.share, r.kind,
  r.story_id
FROM search_reuse r JOIN article a ON a.id = r.article_id LEFT JOIN article b ON b.id = r.source_id
WHERE a.outlet = ? ORDER BY a.published DESC, a.id LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class OutletRow:
    """One outlet: articles, first and last day, how many repeat others and by how much in sum."""

    name: str
    articles: int
    first: str | None
    last: str | None
    reused: int
    shared: float


@dataclass(frozen=True, slots=True)
class Reuse:
    """An article that repeats another's prose; ``source_id`` None where the first is unknown."""

    article_id: str
    story_id: str
    source_id: str | None
    share: float
    kind: str


@dataclass(frozen=True, slots=True)
class Pair:
    """How many articles of one outlet repeat another's, and by how much in sum."""

    outlet: str
    source: str
    articles: int
    shared: float


@dataclass(frozen=True, slots=True)
class CopyRow:
    """One article that repeats another."""

    id: str
    title: str
    published: str | None
    source_id: str | None
    source_title: str | None
    source_outlet: str
    share: float
    kind: str
    story_id: str


def outlets(workspace: Workspace, name: str | None = None) -> tuple[OutletRow, ...]:
    """Every outlet, or the one of that name, those with the most articles first."""
    return tuple(OutletRow(*row) for row in workspace.database.rows(OUTLETS, (name,)))


def pairs(workspace: Workspace) -> tuple[Pair, ...]:
    """Who repeats whom, the most frequent first."""
    return tuple(Pair(*row) for row in workspace.database.rows(PAIRS))


def sections(workspace: Workspace, outlet: str | None = None) -> tuple[tuple[str, int], ...]:
    """The sections with their articles."""
    return tuple((str(row[0]), int(row[1])) for row in workspace.database.rows(SECTIONS, (outlet,)))


def copies(workspace: Workspace, outlet: str, most: int = 50) -> tuple[CopyRow, ...]:
    """The outlet's articles that repeat others, latest first."""
    return tuple(CopyRow(*row) for row in workspace.database.rows(COPIES, (outlet, most)))


def keep_reuse(workspace: Workspace, story_id: str, found: Iterable[Reuse]) -> None:
    """Put what a story tells of reuse in the place of what it told before."""
    database = workspace.database
    database.write("DELETE FROM search_reuse WHERE story_id = ?", (story_id,))
    database.write_all(
        "INSERT INTO search_reuse (article_id, story_id, source_id, share, kind) "
        "VALUES (?, ?, ?, ?, ?) ON CONFLICT (article_id) DO UPDATE SET "
        "story_id = excluded.story_id, source_id = excluded.source_id, "
        "share = excluded.share, kind = excluded.kind",
        [(one.article_id, story_id, one.source_id, one.share, one.kind) for one in found],
    )
