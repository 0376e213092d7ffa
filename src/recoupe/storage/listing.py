"""Lists by the page: what a reader sees of articles and stories, without their records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from recoupe.errors import UsageError
from recoupe.storage.database import Database

MOST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """One article of a list. ``published``, ``updated`` are ISO days, ``added`` is UTC."""

    id: str
    title: str
    outlet: str | None
    published: str | None
    updated: str | None
    language: str
    kind: str
    section: str | None
    url: str | None
    words: int
    story_id: str | None
    added: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """One story of a list: how many articles and origins, first and last day, when changed.

    What its dossier counts is 0, and ``themes`` empty, while that is not built.
    """

    id: str
    title: str
    articles: int
    origins: int
    earliest: str | None
    latest: str | None
    made: str
    changed: str
    disagreements: int
    pressing: int
    commitments: int
    themes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which articles: all that is given must hold. ``title`` are words anywhere in it.

    ``since`` and ``until`` are ISO days of publication, both counted in.
    """

    outlet: str | None = None
    language: str | None = None
    kind: str | None = None
    section: str | None = None
    story_id: str | None = None
    title: str | None = None
    since: str | None = None
    until: str | None = None


CONDITIONS = {
    "outlet": "a.outlet = ?",
    "language": "a.language = ?",
    "kind": "a.kind = ?",
    "section": "a.section = ?",
    "story_id": "a.story_id = ?",
    "title": "a.title LIKE ? ESCAPE '\\'",
    "since": "a.published >= ?",
    "until": "a.published <= ?",
}
ARTICLE = (
    "a.id, a.title, a.outlet, a.published, a.updated, a.language, a.kind, a.section, a.url, "
    "a.words, a.story_id, p.added"
)
STORY = (
    "s.id, s.title, s.articles, s.origins, s.earliest, s.latest, s.made, s.changed, "
    "ifnull(d.disagreements, 0), ifnull(d.pressing, 0), ifnull(d.commitments, 0), "
    "ifnull(d.themes, '')"
)
STORY_ORDERS = {
    "latest": "s.latest DESC, s.id",
    "changed": "s.changed DESC, s.id",
    "articles": "s.articles DESC, s.latest DESC, s.id",
    "pressing": "ifnull(d.pressing, 0) DESC, s.changed DESC, s.id",
}


def list_articles(
    database: Database, wanted: Wanted, *, offset: int = 0, limit: int = 50
) -> tuple[ArticleRow, ...]:
    """A page of a list of articles, latest published first, those without a day last."""
    check(offset, limit)
    where, values = conditions(wanted)
    sql = (
        f"SELECT {ARTICLE} FROM article a JOIN page p ON p.number = a.page {where} "
        "ORDER BY a.published DESC, a.id LIMIT ? OFFSET ?"
    )
    names = ArticleRow.__dataclass_fields__
    found = database.rows(sql, (*values, limit, offset))
    return tuple(ArticleRow(**dict(zip(names, row, strict=True))) for row in found)


def count_articles(database: Database, wanted: Wanted) -> int:
    """How many articles the whole list has."""
    where, values = conditions(wanted)
    found = database.row(f"SELECT count(*) FROM article a {where}", values)
    return int(found[0]) if found else 0


def list_stories(
    database: Database, *, order: str = "latest", offset: int = 0, limit: int = 50
) -> tuple[StoryRow, ...]:
    """A page of a list of stories, by ``latest`` day, when ``changed`` or how many ``articles``."""
    check(offset, limit)
    if order not in STORY_ORDERS:
        raise UsageError(f"order is one of {', '.join(STORY_ORDERS)}")
    sql = (
        f"SELECT {STORY} FROM story s LEFT JOIN dossier d ON d.story_id = s.id "
        f"ORDER BY {STORY_ORDERS[order]} LIMIT ? OFFSET ?"
    )
    names = StoryRow.__dataclass_fields__
    found = database.rows(sql, (limit, offset))
    return tuple(StoryRow(**dict(zip(names, row, strict=True))) for row in found)


def conditions(wanted: Wanted) -> tuple[str, tuple[Any, ...]]:
    """The WHERE clause, empty where nothing is asked, and its values."""
    given = {name: getattr(wanted, name) for name in CONDITIONS}
    asked = {name: value for name, value in given.items() if value is not None}
    if "title" in asked:
        plain = asked["title"].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        asked["title"] = f"%{plain}%"
    if not asked:
        return "", ()
    return "WHERE " + " AND ".join(CONDITIONS[name] for name in asked), tuple(asked.values())


def check(offset: int, limit: int) -> None:
    """Raise ``UsageError`` for a page that cannot be."""
    if offset < 0 or not 0 < limit <= MOST:
        raise UsageError(f"offset counts from 0, limit is 1 to {MOST}")
