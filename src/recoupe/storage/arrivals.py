"""What came in on which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """An article that came in; ``story_id`` is None while it is not grouped."""

    article_id: str
    story_id: str | None
    title: str
    outlet: str | None
    added: str


def arrivals(workspace: Workspace, day: date) -> tuple[Arrival, ...]:
    """Articles brought in on that day (UTC), by story, then in order of arrival."""
    sql = (
        "SELECT a.id, a.story_id, a.title, a.outlet, p.added FROM article a "
        "JOIN page p ON p.number = a.page WHERE p.added >= ? AND p.added < ? "
        "ORDER BY a.story_id IS NULL, a.story_id, p.added, a.id"
    )
    limits = (day.isoformat(), (day + timedelta(days=1)).isoformat())
    names = ("article_id", "story_id", "title", "outlet", "added")
    found = workspace.database.rows(sql, limits)
    return tuple(Arrival(**dict(zip(names, row, strict=True))) for row in found)


def arrival_days(workspace: Workspace, *, limit: int = 30) -> tuple[date, ...]:
    """The latest days (UTC) on which anything came in, latest first."""
    sql = (
        "SELECT DISTINCT substr(p.added, 1, 10) AS day FROM page p "
        "JOIN article a ON a.page = p.number ORDER BY day DESC LIMIT ?"
    )
    return tuple(date.fromisoformat(day) for (day,) in workspace.database.rows(sql, (limit,)))
