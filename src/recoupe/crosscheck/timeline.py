"""What happened when: dated events of all articles, merged, in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, cast

from recoupe.crosscheck.events import EventMention, Key
from recoupe.crosscheck.findings import origins_of
from recoupe.crosscheck.knowledge import status_of
from recoupe.crosscheck.passages import Material, Passage
from recoupe.model.evidence import Evidence
from recoupe.model.finding import TimelineEvent
from recoupe.model.span import Span
from recoupe.model.when import When

Status = Literal["planned", "ongoing", "held", "cancelled"]
LIKE, LABEL = 0.10, 160
FINALITY = ("cancelled", "held", "ongoing", "planned")


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


def find_timeline(material: Material, events: Sequence[EventMention]) -> list[TimelineEvent]:
    """Events with their dates, oldest first; undated ones stand after the dated ones."""
    groups: list[list[Moment]] = []
    for moment in moments(material, events):
        home = next((g for g in groups if same(material, g, moment)), None)
        if home is None:
            groups.append([moment])
        else:
            home.append(moment)
    found = [event(material, held) for held in groups]
    found.sort(key=lambda e: (e.when is None, first_day(e.when), e.evidence[0]))
    return [replace(e, id=f"T{i:03d}") for i, e in enumerate(found, 1)]


def first_day(when: When | None) -> date:
    """Sorting key: unknown years come last."""
    return when.earliest if when is not None and when.earliest is not None else date.max


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
            if not usable(value, when) or passage.title:
                continue
            clause = limited(passage.clause(time.evidence.span), time.evidence.span)
            hung_on = hung.get(time.evidence)
            start = clause.start - passage.span.start
            words = passage.folded[start : clause.end - passage.span.start]
            found.append(
                Moment(
                    passage=passage,
                    evidence=(passage.evidence(clause),),
                    when=when,
                    value=value,
                    key=hung_on.key if hung_on else None,
                    status=status(passage, words, hung_on),
                    context=passage.stems | passage.names,
                )
            )
    return found


def usable(value: str, when: When | None) -> bool:
    """Whether a value can place an event: a day, month, season or period, not « today »."""
    if when is not None:
        return "-" in value.strip("X-") or "/" in value
    return value.startswith("WD:") or value in ("P0D", "P-1D", "P1D")


def limited(clause: Span, time: Span) -> Span:
    """A clause of at most 300 characters around the time."""
    if len(clause) <= 300:
        return clause
    start = max(clause.start, time.start - 150)
    return Span(start, max(min(clause.end, start + 300), time.end))


def status(passage: Passage, words: str, event: EventMention | None) -> Status:
    """Status of the event that a clause tells."""
    told = event.status if event is not None else status_of(passage, words)
    return cast(Status, told)


def same(material: Material, group: list[Moment], moment: Moment) -> bool:
    """Whether a moment is of the event of a group: one day, and no other event."""
    first = group[0]
    if first.value != moment.value:
        return False
    if first.passage is moment.passage:
        return True
    if first.key and moment.key and first.key[1] != moment.key[1]:
        return False
    return material.likeness(first.context, moment.context) >= LIKE or first.key == moment.key


def event(material: Material, held: list[Moment]) -> TimelineEvent:
    """A group as one event, labelled with the words of its best dated clause."""
    evidence = tuple(dict.fromkeys(e for m in held for e in m.evidence))
    best = max(held, key=lambda m: (m.key is not None, -abs(len(m.evidence[0].span) - 90)))
    words = " ".join(material.words_of(best.evidence[0]).split())
    label = words if len(words) <= LABEL else words[: LABEL - 1].rsplit(" ", 1)[0] + "…"
    statuses = {m.status for m in held}
    return TimelineEvent(
        id="",
        label=label,
        when=next((m.when for m in held if m.when is not None), None),
        status=cast(Status, next(s for s in FINALITY if s in statuses)),
        evidence=evidence,
        place=place_of(material, held),
        origins=origins_of(material, evidence),
    )


def place_of(material: Material, held: list[Moment]) -> str | None:
    """The place most often named in the sentences of an event."""
    votes: dict[str, int] = defaultdict(int)
    for moment in held:
        for entity in material.resolution.entities:
            if entity.kind == "place" and entity.id in moment.passage.names:
                votes[entity.name] += 1
    return min(votes, key=lambda n: (-votes[n], n)) if votes else None
