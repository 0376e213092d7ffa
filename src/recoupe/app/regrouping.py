"""Puts the stories of all articles in the place of those there were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from recoupe.model.event import Event
from recoupe.model.story import Story

if TYPE_CHECKING:
    from recoupe.app.building import Progress
    from recoupe.app.refreshing import Clock
    from recoupe.pipeline.library import Library
    from recoupe.storage.workspace import Workspace


def regroup(workspace: Workspace, progress: Progress, clock: Clock) -> None:
    """Put the stories of all articles in the place of those there were.

    When another command brings pages meanwhile, it is done again with them.
    """
    from recoupe.ledger.counting import counting
    from recoupe.pipeline.library import library_of
    from recoupe.pipeline.settling import group_library, settle

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
            events = counting(workspace.register.events())
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
