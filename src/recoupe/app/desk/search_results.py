"""What was found, as a reader sees it: the passages, and where they are read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from recoupe.app.desk.search_passages import Passage, passages

if TYPE_CHECKING:
    from recoupe.storage.search import Hit
    from recoupe.storage.search_matching import Terms
    from recoupe.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage with the address at which it is read."""

    passage: Passage
    link: str


@dataclass(frozen=True, slots=True)
class Result:
    """One thing found. ``source`` is the title of the article that its words are from."""

    kind: str
    link: str
    title: str
    text: str
    passages: tuple[Shown, ...]
    day: date | None
    outlet: str
    source: str


def result(workspace: Workspace, hit: Hit, terms: Terms) -> Result:
    """One hit as a reader sees it."""
    from recoupe.storage.whereabouts import called

    title = len(hit.title) if hit.kind == "article" else 0
    found = passages(hit.text, terms, title)
    shown = tuple(Shown(passage, address(hit, passage)) for passage in found)
    source = ""
    if hit.kind in ("statement", "commitment") and hit.article_id:
        source = called(workspace, hit.article_id)
    return Result(hit.kind, link_of(hit), hit.title, hit.text, shown, hit.day, hit.outlet, source)


def link_of(hit: Hit) -> str:
    """Where the thing itself is."""
    if hit.kind == "commitment":
        return f"/ledger/{hit.owner}"
    if hit.kind == "entity":
        return f"/entities/{hit.owner}/{hit.id}"
    if hit.kind == "statement":
        end = hit.start + len(hit.text)
        return f"/articles/{hit.article_id}?start={hit.start}&end={end}#passage"
    return f"/articles/{hit.owner}"


def address(hit: Hit, passage: Passage) -> str:
    """Where the passage is read: in its article, but for names."""
    if hit.article_id is None:
        return link_of(hit)
    start, end = passage.span.start + hit.start, passage.span.end + hit.start
    return f"/articles/{hit.article_id}?start={start}&end={end}#passage"
