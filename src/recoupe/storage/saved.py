"""What people set aside to read again, and the searches that they follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace

SEARCH = "SELECT id, person, name, asked, feed, at FROM saved_search"
# An entity is called by its story and its own id there.
TITLES = {
    "story": "SELECT title FROM story WHERE id = ?",
    "article": "SELECT title FROM article WHERE id = ?",
    "commitment": "SELECT text FROM search_item WHERE kind = 'commitment' AND owner = ?",
    "entity": "SELECT title FROM search_item WHERE kind = 'entity' AND owner = ? AND id = ?",
}


@dataclass(frozen=True, slots=True)
class SavedItem:
    """Something set aside, as it was called then. ``at`` is UTC."""

    person: str
    kind: str
    id: str
    title: str
    note: str
    at: str


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search under a name; ``feed`` is what feed readers name it by. ``at`` is UTC."""

    id: int
    person: str
    name: str
    asked: str
    feed: str
    at: str


def saved_items(workspace: Workspace, person: str) -> tuple[SavedItem, ...]:
    """What that person set aside, latest first."""
    sql = (
        "SELECT person, kind, id, title, note, at FROM saved_item WHERE person = ? "
        "ORDER BY at DESC, kind, id"
    )
    return tuple(SavedItem(*row) for row in workspace.database.rows(sql, (person,)))


def save_item(workspace: Workspace, item: SavedItem) -> None:
    """Set something aside, or change its note."""
    workspace.database.write(
        "INSERT INTO saved_item (person, kind, id, title, note, at) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (person, kind, id) DO UPDATE SET title = excluded.title, "
        "note = excluded.note",
        (item.person, item.kind, item.id, item.title, item.note, item.at),
    )


def drop_item(workspace: Workspace, person: str, kind: str, item_id: str) -> None:
    """Put it back."""
    sql = "DELETE FROM saved_item WHERE person = ? AND kind = ? AND id = ?"
    workspace.database.write(sql, (person, kind, item_id))


def saved_searches(workspace: Workspace, person: str) -> tuple[SavedSearch, ...]:
    """The searches of that person, by name."""
    rows = workspace.database.rows(f"{SEARCH} WHERE person = ? ORDER BY name", (person,))
    return tuple(SavedSearch(*row) for row in rows)


def search_of_feed(workspace: Workspace, feed: str) -> SavedSearch | None:
    """The search that a feed shows."""
    row = workspace.database.row(f"{SEARCH} WHERE feed = ?", (feed,))
    return SavedSearch(*row) if row else None


def save_search(
    workspace: Workspace, person: str, name: str, asked: str, feed: str, at: str
) -> None:
    """Keep a search under a name; one of the same name changes and keeps its feed."""
    workspace.database.write(
        "INSERT INTO saved_search (person, name, asked, feed, at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (person, name) DO UPDATE SET asked = excluded.asked",
        (person, name, asked, feed, at),
    )


def drop_search(workspace: Workspace, person: str, search_id: int) -> None:
    """Follow it no more; its feed ends."""
    sql = "DELETE FROM saved_search WHERE person = ? AND id = ?"
    workspace.database.write(sql, (person, search_id))


def added_on(workspace: Workspace, article_ids: Sequence[str]) -> dict[str, str]:
    """When the pages of these articles came in (UTC)."""
    sql = "SELECT p.added FROM article a JOIN page p ON p.number = a.page WHERE a.id = ?"
    found = {one: workspace.database.row(sql, (one,)) for one in article_ids}
    return {one: str(row[0]) for one, row in found.items() if row}


def title_of(workspace: Workspace, kind: str, item_id: str) -> str | None:
    """What something is called; None when it is not there."""
    from recoupe.storage.search_index import unpacked

    values = tuple(item_id.split("/", 1)) if kind == "entity" else (item_id,)
    if kind not in TITLES or (kind == "entity" and len(values) < 2):
        return None
    found = workspace.database.row(TITLES[kind], values)
    return unpacked(found[0]) if found else None
