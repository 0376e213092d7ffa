"""The due times of recurring obligations, and what is known of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from recoupe.ledger.status import Standings
from recoupe.ledger.wording import stems
from recoupe.model.event import Anchor
from recoupe.model.register import Entry, Occurrence, OccurrenceStatus, Suggestion
from recoupe.model.session import Session

# Past due times that are shown at most, and one to come.
SHOWN = 24


def occurrences(
    entry: Entry,
    suggestions: Sequence[Suggestion],
    standings: Standings,
    sessions: Sequence[Session],
    today: date,
) -> tuple[Occurrence, ...]:
    """Due times since the announcement, oldest first, the next one last; none without a rule.

    One is held where a session of the same words was held in its time, or a person accepted
    a passage that tells so; missed where a person accepted one that tells the contrary; a
    past one of which nobody knows is unverified, never missed.
    """
    rule = entry.commitment.deadline.rrule
    if rule is None or entry.announced is None:
        return ()
    accepted = [s for s in suggestions if standings.judged(s.id) == "accepted"]
    found = [
        judged(entry, period(start, rule), start, end, accepted, sessions, today)
        for start, end in spans(rule, entry.announced, today)
    ]
    return tuple(found[-SHOWN:])


def spans(rule: str, since: date, today: date) -> list[tuple[date, date]]:
    """First and last day of each period from the announcement to the one after today."""
    from dateutil.rrule import rrulestr

    found: list[tuple[date, date]] = []
    begun = datetime(since.year, since.month, since.day)
    for moment in rrulestr(rule, dtstart=begun):
        if found:
            found[-1] = (found[-1][0], moment.date() - timedelta(days=1))
        if moment.date() > today and found:
            break
        found.append((moment.date(), moment.date()))
        if moment.date() > today:
            break
    return found


def period(start: date, rule: str) -> str:
    """The due time as EDTF, no finer than the rule says."""
    if "YEARLY" in rule:
        return f"{start.year + 1}" if "INTERVAL" not in rule else f"{start.year}"
    return start.strftime("%Y-%m") if "MONTHLY" in rule else start.isoformat()


def judged(
    entry: Entry,
    due: str,
    start: date,
    end: date,
    accepted: Sequence[Suggestion],
    sessions: Sequence[Session],
    today: date,
) -> Occurrence:
    """One due time with its status and the words that give it."""
    status, evidence = status_in(entry, start, end, accepted, sessions)
    if status is None:
        status = "unverified" if end < today else "due"
    return Occurrence(entry_id=entry.id, due=due, status=status, evidence=evidence)


def status_in(
    entry: Entry,
    start: date,
    end: date,
    accepted: Iterable[Suggestion],
    sessions: Iterable[Session],
) -> tuple[OccurrenceStatus | None, tuple[Anchor, ...]]:
    """What is known of the time from ``start`` to ``end``."""
    for suggestion in accepted:
        if suggestion.told is None or not start <= suggestion.told <= end:
            continue
        if suggestion.stance == "fulfils":
            return "held", suggestion.evidence
        if suggestion.stance == "contradicts":
            return "missed", suggestion.evidence
    words = stems(entry.commitment.label)
    for session in sessions:
        held = session.held
        inside = held and held.earliest and start < held.earliest <= end
        if inside and len(words & stems(session.label)) >= 2:
            return "held", session.evidence
    return None, ()
