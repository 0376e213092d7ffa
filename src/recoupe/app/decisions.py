"""The decisions on stories and entities, and whether each still finds its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from recoupe.model.event import Anchor, Event

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace

State = Literal["holds", "partly", "lost", "undone"]
ABOUT = ("story", "entity")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision, how it stands, and the anchors whose words were not found again.

    ``holds``: every word is there; ``partly``: some are; ``lost``: none; ``undone``.
    """

    event: Event
    state: State
    lost: tuple[Anchor, ...] = ()


def decisions(workspace: Workspace) -> tuple[Decided, ...]:
    """Every decision on stories and entities, and every undoing of one, oldest first."""
    from recoupe.ledger.counting import undone

    events = workspace.register.events()
    gone = undone(events)
    about = {event.id for event in events if event.target.kind in ABOUT}
    for event in events:  # an undoing of an undoing is about the same
        if event.kind == "undo" and event.target.id in about:
            about.add(event.id)
    return tuple(standing_of(workspace, e, gone) for e in events if e.id in about)


def standing_of(workspace: Workspace, event: Event, gone: frozenset[str]) -> Decided:
    """How one decision stands."""
    if event.id in gone:
        return Decided(event=event, state="undone")
    lost = tuple(a for a in event.target.anchors if not found(workspace, a, event.target.kind))
    if not lost:
        return Decided(event=event, state="holds")
    state: State = "partly" if len(lost) < len(event.target.anchors) else "lost"
    return Decided(event=event, state=state, lost=lost)


def found(workspace: Workspace, anchor: Anchor, kind: str) -> bool:
    """Whether the anchor's page has an article and, for an entity, its words are in it."""
    from recoupe.pipeline.anchoring import find_again

    name = workspace.article_with(anchor.page_id, anchor.article_id)
    if name is None or kind == "story":
        return name is not None
    return find_again(anchor, workspace.article(name).text) is not None
