"""A followed search as a feed of its latest results."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.app.desk.saved import LONGEST_NAME, LONGEST_NOTE, plain, wanted_of
from recoupe.app.desk.search import search_for
from recoupe.app.desk.search_query import understood
from recoupe.app.desk.search_results import Result, result
from recoupe.errors import NotFoundError

if TYPE_CHECKING:
    from recoupe.storage.saved import SavedSearch
    from recoupe.storage.workspace import Workspace

LATEST = 60


@dataclass(frozen=True, slots=True)
class FeedItem:
    """A result in a feed: its id for ever, and when its page came in (UTC)."""

    id: str
    kind: str
    title: str
    words: str
    outlet: str
    link: str
    updated: str


@dataclass(frozen=True, slots=True)
class Feed:
    """The latest results of a followed search."""

    search: SavedSearch
    items: tuple[FeedItem, ...]
    updated: str


def feed_of(workspace: Workspace, feed: str, *, team: bool) -> Feed:
    """The latest results of a followed search; in a team, while its owner may log in.

    Raises ``NotFoundError``.
    """
    from recoupe.storage.people import person
    from recoupe.storage.saved import added_on, search_of_feed

    found = search_of_feed(workspace, feed)
    owner = person(workspace, found.person) if found and team else None
    if found is None or (team and (owner is None or not owner.active)):
        raise NotFoundError("no such feed")
    wanted = wanted_of(found.asked)
    hits = search_for(workspace, wanted, order="latest", limit=LATEST).hits
    terms = understood(wanted.q)
    added = added_on(workspace, [hit.article_id for hit in hits if hit.article_id])
    items = tuple(
        feed_item(
            f"urn:recoupe:{hit.kind}:{hit.owner}:{hit.id}",
            result(workspace, hit, terms),
            added.get(hit.article_id or "", found.at),
        )
        for hit in hits
    )
    return Feed(found, items, max((item.updated for item in items), default=found.at))


def feed_item(one: str, shown: Result, updated: str) -> FeedItem:
    """A result as a feed tells it."""
    passages = ["".join(p.text for p in s.passage.pieces) for s in shown.passages]
    words = " … ".join(passages) or shown.text[:LONGEST_NOTE]
    title = shown.title or shown.text[:LONGEST_NAME]
    return FeedItem(
        plain(one), shown.kind, plain(title), plain(words), plain(shown.outlet), shown.link, updated
    )
