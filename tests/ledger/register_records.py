"""Entries and events for the tests of the register: invented parties and words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from recoupe.codec.chain import seal
from recoupe.model.commitment import Actor, Commitment, CommitmentEvidence, Deadline
from recoupe.model.event import Anchor, Event, EventKind, Flag, Progress, StatusChange, Target
from recoupe.model.evidence import Evidence
from recoupe.model.register import Entry
from recoupe.model.span import Span
from recoupe.model.when import When

NO_TERM = Deadline()
START = datetime(2031, 1, 1, tzinfo=UTC)


def due(day: date) -> Deadline:
    when = When(edtf=day.isoformat(), earliest=day, latest=day)
    return Deadline(kind="date", surface="à la date dite", when=when)


def entry(
    name: str = "k1",
    label: str = "ouvrir un phare à Grise-Pointe",
    *,
    story: str = "s1",
    deadline: Deadline = NO_TERM,
    announced: date | None = date(2031, 1, 1),
    obligor: str = "Kervan",
    umbrella: bool = False,
) -> Entry:
    evidence = Evidence(article_id="a1", span=Span(0, len(label)))
    return Entry(
        id=name,
        story_id=story,
        commitment=Commitment(
            id="c1",
            label=label,
            modality="announced",
            strength="firm",
            evidence=(
                CommitmentEvidence(evidence=evidence, modality="announced", strength="firm"),
            ),
            obligors=(Actor(name=obligor),),
            deadline=deadline,
            umbrella=umbrella,
        ),
        anchors=(anchor(label),),
        announced=announced,
    )


def anchor(words: str, article: str = "a1", start: int = 0, page: str = "p1") -> Anchor:
    return Anchor(
        page_id=page, article_id=article, start=start, end=start + len(words), words=words
    )


class Log:
    """A chain of events, made one after the other, a day apart."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def add(
        self,
        kind: EventKind,
        target: Target,
        *,
        by: str = "Ana",
        status: StatusChange | None = None,
        others: tuple[str, ...] = (),
    ) -> Event:
        made = Event(
            id="",
            previous="",
            at=START + timedelta(days=len(self.events)),
            by=by,
            kind=kind,
            target=target,
            status=status,
            others=others,
        )
        self.events.append(seal(made, self.events[-1].id if self.events else ""))
        return self.events[-1]

    def status(self, progress: Progress, *flags: Flag, of: str = "k1", by: str = "Ana") -> Event:
        change = StatusChange(progress=progress, flags=flags, evidence=(anchor("mots"),))
        return self.add("status", Target(kind="commitment", id=of), by=by, status=change)

    def second(self, first: Event, by: str = "Bo") -> Event:
        return self.add("second", Target(kind="event", id=first.id), by=by)

    def undo(self, event: Event) -> Event:
        return self.add("undo", Target(kind="event", id=event.id))
