"""Where each commitment stands: a fold over the events, nothing else is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from recoupe.ledger.counting import counting
from recoupe.ledger.rules import needs_second
from recoupe.model.event import Event, Flag, Progress, StatusChange

Judged = Literal["proposed", "accepted", "rejected", "deferred"]
JUDGING: dict[str, Judged] = {"accept": "accepted", "reject": "rejected", "defer": "deferred"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where one commitment stands.

    ``change`` and ``event`` are the status in force and the decision it comes from, None
    when nobody reviewed it. ``pending`` are statuses that wait for a second person.
    ``judged`` says whether people took the record itself for a commitment.
    """

    change: StatusChange | None = None
    event: Event | None = None
    second: Event | None = None
    pending: tuple[Event, ...] = ()
    judged: Judged = "proposed"
    merged_into: str | None = None

    @property
    def progress(self) -> Progress:
        """NR while nobody decided: "not reviewed" is not "nothing done"."""
        return self.change.progress if self.change else "NR"

    @property
    def flags(self) -> tuple[Flag, ...]:
        """Flags in force."""
        return self.change.flags if self.change else ()

    @property
    def effective(self) -> date | None:
        """Since when, where the decision says."""
        return self.change.effective if self.change else None


UNREVIEWED = Standing()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standings:
    """Every commitment that anybody decided on, and what became of every suggestion."""

    entries: dict[str, Standing]
    suggestions: dict[str, Judged]

    def of(self, entry_id: str) -> Standing:
        """The standing of an entry; one without events is unreviewed."""
        return self.entries.get(entry_id, UNREVIEWED)

    def judged(self, suggestion_id: str) -> Judged:
        """What people said of a suggestion."""
        return self.suggestions.get(suggestion_id, "proposed")


def fold(events: Sequence[Event]) -> Standings:
    """Standings after ``events`` (oldest first). A status may go back as well as forth (R5)."""
    entries: dict[str, Standing] = {}
    suggestions: dict[str, Judged] = {}
    waiting: dict[str, Event] = {}
    for event in counting(events):
        if event.kind == "second":
            seconded(event, entries, waiting)
        elif event.target.kind == "suggestion" and event.kind in JUDGING:
            suggestions[event.target.id] = JUDGING[event.kind]
        elif event.target.kind == "commitment":
            entries[event.target.id] = stepped(entries.get(event.target.id, UNREVIEWED), event)
            merged(event, entries)
            if event.kind == "status" and event.status is not None:
                if event.status.suggestion_id:
                    suggestions[event.status.suggestion_id] = "accepted"
                if needs_second(event.status):
                    waiting[event.id] = event
    return Standings(entries=entries, suggestions=suggestions)


def stepped(standing: Standing, event: Event) -> Standing:
    """The standing after one event about the commitment."""
    if event.kind in JUDGING:
        return replace(standing, judged=JUDGING[event.kind])
    if event.kind != "status" or event.status is None:
        return standing
    if needs_second(event.status):
        return replace(standing, pending=(*standing.pending, event))
    return replace(standing, change=event.status, event=event, second=None)


def seconded(event: Event, entries: dict[str, Standing], waiting: dict[str, Event]) -> None:
    """A waiting status comes into force when another person agrees (R2)."""
    first = waiting.get(event.target.id)
    if first is None or first.by == event.by:
        return
    del waiting[first.id]
    standing = entries[first.target.id]
    entries[first.target.id] = replace(
        standing,
        change=first.status,
        event=first,
        second=event,
        pending=tuple(e for e in standing.pending if e.id != first.id),
    )


def merged(event: Event, entries: dict[str, Standing]) -> None:
    """Merged commitments point at the one they became; splitting parts them again."""
    for name in event.others:
        before = entries.get(name, UNREVIEWED)
        if event.kind == "merge":
            entries[name] = replace(before, merged_into=event.target.id)
        elif event.kind == "split" and before.merged_into == event.target.id:
            entries[name] = replace(before, merged_into=None)
