"""The list of stories, and one story's dossier as a page."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING

from recoupe.model.when import When

if TYPE_CHECKING:
    from recoupe.exporters.html import DossierParts
    from recoupe.model.story import Story
    from recoupe.storage.listing import StoryRow
    from recoupe.storage.workspace import Workspace

PAGE = 25
KEPT = 64


@dataclass(frozen=True, slots=True)
class StoryCard:
    """A story in a list. ``news`` counts articles brought in since the last visit."""

    id: str
    title: str
    period: When | None
    articles: int
    origins: int
    outlets: tuple[str, ...]
    news: int
    disagreements: int
    pressing: int
    commitments: int
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of the list; ``page`` counts from 1."""

    stories: tuple[StoryCard, ...]
    page: int
    more: bool


@dataclass(frozen=True, slots=True)
class Related:
    """A story linked with this one."""

    story_id: str
    title: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class StoryPage:
    """One story with its dossier's sections as safe HTML."""

    story: Story
    parts: DossierParts
    related: tuple[Related, ...]


def latest(workspace: Workspace, page: int = 1, since: str | None = None) -> Listing:
    """The stories that changed last, a page at a time.

    ``since`` is the UTC time of the last visit: articles added later are news.
    """
    rows = workspace.list_stories(order="changed", offset=(page - 1) * PAGE, limit=PAGE + 1)
    cards = tuple(card(workspace, row, since) for row in rows[:PAGE])
    return Listing(cards, page, len(rows) > PAGE)


def card(workspace: Workspace, row: StoryRow, since: str | None) -> StoryCard:
    """What the list says of one story."""
    from recoupe.storage.listing import Wanted

    articles = workspace.list_articles(Wanted(story_id=row.id), limit=500)
    outlets = dict.fromkeys(a.outlet for a in articles if a.outlet)
    news = sum(a.added > since for a in articles) if since else 0
    return StoryCard(
        id=row.id,
        title=row.title,
        period=period(row),
        articles=row.articles,
        origins=row.origins,
        outlets=tuple(outlets),
        news=news,
        disagreements=row.disagreements,
        pressing=row.pressing,
        commitments=row.commitments,
        themes=tuple(row.themes.split()),
    )


def period(row: StoryRow) -> When | None:
    """First and last day of the facts."""
    if row.earliest is None or row.latest is None:
        return None
    edtf = row.earliest if row.earliest == row.latest else f"{row.earliest}/{row.latest}"
    first, last = date.fromisoformat(row.earliest), date.fromisoformat(row.latest)
    return When(edtf=edtf, earliest=first, latest=last)


def story_page(workspace: Workspace, story_id: str) -> StoryPage:
    """One story. Raises ``StoreError``: ``store-unknown``, ``store-unbuilt``."""
    story = workspace.story(story_id)
    return StoryPage(story, RENDERED.parts(workspace, story_id), related(workspace, story))


def related(workspace: Workspace, story: Story) -> tuple[Related, ...]:
    """The stories it is linked with, those that still exist."""
    titles = {other.id: other.title for other in workspace.stories()} if story.links else {}
    return tuple(
        Related(link.story_id, titles[link.story_id], link.kind, link.reason)
        for link in story.links
        if link.story_id in titles
    )


class Rendered:
    """The last dossiers rendered, by the input that they were built from."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.lock = Lock()
        self.kept: OrderedDict[tuple[str, str], DossierParts] = OrderedDict()

    def parts(self, workspace: Workspace, story_id: str) -> DossierParts:
        """The dossier's sections, rendered once for each version of it."""
        from recoupe.exporters.html import render_parts
        from recoupe.storage.whereabouts import built_from

        key = (story_id, built_from(workspace, story_id))
        with self.lock:
            if key in self.kept:
                self.kept.move_to_end(key)
                return self.kept[key]
        made = render_parts(workspace.dossier(story_id))
        with self.lock:
            self.kept[key] = made
            while len(self.kept) > self.size:
                self.kept.popitem(last=False)
        return made


RENDERED = Rendered(KEPT)
