"""Which decisions count: all that no later, standing decision undid."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model.event import Event


def undone(events: Sequence[Event]) -> frozenset[str]:
    """Ids of the events that do not count; an undoing can itself be undone."""
    found: set[str] = set()
    for event in reversed(events):
        if event.kind == "undo" and event.id not in found:
            found.add(event.target.id)
    return frozenset(found)


def standing(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events that count, oldest first, without the undoing ones."""
    gone = undone(events)
    return tuple(e for e in events if e.kind != "undo" and e.id not in gone)
