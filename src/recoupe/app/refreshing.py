"""Brings stories, dossiers and register up to date with what the workspace holds.

Each step is one transaction, so that what was interrupted goes on with the next command.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from recoupe.app.building import Progress, no_progress
from recoupe.app.indexing import index_all
from recoupe.errors import StoreError
from recoupe.model.dossier import Dossier
from recoupe.model.page import ItemError
from recoupe.model.story import Story

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refreshed:
    """The stories whose dossiers were built, by id, and those that failed."""

    rebuilt: tuple[str, ...] = ()
    errors: tuple[ItemError, ...] = ()


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


def refresh(
    workspace: Workspace, *, progress: Progress = no_progress, clock: Clock = now
) -> Refreshed:
    """Group, build, register and index whatever is due; nothing at all when nothing is.

    A story whose dossier cannot be built is an item error: the others are built.
    """
    if workspace.asked("group") is not None:
        from recoupe.app.regrouping import regroup

        regroup(workspace, progress, clock)
    stale = workspace.stale()
    rebuilt: list[str] = []
    errors: list[ItemError] = []
    for done, story_id in enumerate(stale, 1):
        failed = rebuild(workspace, story_id, clock)
        if failed is None:
            rebuilt.append(story_id)
        else:
            errors.append(failed)
        progress("cross-checking", done, len(stale))
    if workspace.unregistered():
        from recoupe.app.registering import register

        register(workspace, progress, clock)
    index_all(workspace, progress)
    return Refreshed(rebuilt=tuple(rebuilt), errors=tuple(errors))


def rebuild(workspace: Workspace, story_id: str, clock: Clock) -> ItemError | None:
    """Build the dossier of one story and keep it; gives what went wrong."""
    from recoupe.pipeline.articles import failure

    with workspace.snapshot():
        given = workspace.inputs_of(story_id)
        if given is None:
            return None  # another command has regrouped
        try:
            dossier = made(workspace, workspace.story(story_id))
        except StoreError:
            raise
        except Exception as error:
            return failure(story_id, error)
    with workspace.transaction():
        if workspace.inputs_of(story_id) == given:
            workspace.save_dossier(dossier, given, clock())
    return None


def made(workspace: Workspace, story: Story) -> Dossier:
    """The dossier of a story, with what people decided about its entities."""
    from recoupe.ledger.counting import counting
    from recoupe.pipeline.entity_decisions import decide_entities
    from recoupe.pipeline.library import library_of
    from recoupe.pipeline.run import compose
    from recoupe.resolve.entities import resolve_entities

    articles = tuple(workspace.article(member) for member in story.articles)
    marks = tuple(workspace.marks(member) for member in story.articles)
    pages = tuple(workspace.page_of(member) for member in story.articles)
    events = counting(workspace.register.events())
    resolved = resolve_entities(articles, marks)
    entities = decide_entities(resolved, events, library_of(articles, marks))
    return compose(story, pages, articles, marks, entities)
