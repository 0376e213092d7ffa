"""Sessions and deadlines as iCalendar (RFC 5545)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from recoupe.exporters.labels import label
from recoupe.exporters.ledger_published import Published
from recoupe.ledger.overview import Line
from recoupe.model.session import Session
from recoupe.model.when import When

if TYPE_CHECKING:
    from icalendar import Calendar, Event

STATES = {"cancelled": "CANCELLED", "held": "CONFIRMED", "planned": "CONFIRMED"}
# A period longer than this is no appointment: it is noted on its last day.
LONG = timedelta(days=45)


def calendar(published: Published) -> str:
    """Every dated session, deadline and recurring obligation, all-day."""
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", "-//Recoupe//Registre des engagements//FR")
    made.add("version", "2.0")
    made.add("x-wr-calname", "Registre des engagements")
    for session in published.sessions:
        add_session(made, session, published)
    for line in published.lines:
        add_deadline(made, line, published)
    text: str = made.to_ical().decode("utf-8")
    return text


def add_session(made: Calendar, session: Session, published: Published) -> None:
    """A session on the days it was held or is planned for, if they are known."""
    when = session.held or session.planned
    if session.lost or when is None or not when.dated:
        return
    event = all_day(f"{session.id}@recoupe", session.label, when, published)
    event.add("status", STATES.get(session.status, "TENTATIVE"))
    if session.place:
        event.add("location", session.place)
    event.add("description", f"« {session.evidence[0].words} »")
    event.add("categories", ["session"])
    made.add_component(event)


def add_deadline(made: Calendar, line: Line, published: Published) -> None:
    """The term of a commitment; a recurring one with its rule from the announcement on."""
    commitment = line.entry.commitment
    when, rule = commitment.deadline.when, commitment.deadline.rrule
    if line.entry.lost or commitment.watch:
        return
    if when is not None and when.dated:
        event = all_day(
            f"{line.entry.id}@recoupe", f"Échéance : {commitment.label}", when, published
        )
    elif rule and line.entry.announced:
        first = line.entry.announced
        told = When(edtf=first.isoformat(), earliest=first, latest=first)
        event = all_day(f"{line.entry.id}@recoupe", commitment.label, told, published)
        event.add("rrule", rule_of(rule))
    else:
        return
    progress = label(line.standing.progress, "progress")
    event.add("description", f"{progress}\n« {line.entry.anchors[0].words} »")
    event.add("categories", ["engagement"])
    event.add("status", "TENTATIVE")
    made.add_component(event)


def all_day(uid: str, summary: str, when: When, published: Published) -> Event:
    """An event on whole days; a long period stands on its last."""
    from icalendar import Event

    assert when.earliest is not None
    assert when.latest is not None
    start = when.latest if when.latest - when.earliest > LONG else when.earliest
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", published.at)
    event.add("summary", " ".join(summary.split()))
    event.add("dtstart", start)
    event.add("dtend", after(when.latest))
    event.add("transp", "TRANSPARENT")
    return event


def after(day: date) -> date:
    """The day after: the end of an all-day event is not part of it."""
    return day + timedelta(days=1)


def rule_of(rule: str) -> dict[str, str]:
    """A recurrence rule by its parts."""
    return dict(part.split("=", 1) for part in rule.split(";"))
