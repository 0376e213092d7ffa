"""The hash chain of decisions: each event names the one before it and its own digest.

An event's id is the sha256 over the canonical line of everything else in it, ``previous``
included, so that a decision altered, dropped or put elsewhere afterwards shows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from recoupe.codec.records import record_line
from recoupe.model.event import Event


def digest_of(event: Event) -> str:
    """Hex sha256 over the event's canonical line, its id left empty."""
    return sha256(record_line(replace(event, id="")).encode("ascii")).hexdigest()


def seal(event: Event, previous: str) -> Event:
    """The event chained behind the one whose id is ``previous`` ("" for the first), with its id."""
    chained = replace(event, id="", previous=previous)
    return replace(chained, id=digest_of(chained))


def broken_links(events: Iterable[Event]) -> tuple[str, ...]:
    """What is wrong with a chain, oldest first; empty when it holds.

    One line for each fault: an event whose words are not those that were sealed, or that
    does not follow the one before it.
    """
    faults: list[str] = []
    before = ""
    for number, event in enumerate(events, 1):
        if digest_of(event) != event.id:
            faults.append(f"event {number} ({event.id[:12]}) is not what was recorded")
        if event.previous != before:
            faults.append(f"event {number} ({event.id[:12]}) does not follow the one before it")
        before = event.id
    return tuple(faults)
