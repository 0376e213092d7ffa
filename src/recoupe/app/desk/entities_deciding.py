"""Deciding at the desk who is one and who is two; the story's dossier follows at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from recoupe.app.deciding_entities import (
    correct_entity,
    entity_of,
    merge_entities,
    reject_entity,
    split_entity,
)
from recoupe.app.ledger_deciding import undo
from recoupe.app.ledger_recording import Signed
from recoupe.errors import DecisionError, StoreError
from recoupe.model.event import Change

if TYPE_CHECKING:
    from recoupe.model.dossier import Dossier
    from recoupe.model.entity import Entity
    from recoupe.model.event import Event
    from recoupe.storage.workspace import Workspace

Act = Callable[["Dossier", Signed], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who decides, why, and the last decision on the story's entities that they had seen."""

    by: str
    reason: str = ""
    seen: str = ""


def merge(
    workspace: Workspace, story_id: str, entity_id: str, others: Sequence[str], by: Signature
) -> None:
    """The entities are one."""
    decide(workspace, story_id, by, lambda d, s: merge_entities(d, entity_id, others, workspace, s))


def split(
    workspace: Workspace, story_id: str, entity_id: str, leaving: Sequence[str], by: Signature
) -> None:
    """The mentions ``leaving`` are somebody else."""
    from recoupe.app.desk.entities_passages import chosen

    def act(dossier: Dossier, signed: Signed) -> object:
        gone = chosen(entity_of(dossier, entity_id), leaving)
        return split_entity(dossier, entity_id, gone, workspace, signed)

    decide(workspace, story_id, by, act)


def rename(workspace: Workspace, story_id: str, entity_id: str, name: str, by: Signature) -> None:
    """The entity has another name. Raises ``DecisionError`` for an empty one."""
    if not name.strip():
        raise DecisionError("a name needs a word")
    changes = [Change(field="name", value=" ".join(name.split()))]
    decide(
        workspace, story_id, by, lambda d, s: correct_entity(d, entity_id, changes, workspace, s)
    )


def reject(workspace: Workspace, story_id: str, entity_id: str, by: Signature) -> None:
    """The words name nobody."""
    decide(workspace, story_id, by, lambda d, s: reject_entity(d, entity_id, workspace, s))


def take_back(workspace: Workspace, story_id: str, event_id: str, by: Signature) -> None:
    """Undo a decision on an entity of the story."""

    def act(dossier: Dossier, signed: Signed) -> object:
        if event_id not in {event.id for event in decided_in(workspace, dossier)}:
            raise DecisionError("not a decision on this story's names", code="decision-unknown")
        return undo(workspace, event_id, signed)

    decide(workspace, story_id, by, act)


def decide(workspace: Workspace, story_id: str, by: Signature, act: Act) -> None:
    """Take one decision, unless somebody took another meanwhile, then build the dossier anew.

    Raises ``StoreError`` (``store-chain``) or ``DecisionError``.
    """
    with workspace.transaction():
        dossier = workspace.dossier(story_id)
        events = decided_in(workspace, dossier)
        if (events[-1].id if events else "") != by.seen:
            who = events[-1].by if events else ""
            message = f"{who} decided on these names meanwhile: look again, then decide"
            raise StoreError(message, code="store-chain")
        act(dossier, Signed(by=by.by, reason=by.reason))
        workspace.ask("group")
    rebuild_now(workspace, story_id)


def rebuild_now(workspace: Workspace, story_id: str) -> None:
    """Show the decision in the story at once.

    The dossier gets the input that the next refresh will find, which then leaves it as it is.
    """
    from recoupe.app.refreshing import made
    from recoupe.app.regrouping import inputs_of
    from recoupe.ledger.counting import counting
    from recoupe.pipeline.library import library_of

    with workspace.snapshot():
        story, before = workspace.story(story_id), workspace.inputs_of(story_id)
        articles = [workspace.article(one) for one in story.articles]
        library = library_of(articles, [workspace.marks(one) for one in story.articles])
        events = counting(workspace.register.events())
        given = inputs_of([story], events, library, workspace.digests())[0]
        dossier = made(workspace, story)
    with workspace.transaction():
        if workspace.inputs_of(story_id) == before:
            workspace.save_dossier(dossier, given, datetime.now(UTC))


def decided_in(workspace: Workspace, dossier: Dossier) -> tuple[Event, ...]:
    """Every decision on entities of the story, undone ones and undoings too, oldest first."""
    pages = {article.page_id for article in dossier.articles}
    found: dict[str, Event] = {}
    for event in workspace.register.events():
        about = event.target.kind == "entity" and any(
            anchor.page_id in pages for anchor in event.target.anchors
        )
        if about or (event.kind == "undo" and event.target.id in found):
            found[event.id] = event
    return tuple(found.values())


def seen_in(workspace: Workspace, dossier: Dossier) -> str:
    """The last decision on entities of the story; empty when there is none."""
    events = decided_in(workspace, dossier)
    return events[-1].id if events else ""


def history_of(
    workspace: Workspace, dossier: Dossier, entity: Entity
) -> tuple[tuple[Event, bool], ...]:
    """Decisions whose words are of this entity, as ``with_standing`` gives them."""
    told = entity.mentions + entity.descriptions
    own = {e.span.of(dossier.article(e.article_id).text) for e in told}
    about = [
        event
        for event in decided_in(workspace, dossier)
        if any(anchor.words in own for anchor in event.target.anchors)
    ]
    return with_standing(workspace, about)


def with_standing(workspace: Workspace, events: Sequence[Event]) -> tuple[tuple[Event, bool], ...]:
    """The decisions without the undoings, latest first, each with whether it counts."""
    from recoupe.ledger.counting import undone

    gone = undone(workspace.register.events())
    kept = [event for event in events if event.kind != "undo"]
    return tuple((event, event.id not in gone) for event in reversed(kept))
