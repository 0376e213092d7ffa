"""Stories put together, taken apart or renamed at the desk, and the log of such decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.app.deciding_stories import merge_stories, retitle_story, split_story
from recoupe.app.decisions import Decided, decisions
from recoupe.app.ledger_deciding import undo
from recoupe.app.ledger_recording import Signed
from recoupe.errors import DecisionError, StoreError

if TYPE_CHECKING:
    from recoupe.model.event import Event
    from recoupe.model.story import Story
    from recoupe.storage.listing import ArticleRow, StoryRow
    from recoupe.storage.workspace import Workspace

NEARBY = 60


@dataclass(frozen=True, slots=True)
class StoryForm:
    """What one may decide about a story. ``seen`` is the last decision about it."""

    story: Story
    articles: tuple[ArticleRow, ...]
    others: tuple[StoryRow, ...]
    seen: str


def story_form(workspace: Workspace, story_id: str) -> StoryForm:
    """The forms of one story. Raises ``StoreError`` (``store-unknown``)."""
    from recoupe.storage.listing import Wanted

    story = workspace.story(story_id)
    rows = workspace.list_stories(order="changed", limit=NEARBY)
    return StoryForm(
        story=story,
        articles=workspace.list_articles(Wanted(story_id=story_id), limit=500),
        others=tuple(row for row in rows if row.id != story_id),
        seen=last_about(workspace.register.events(), story_id),
    )


def decide(
    workspace: Workspace, story_id: str, what: str, values: Sequence[str], signed: Signed
) -> None:
    """``merge`` with other stories, ``split`` articles off, or ``retitle``."""
    if what == "merge":
        merge_stories(workspace, story_id, [one for one in values if one], signed)
    elif what == "split":
        split_story(workspace, story_id, values, signed)
    elif what == "retitle":
        retitle_story(workspace, story_id, " ".join(values), signed)
    else:
        raise DecisionError(f"no such decision: {what}", code="decision-unknown")


@contextmanager
def unless_changed(workspace: Workspace, story_id: str, seen: str) -> Iterator[None]:
    """A transaction in which nobody decided on the story since ``seen``.

    Raises ``StoreError`` (``store-chain``).
    """
    with workspace.transaction():
        if last_about(workspace.register.events(), story_id) != seen:
            message = "somebody decided on this story meanwhile: look at it again, then decide"
            raise StoreError(message, code="store-chain")
        yield


def last_about(events: Sequence[Event], story_id: str) -> str:
    """The id of the last decision that names the story; empty when there is none."""
    about = (e.id for e in reversed(events) if story_id in (e.target.id, *e.others))
    return next(about, "")


def decided(workspace: Workspace) -> tuple[Decided, ...]:
    """Decisions on stories and entities, latest first."""
    return tuple(reversed(decisions(workspace)))


def take_back(workspace: Workspace, event_id: str, signed: Signed) -> None:
    """Undo one of them."""
    with workspace.transaction():
        undo(workspace, event_id, signed)
