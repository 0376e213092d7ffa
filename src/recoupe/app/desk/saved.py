"""What a person sets aside, and the searches that they follow, each with its feed."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING, get_args
from urllib.parse import parse_qsl

from recoupe.app.desk.search import Order, Wanted
from recoupe.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from recoupe.storage.saved import SavedItem, SavedSearch
    from recoupe.storage.workspace import Workspace

LONGEST_NAME, LONGEST_NOTE, LONGEST_QUERY = 80, 500, 3000
PATHS = {"story": "/stories/", "article": "/articles/", "entity": "/entities/"}


@dataclass(frozen=True, slots=True)
class Kept:
    """Something set aside, with where it is; ``gone`` when it is no longer there."""

    item: SavedItem
    link: str
    gone: bool


@dataclass(frozen=True, slots=True)
class SavedPage:
    """All that one person keeps."""

    items: tuple[Kept, ...]
    searches: tuple[SavedSearch, ...]


def saved_page(workspace: Workspace, person: str) -> SavedPage:
    """What that person keeps."""
    from recoupe.storage.saved import saved_items, saved_searches

    items = tuple(kept(workspace, item) for item in saved_items(workspace, person))
    return SavedPage(items, saved_searches(workspace, person))


def kept(workspace: Workspace, item: SavedItem) -> Kept:
    """Where an item is now."""
    link = PATHS.get(item.kind, "/ledger/") + item.id
    return Kept(item, link, title_of(workspace, item.kind, item.id) is None)


def is_saved(workspace: Workspace, person: str, kind: str, item_id: str) -> bool:
    """Whether that person has set it aside."""
    from recoupe.storage.saved import saved_items

    return any((i.kind, i.id) == (kind, item_id) for i in saved_items(workspace, person))


def set_aside(workspace: Workspace, person: str, kind: str, item_id: str, note: str = "") -> None:
    """Keep something for later. Raises ``NotFoundError`` for what is not there."""
    from recoupe.storage.saved import SavedItem, save_item

    title = title_of(workspace, kind, item_id)
    if title is None:
        raise NotFoundError(f"no {kind} {item_id}")
    item = SavedItem(person, kind, item_id, title, note.strip()[:LONGEST_NOTE], now())
    with workspace.transaction():
        save_item(workspace, item)


def put_back(workspace: Workspace, person: str, kind: str, item_id: str) -> None:
    """Keep it no longer."""
    from recoupe.storage.saved import drop_item

    with workspace.transaction():
        drop_item(workspace, person, kind, item_id)


def title_of(workspace: Workspace, kind: str, item_id: str) -> str | None:
    """What it is called; None when it is not there."""
    from recoupe.storage.saved import title_of as title

    return title(workspace, kind, item_id)


def follow(workspace: Workspace, person: str, name: str, asked: str) -> None:
    """Keep a search under a name. Raises ``UsageError`` without a name."""
    from recoupe.storage.saved import save_search

    called = plain(name)[:LONGEST_NAME]
    if not called or len(asked) > LONGEST_QUERY:
        raise UsageError("a search is kept under a name of its own")
    query = wanted_of(asked).to()
    with workspace.transaction():
        save_search(workspace, person, called, query, secrets.token_urlsafe(24), now())


def unfollow(workspace: Workspace, person: str, search_id: int) -> None:
    """Keep it no longer."""
    from recoupe.storage.saved import drop_search

    with workspace.transaction():
        drop_search(workspace, person, search_id)


def wanted_of(asked: str) -> Wanted:
    """The search of a query string; what it does not know is left out."""
    names = {field.name for field in fields(Wanted)}
    given = {k: v for k, v in parse_qsl(asked.lstrip("?")) if k in names}
    if given.get("kind") not in ("article", "statement", "entity", "commitment"):
        given.pop("kind", None)
    if given.get("order") not in get_args(Order):
        given.pop("order", None)
    return Wanted(**given)  # type: ignore[arg-type]


def plain(text: str) -> str:
    """A text with nothing that XML cannot hold, on one line."""
    return "".join(c for c in " ".join(text.split()) if c.isprintable())


def now() -> str:
    """The time in UTC."""
    return datetime.now(UTC).isoformat()
