"""Decisions on the ledger: each is checked against the rules, sealed and appended.

The machine proposes, a person decides; nothing is changed or deleted, undoing is an event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from recoupe.app.ledger_recording import Signed, known, record, target_of
from recoupe.errors import DecisionError
from recoupe.ledger.rules import check_status, empty_hits, needs_second
from recoupe.ledger.status import fold
from recoupe.model.event import (
    Anchor,
    Change,
    Event,
    EventKind,
    Flag,
    Progress,
    StatusChange,
    Target,
)

__all__ = [
    "Signed", "accept", "correct", "judge", "merge", "second", "set_status", "status_change",
    "undo", "waits",
]  # fmt: skip

if TYPE_CHECKING:
    from recoupe.ledger.rules import Witness
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


def set_status(workspace: Workspace, name: str, change: StatusChange, signed: Signed) -> Event:
    """Set a commitment's progress and flags. Raises ``DecisionError`` where the rules forbid it."""
    from recoupe.app.ledger_sources import witnesses_of

    register = workspace.register
    entry = known(register.entries(), name, "commitment")
    if change.progress == "NE" and change.search_id is None:
        own = [s for s in register.searches() if s.entry_id == entry.id]
        change = replace(change, search_id=own[-1].id if own else None)
    suggestions = register.suggestions()
    standings = fold(register.events())
    rejected = frozenset(s.id for s in suggestions if standings.judged(s.id) == "rejected")
    witnesses: tuple[Witness, ...] = witnesses_of(workspace, entry, change.evidence)
    check_status(entry, change, witnesses, register.searches(), empty_hits(suggestions, rejected))
    return record(workspace, "status", target_of(entry), signed, status=change)


def second(workspace: Workspace, name: str, signed: Signed) -> Event:
    """Agree as the second person with a status that needs one (R2).

    ``name`` is the event, or the commitment whose last pending status is meant.
    """
    events = workspace.register.events()
    pending = [e for s in fold(events).entries.values() for e in s.pending]
    meant = [e for e in pending if e.id.startswith(name) or e.target.id == name]
    if not meant:
        raise DecisionError(f"nothing of {name!r} waits for a second", code="decision-not-pending")
    first = meant[-1]
    if first.by.casefold() == signed.by.casefold():
        message = f"{signed.by} decided this: the second person is another (R2)"
        raise DecisionError(message, code="decision-same-person")
    return record(workspace, "second", Target(kind="event", id=first.id), signed)


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


def status_change(
    progress: Progress,
    flags: Sequence[Flag],
    evidence: Sequence[Anchor],
    search_id: str | None = None,
    effective: date | None = None,
) -> StatusChange:
    """A status that a person sets by hand."""
    return StatusChange(
        progress=progress,
        flags=tuple(dict.fromkeys(flags)),
        evidence=tuple(evidence),
        search_id=search_id,
        effective=effective,
    )


def waits(event: Event) -> bool:
    """Whether the recorded status waits for a second person."""
    return event.status is not None and needs_second(event.status)
