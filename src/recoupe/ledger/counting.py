"""Which events count: undoing is an event, and undoing an undo brings the first one back."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model.event import Event


def undone(events: Sequence[Event]) -> frozenset[str]:
    """Ids of events that a later one, which counts itself, undoes.

    Read from the newest back, so that every undo is judged before what it undoes.
    """
    gone: set[str] = set()
    for event in reversed(events):
        if event.kind == "undo" and event.id not in gone:
            gone.add(event.target.id)
    return frozenset(gone)


def counting(events: Sequence[Event]) -> tuple[Event, ...]:
    """Events in force, oldest first: neither undone ones nor the undoing itself."""
    gone = undone(events)
    return tuple(e for e in events if e.id not in gone and e.kind != "undo")
