"""Dated clauses of articles, and what each is worth on a timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

from recoupe.crosscheck.calendar import is_day, weekday
from recoupe.crosscheck.events import EventMention, Key
from recoupe.crosscheck.knowledge import cued, limit, status_of
from recoupe.crosscheck.passages import Material, Passage
from recoupe.crosscheck.placing_dates import now, past_year, usable
from recoupe.crosscheck.tellings import limited, telling
from recoupe.model.evidence import Evidence
from recoupe.model.span import Span
from recoupe.model.when import When

Status = Literal["planned", "ongoing", "held", "cancelled"]


APART = frozenset(("next", "annual", "bilateral", "trilateral", "preparatory", "enlarged"))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Moment:
    """One dated or undated event of one article."""

    passage: Passage
    evidence: tuple[Evidence, ...]
    when: When | None
    value: str
    key: Key | None
    status: Status
    context: frozenset[str]
    weekday: str | None
    worth: int
    strong: bool
    sure: bool
    told: Span
    time: Span | None


def moments(material: Material, events: Sequence[EventMention]) -> list[Moment]:
    """Dated clauses of all articles, and undated events that stand by themselves."""
    hung = {t.evidence: e for e in events for t in e.times}
    found = []
    for article in material.articles:
        for time in material.times.get(article.id, ()):
            if time.kind not in ("DATE", "TIME"):
                continue
            passage = material.passage_at(article.id, time.evidence.span.start)
            when = time.when
            value = when.edtf if when is not None else (time.value or "")
            if time.value == "P0D" and (time.evidence not in hung or now(material, time)):
                continue
            if not (usable(value, when) or past_year(when, hung.get(time.evidence))):
                continue
            if passage.title:
                continue
            clause = limited(passage.clause(time.evidence.span), time.evidence.span)
            hung_on = hung.get(time.evidence)
            if hung_on is not None and hung_on.passage is not passage:
                hung_on = None
            start = clause.start - passage.span.start
            words = passage.folded[start : clause.end - passage.span.start]
            found.append(
                Moment(
                    passage=passage,
                    evidence=(passage.evidence(clause),),
                    when=when,
                    value=value,
                    key=hung_on.key if hung_on else None,
                    status=cast(Status, limit(passage, time.evidence.span))
                    or status(passage, words, hung_on),
                    context=passage.stems | passage.names,
                    weekday=weekday(when, material.words_of(time.evidence)),
                    worth=worth(material, passage, when, hung_on),
                    sure=cued(words),
                    told=telling(passage, clause, time.evidence.span, hung_on),
                    time=time.evidence.span,
                    strong=hung_on is not None and (hung_on.word.rank == 3 or hung_on.word.verb),
                )
            )
    return found


def undated(events: Sequence[EventMention], dated: set[Key]) -> list[Moment]:
    """Gatherings set apart by what they are, of which no article gives the date."""
    return [
        Moment(
            passage=event.passage,
            evidence=(event.passage.evidence(limited(event.clause, event.span)),),
            when=None,
            value="?" + "+".join(sorted(event.groups)),
            key=event.key,
            status=cast(Status, event.status),
            context=event.passage.stems | event.passage.names,
            weekday=None,
            worth=2,
            strong=True,
            sure=True,
            told=telling(event.passage, limited(event.clause, event.span), event.span, event),
            time=None,
        )
        for event in events
        if event.key[0] == "gathering"
        and event.groups & APART
        and event.key not in dated
        and not event.passage.title
    ]


def worth(
    material: Material, passage: Passage, when: When | None, event: EventMention | None
) -> int:
    """How firmly a dated clause places an event: a day counts 2, a lead or an event word 1."""
    points = 2 if is_day(when) or (when is not None and "/" in when.edtf) else 0
    points += 1 if when is not None and len(when.edtf) == 7 else 0
    if event is not None:
        points += event.word.rank > 1
    points += passage in material.by_article[passage.article_id][1:4]
    return points


def status(passage: Passage, words: str, event: EventMention | None) -> Status:
    """Status of the event that a clause tells."""
    told = status_of(passage, words)
    if event is not None and (event.status != "held" or not cued(words)):
        told = event.status
    return cast(Status, told)
