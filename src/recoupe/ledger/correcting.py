"""What people correct in a commitment; the words of the sources are never rewritten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recoupe.errors import DecisionError
from recoupe.ledger.correctable import FIELDS, Correction
from recoupe.ledger.counting import counting
from recoupe.model.event import Change, Event
from recoupe.model.register import Entry


def corrected(entries: Sequence[Entry], events: Sequence[Event]) -> tuple[Entry, ...]:
    """Entries with the corrections in force, in the order they were made."""
    changes: dict[str, list[Change]] = {}
    for event in counting(events):
        if event.kind == "correct" and event.target.kind == "commitment":
            changes.setdefault(event.target.id, []).extend(event.changes)
    return tuple(apply(entry, changes.get(entry.id, ())) for entry in entries)


def apply(entry: Entry, changes: Sequence[Change]) -> Entry:
    """The entry with each change made."""
    commitment = entry.commitment
    for change in changes:
        commitment = correction(change)(commitment, change.value)
    return entry if commitment is entry.commitment else replace(entry, commitment=commitment)


def correction(change: Change) -> Correction:
    """What makes the change. Raises ``DecisionError`` (``decision-field``)."""
    if change.field not in FIELDS:
        message = f"no field {change.field!r} to correct; there are {', '.join(FIELDS)}"
        raise DecisionError(message, code="decision-field")
    return FIELDS[change.field]


def check_changes(entry: Entry, changes: Sequence[Change]) -> None:
    """Raise ``DecisionError`` where a field or its value is none that there is."""
    if not changes:
        raise DecisionError("nothing to correct was given", code="decision-field")
    apply(entry, changes)
