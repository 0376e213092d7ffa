"""Records what people decide about stories and entities; decisions are only ever added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from recoupe.app.refreshing import now
from recoupe.errors import DecisionError
from recoupe.model.event import Change, Event, EventKind, Target

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace

# What a decision can be about here; the ledger has its own.
REGROUPED = ("story", "entity")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """Who decides and why. ``after`` is the last event that they saw, where that matters."""

    by: str
    reason: str = ""
    at: datetime | None = None
    after: str | None = None


def record(
    workspace: Workspace,
    kind: EventKind,
    target: Target,
    signed: Signed,
    *,
    others: Sequence[str] = (),
    changes: Sequence[Change] = (),
) -> Event:
    """Append one decision in a transaction of its own; stories follow at the next refresh.

    Raises ``DecisionError`` without a name, ``StoreError`` (``store-chain``) when another
    decision came after the one they saw.
    """
    from recoupe.codec.chain import seal

    if not signed.by.strip():
        raise DecisionError("a decision needs the name of who takes it")
    event = Event(
        id="",
        previous="",
        at=signed.at or now(),
        by=signed.by.strip(),
        kind=kind,
        target=target,
        reason=signed.reason.strip(),
        others=tuple(others),
        changes=tuple(changes),
    )
    with workspace.transaction():
        last = workspace.register.last_event()
        sealed = seal(event, last if signed.after is None else signed.after)
        workspace.register.append(sealed)
        if regroups(workspace, sealed):
            workspace.ask("group")
    return sealed


def regroups(workspace: Workspace, event: Event) -> bool:
    """Whether stories or dossiers follow from the event."""
    if event.kind != "undo":
        return event.target.kind in REGROUPED
    undone = [one for one in workspace.register.events() if one.id == event.target.id]
    return any(regroups(workspace, one) for one in undone)


def undo(workspace: Workspace, event_id: str, signed: Signed) -> Event:
    """The decision no longer counts. ``event_id`` may be shortened.

    Raises ``DecisionError``: ``decision-unknown`` for none or several, ``decision-refused``
    for one that was undone.
    """
    from recoupe.pipeline.standing import undone

    event = find_event(workspace, event_id)
    if event.id in undone(workspace.register.events()):
        raise DecisionError(f"{event.id[:12]} was undone before")
    return record(workspace, "undo", Target(kind="event", id=event.id), signed)


def find_event(workspace: Workspace, event_id: str) -> Event:
    """The event whose id begins so. Raises ``DecisionError`` (``decision-unknown``)."""
    found = [e for e in workspace.register.events() if event_id and e.id.startswith(event_id)]
    if len(found) != 1:
        said = f"{len(found)} decisions begin" if found else "no decision begins"
        raise DecisionError(f"{said} with {event_id}", code="decision-unknown")
    return found[0]
