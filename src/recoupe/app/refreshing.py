"""Brings stories, dossiers and register up to date with what the workspace holds.

Each step is one transaction, so that what was interrupted goes on with the next command.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from recoupe.app.building import Progress, no_progress
from recoupe.errors import StoreError
from recoupe.model.dossier import Dossier
from recoupe.model.event import Event
from recoupe.model.page import ItemError
from recoupe.model.story import Story

if TYPE_CHECKING:
    from recoupe.pipeline.story_decisions import Library
    from recoupe.storage.workspace import Workspace

Clock = Callable[[], datetime]
# Dossiers that the register takes in one transaction.
CHUNK = 100


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
    """Group, build and register whatever is due; nothing at all when nothing is.

    A story whose dossier cannot be built is an item error: the others are built.
    """
    if workspace.asked("group") is not None:
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
    register(workspace, progress, clock)
    return Refreshed(rebuilt=tuple(rebuilt), errors=tuple(errors))


def regroup(workspace: Workspace, progress: Progress, clock: Clock) -> None:
    """Put the stories of all articles in the place of those there were.

    When another command brings pages meanwhile, it is done again with them.
    """
    from recoupe.pipeline.settling import group_library, settle
    from recoupe.pipeline.standing import standing
    from recoupe.pipeline.story_decisions import library_of

    while (asked := workspace.asked("group")) is not None:
        progress("grouping", 0, 0)
        with workspace.snapshot():
            asked = workspace.asked("group") or asked
            marked = list(workspace.marked())
        library = library_of([article for article, _ in marked], [marks for _, marks in marked])
        grouped = group_library(library)
        with workspace.transaction():
            if workspace.asked("group") != asked:
                continue
            events = standing(workspace.register.events())
            stories = settle(grouped, events, library, workspace.homes())
            given = inputs_of(stories, events, library, workspace.digests())
            workspace.save_stories(with_periods(workspace, stories, given), clock())
            workspace.finish("group", asked)


def inputs_of(
    stories: Sequence[Story], events: Sequence[Event], library: Library, digests: dict[str, str]
) -> list[str]:
    """For each story the sha256 of all that its dossier is made from.

    That is this version of Recoupe, what was read of each article, and the decisions on
    entities that name words of it.
    """
    from recoupe import __version__

    touched: dict[str, list[str]] = {}
    for event in events:
        if event.target.kind == "entity":
            for article_id in dict.fromkeys(map(library.article_of, event.target.anchors)):
                touched.setdefault(article_id or "", []).append(event.id)
    found = []
    for story in stories:
        lines = [f"{member} {digests[member]}" for member in sorted(story.articles)]
        decisions = {one for member in story.articles for one in touched.get(member, ())}
        order = [event.id for event in events if event.id in decisions]
        found.append(sha256("\n".join([__version__, *lines, *order]).encode()).hexdigest())
    return found


def with_periods(
    workspace: Workspace, stories: Sequence[Story], given: Sequence[str]
) -> list[tuple[Story, str]]:
    """Each story with its input; one that did not change keeps the period its dossier told."""
    before, inputs = {story.id: story for story in workspace.stories()}, workspace.inputs()
    found = []
    for story, one in zip(stories, given, strict=True):
        if inputs.get(story.id) == one:
            story = replace(story, period=before[story.id].period)
        found.append((story, one))
    return found


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
    from recoupe.pipeline.entity_decisions import decide_entities
    from recoupe.pipeline.run import compose
    from recoupe.pipeline.standing import standing
    from recoupe.pipeline.story_decisions import library_of
    from recoupe.resolve.entities import resolve_entities

    articles = tuple(workspace.article(member) for member in story.articles)
    marks = tuple(workspace.marks(member) for member in story.articles)
    pages = tuple(workspace.page_of(member) for member in story.articles)
    events = standing(workspace.register.events())
    resolved = resolve_entities(articles, marks)
    entities = decide_entities(resolved, events, library_of(articles, marks))
    return compose(story, pages, articles, marks, entities)


def register(workspace: Workspace, progress: Progress, clock: Clock) -> None:
    """Let the register take in what new dossiers promise."""
    due = workspace.unregistered()
    if not due:
        return
    from recoupe.app.registering import update_register

    for start in range(0, len(due), CHUNK):
        some = due[start : start + CHUNK]
        with workspace.transaction():
            update_register(workspace, [workspace.dossier(one) for one in some], at=clock())
            workspace.mark_registered(some)
        progress("registering", min(start + CHUNK, len(due)), len(due))
