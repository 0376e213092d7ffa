"""Sets where a commitment stands, checked against the rules (R1 to R7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from recoupe.app.ledger_recording import Signed, known, record, target_of
from recoupe.errors import DecisionError
from recoupe.ledger.rules import check_status, empty_hits, needs_second
from recoupe.ledger.status import fold
from recoupe.model.event import Anchor, Event, Flag, Progress, StatusChange, Target

if TYPE_CHECKING:
    from recoupe.ledger.rules import Witness
    from recoupe.storage.workspace import Workspace


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
