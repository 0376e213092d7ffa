"""Decisions on the ledger: each is checked against the rules, sealed and appended.

The machine proposes, a person decides; nothing is changed or deleted, undoing is an event.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from recoupe.app.ledger_recording import Signed, known, record, target_of
from recoupe.app.ledger_statuses import second, set_status, status_change, waits
from recoupe.errors import DecisionError
from recoupe.model.event import (
    Change,
    Event,
    EventKind,
    StatusChange,
    Target,
)

__all__ = [
    "Signed", "accept", "correct", "judge", "merge", "second", "set_status", "status_change",
    "undo", "waits",
]  # fmt: skip

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace


def judge(workspace: Workspace, kind: EventKind, name: str, signed: Signed) -> Event:
    """Accept, reject or defer a commitment or a suggestion; rejecting and deferring need a reason.

    Accepting a suggestion that proposes a status sets that status (see ``accept``).
    """
    if kind != "accept" and not signed.reason.strip():
        raise DecisionError(f"to {kind} needs a reason", code="decision-unsigned")
    if name.startswith("g"):
        suggestion = known(workspace.register.suggestions(), name, "suggestion")
        target = Target(kind="suggestion", id=suggestion.id, anchors=suggestion.evidence)
    else:
        target = target_of(known(workspace.register.entries(), name, "commitment"))
    return record(workspace, kind, target, signed)


def accept(workspace: Workspace, names: Sequence[str], signed: Signed) -> tuple[Event, ...]:
    """Accept suggestions of one commitment together: their words are evidence of one status.

    The furthest proposed status is set; those that propose none are accepted as they are.
    """
    found = [known(workspace.register.suggestions(), name, "suggestion") for name in names]
    if len({s.entry_id for s in found}) != 1:
        message = "suggestions accepted together are of one commitment"
        raise DecisionError(message, code="decision-unknown")
    telling = [s for s in found if s.progress is not None]
    events: list[Event] = []
    if telling:
        lead = max(telling, key=lambda s: (s.progress or "", s.score))
        agreeing = [s for s in telling if s.progress == lead.progress]
        change = StatusChange(
            progress=lead.progress or "NR",
            flags=lead.flags,
            effective=lead.told,
            evidence=tuple(a for s in agreeing for a in s.evidence),
            suggestion_id=lead.id,
            proposed_by=lead.maker,
            score=lead.score,
        )
        events.append(set_status(workspace, lead.entry_id, change, signed))
        found = [s for s in found if s.id != lead.id]
    for suggestion in found:
        events.append(judge(workspace, "accept", suggestion.id, signed))
    return tuple(events)


def undo(workspace: Workspace, name: str, signed: Signed) -> Event:
    """Undo a decision, which stays on record. Undoing an undo brings the first one back."""
    from recoupe.ledger.counting import undone

    if not signed.reason.strip():
        raise DecisionError("to undo needs a reason", code="decision-unsigned")
    events = workspace.register.events()
    event = known(events, name, "event")
    if event.id in undone(events):
        raise DecisionError(f"{event.id[:12]} is undone already", code="decision-undone")
    return record(workspace, "undo", Target(kind="event", id=event.id), signed)


def correct(workspace: Workspace, name: str, changes: Sequence[Change], signed: Signed) -> Event:
    """Correct fields of a commitment; the words of the sources are never rewritten."""
    from recoupe.ledger.correcting import check_changes

    entry = known(workspace.register.entries(), name, "commitment")
    check_changes(entry, changes)
    return record(workspace, "correct", target_of(entry), signed, changes=tuple(changes))


def merge(workspace: Workspace, names: Sequence[str], signed: Signed, *, part: bool) -> Event:
    """Say that commitments are one (the first stays), or (``part``) that they are not after all."""
    entries = workspace.register.entries()
    found = [known(entries, name, "commitment") for name in names]
    if len({e.id for e in found}) < max(2, len(found)):
        message = "to merge needs two commitments or more, each once"
        raise DecisionError(message, code="decision-unknown")
    others = tuple(e.id for e in found[1:])
    kind: EventKind = "split" if part else "merge"
    return record(workspace, kind, target_of(found[0]), signed, others=others)
