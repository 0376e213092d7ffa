"""Brings pages into a workspace, then brings the workspace up to date."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.app.arriving import LatePack, MakePack, article_name, french, keep, read_pages
from recoupe.app.building import Progress, no_progress
from recoupe.app.inputs import Inputs, read_inputs
from recoupe.app.refreshing import Clock, now, refresh
from recoupe.app.rereading import finish_rereading
from recoupe.model.page import ItemError, Page

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace

# Pages read together: as many may have to be read again after a kill.
BATCH = 16


@dataclass(slots=True)
class Added:
    """What an ``add`` did: pages new and known before, what failed, dossiers built."""

    new: int = 0
    known: int = 0
    errors: list[ItemError] = field(default_factory=list)
    rebuilt: tuple[str, ...] = ()
    articles: int = 0
    stories: int = 0


def add(
    inputs: Inputs,
    path: Path,
    *,
    progress: Progress = no_progress,
    make_pack: MakePack = french,
    clock: Clock = now,
) -> Added:
    """Read what is new of ``inputs`` into the workspace at ``path``, then refresh it.

    Raises ``StoreError``.
    """
    items = read_inputs(inputs)
    return add_items(items, path, progress=progress, make_pack=make_pack, clock=clock)


def add_items(
    items: Iterable[Page | ItemError],
    path: Path,
    *,
    progress: Progress = no_progress,
    make_pack: MakePack = french,
    clock: Clock = now,
) -> Added:
    """Bring pages that somebody else reads into the workspace at ``path``, then refresh it.

    A page is known by its bytes and, for rows, the outlet given with it. The language model
    is loaded when there is something new and not before. Raises ``StoreError``.
    """
    from recoupe.storage.workspace import open_workspace

    added = Added()
    with open_workspace(path, create=True) as workspace, ExitStack() as stack:
        pack = LatePack(make_pack, stack)
        added.errors += finish_rereading(workspace, pack, progress)
        Bringing(workspace, pack, progress, clock, added).bring(items)
        refreshed = refresh(workspace, progress=progress, clock=clock)
        added.errors += refreshed.errors
        added.rebuilt = refreshed.rebuilt
        added.articles = workspace.count_articles()
        added.stories = workspace.count_stories()
    return added


@dataclass(slots=True)
class Bringing:
    """One run over the inputs, a batch at a time."""

    workspace: Workspace
    pack: LatePack
    progress: Progress
    clock: Clock
    added: Added
    seen: set[tuple[str, str]] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    batch: list[tuple[Page, str]] = field(default_factory=list)

    def bring(self, items: Iterable[Page | ItemError]) -> None:
        """Read every page that is not there yet."""
        for item in items:
            if isinstance(item, ItemError):
                self.note(item)
            elif self.is_known(item):
                self.added.known += 1
            else:
                self.take(item)
        self.flush()

    def is_known(self, page: Page) -> bool:
        """Whether the page is in the workspace, or came earlier in this run."""
        key = (page.id, page.outlet or "")
        if key in self.seen:
            return True
        self.seen.add(key)
        return self.workspace.number(page) is not None

    def take(self, page: Page) -> None:
        """Put a new page into the batch."""
        self.pack.start()
        name = article_name(page, self.is_taken)
        self.names.add(name)
        self.batch.append((page, name))
        if len(self.batch) >= BATCH:
            self.flush()

    def is_taken(self, name: str) -> bool:
        """Whether an article has that id."""
        return name in self.names or self.workspace.has_article(name)

    def flush(self) -> None:
        """Read the batch and keep its pages one by one; only what is kept counts as done."""
        if not self.batch:
            return
        for arrival in read_pages(self.batch, self.pack):
            if not keep(self.workspace, arrival, self.clock()):
                self.added.known += 1
                continue
            self.added.new += 1
            if arrival.error is not None:
                self.added.errors.append(arrival.error)
            self.progress("reading", self.added.new, 0)
        self.batch.clear()

    def note(self, error: ItemError) -> None:
        """Keep what could not be read; bytes that came before are known, not wrong."""
        if error.code == "read-duplicate":
            self.added.known += 1
            return
        self.added.errors.append(error)
        if error not in self.workspace.errors_of(error.locator):
            with self.workspace.transaction():
                self.workspace.save_error(error)
