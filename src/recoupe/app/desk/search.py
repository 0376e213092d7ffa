"""Searching at the desk: what was found, the passages that show it, and how to narrow it."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlencode

from recoupe.app.desk.search_query import understood
from recoupe.app.desk.search_results import Result, result
from recoupe.errors import StoreError

if TYPE_CHECKING:
    from recoupe.storage.search import Found
    from recoupe.storage.search_counting import Count
    from recoupe.storage.workspace import Workspace

PAGE = 20
# Seconds for which a search waits for the index, and what is indexed at a time: a refresh
# leaves nothing to do, so this is for a workspace of an older version, or a killed command.
PATIENCE, CHUNK = 1.0, 10
Order = Literal["fit", "latest", "earliest"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was asked for; days as they were written, empty filters ask for nothing."""

    q: str = ""
    kind: Literal["", "article", "statement", "entity", "commitment"] = ""
    outlet: str = ""
    section: str = ""
    theme: str = ""
    person: str = ""
    since: str = ""
    until: str = ""
    order: Order = "fit"

    def to(self, **changes: str) -> str:
        """The address of the same search with something changed."""
        given = {**asdict(self), **changes}
        kept = {name: value for name, value in given.items() if value and value != "fit"}
        return "?" + urlencode(kept)

    def year(self, year: str) -> str:
        """The address of the same search in one year."""
        return self.to(since=f"{year}-01-01", until=f"{year}-12-31")

    def narrowed(self) -> bool:
        """Whether there is a filter."""
        return self != replace(NOTHING, q=self.q, order=self.order)


NOTHING = Wanted()


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page of results. ``waiting``: articles and stories that are still to be indexed."""

    results: tuple[Result, ...]
    total: int
    facets: dict[str, tuple[Count, ...]]
    persons_of: int
    page: int
    more: bool
    waiting: int
    person: str


def search_page(workspace: Workspace, wanted: Wanted, page: int = 1) -> SearchPage:
    """Search. Raises ``StoreError`` (``store-no-search``) where SQLite cannot."""
    waiting = caught_up(workspace)
    terms = understood(wanted.q)
    with workspace.snapshot():
        found = search_for(workspace, wanted, offset=(page - 1) * PAGE)
        results = tuple(result(workspace, hit, terms) for hit in found.hits)
    return SearchPage(
        results=results,
        total=found.total,
        facets=found.facets,
        persons_of=found.persons_of,
        page=page,
        more=found.total > page * PAGE,
        waiting=waiting,
        person=person_called(workspace, wanted.person),
    )


def search_for(
    workspace: Workspace,
    wanted: Wanted,
    *,
    order: Order | None = None,
    offset: int = 0,
    limit: int = PAGE,
) -> Found:
    """What matches; words that no text can have find nothing, no words everything."""
    from recoupe.storage.search import Asked, find

    asked = Asked(
        terms=understood(wanted.q) if wanted.q.strip() else None,
        kind=wanted.kind,
        outlet=wanted.outlet,
        section=wanted.section,
        theme=wanted.theme,
        person=wanted.person,
        since=day(wanted.since),
        until=day(wanted.until),
        order=order or wanted.order,
    )
    return find(workspace, asked, offset=offset, limit=limit)


def caught_up(workspace: Workspace) -> int:
    """Index what changed, for a moment; how much is left.

    Where another command is writing, it will index when it has done.
    """
    from recoupe.app.indexing import index_some
    from recoupe.storage.search_index import count_due, hurried
    from recoupe.storage.search_words import are_there

    end = time.monotonic() + PATIENCE
    try:
        with hurried(workspace):
            if not are_there(workspace.database):
                index_some(workspace, 0)
            while count_due(workspace) and time.monotonic() < end:
                index_some(workspace, CHUNK)
    except StoreError as error:
        if error.code != "store-locked":
            raise
    return count_due(workspace)


def person_called(workspace: Workspace, person: str) -> str:
    """How a person filtered by is written."""
    from recoupe.storage.search_counting import shown_as

    return shown_as(workspace, "person", person) if person else ""


def day(text: str) -> date | None:
    """An ISO day; anything else asks for nothing."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
