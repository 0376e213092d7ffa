"""Keeps apart reports of one matter that stand far apart in time: the meeting, its sequel."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from recoupe.group.neighbours import Graph
from recoupe.lang.fr.calendar import full_dates
from recoupe.lang.resources import table
from recoupe.model.article import Article
from recoupe.model.marks import Marks
from recoupe.model.span import Span
from recoupe.text.folding import bare_words, fold_name

# Reports of one event follow each other within this many days.
SILENCE = 45
# Where the event's own day is told: title and lead.
LEAD = 800
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The day an article is of, None when unknown, and all days with a year in its text.

    ``sure`` when the text itself names a day near it: a page can carry a wrong date.
    ``places`` are those that title and lead say something happened at.
    """

    day: date | None = None
    named: frozenset[date] = field(default=frozenset())
    sure: bool = False
    places: frozenset[str] = field(default=frozenset())


def told(article: Article, marks: Marks | None) -> Told:
    """The day of publication, else the first one that the lead points at.

    "La loi du 3 mai 2010" tells no day of the report, "ce 3 mai 2010" and "jeudi 3 mai 2010"
    do. Without marks the full dates of the text stand for its times.
    """
    named = _named(article, marks)
    lead = [(span, day) for span, day in named if span.start < LEAD]
    pointed = [day for span, day in lead if _points(article.text, span)]
    published = article.published.earliest if article.published else None
    day = published or (pointed[0] if pointed else None)
    return Told(
        day=day,
        named=frozenset(one for _, one in named),
        sure=day is not None and any(near(day, one) for _, one in lead),
        places=frozenset(_places(article, marks)) if marks else frozenset(),
    )


def _places(article: Article, marks: Marks) -> Iterator[str]:
    """Places of the lead that stand after "à"."""
    for mention in marks.mentions:
        span = mention.span
        if mention.kind in ("place", "country") and span.start < LEAD:
            before = article.text[max(0, span.start - 2) : span.start]
            if before in ("à ", "À "):
                yield fold_name(span.of(article.text))


def _named(article: Article, marks: Marks | None) -> list[tuple[Span, date]]:
    """All days with a year that the text names, with their places."""
    if marks is None:
        return [(span, day) for span, day, _ in full_dates(article.text)]
    named = []
    for time in marks.times:
        for match in _DAY.finditer(time.value or ""):
            try:
                named.append((time.span, date.fromisoformat(match[0])))
            except ValueError:
                continue
    return named


def _points(text: str, span: Span) -> bool:
    """Whether "ce" or a weekday stands with a date."""
    before = bare_words(text[max(0, span.start - 12) : span.end])
    return any(word == "ce" or word in _weekdays() for word in before)


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(row["word"] for row in table("recoupe.lang.fr", "time_weekdays"))


def near(left: date, right: date) -> bool:
    """Whether two days can be of reports of one event."""
    return abs(left.toordinal() - right.toordinal()) <= SILENCE


def part(members: Sequence[int], days: Sequence[Told], graph: Graph) -> list[list[int]]:
    """``members`` parted where more than ``SILENCE`` days lie between any two of them.

    One article alone is only parted when its text confirms its day and, where no other
    date tells, names no day of the others. Members without a day, or not parted, go with
    those that they are most like.
    """
    groups: list[list[int]] = []
    for member in members:
        day = days[member].day
        if day is None:
            continue
        met = [g for g in groups if any(_meets(day, days[other].day) for other in g)]
        groups = [g for g in groups if g not in met]
        groups.append([member, *(other for g in met for other in g)])
    kept = [g for g in groups if len(g) > 1 or _stands_alone(g[0], members, days)]
    if len(kept) < 2:
        return [list(members)]
    return with_likest(sorted(sorted(group) for group in kept), members, graph)


def with_likest(
    groups: Sequence[Sequence[int]], members: Sequence[int], graph: Graph
) -> list[list[int]]:
    """The groups, each member that is in none put into the one that it is most like."""
    parts = [list(group) for group in groups]
    placed = {member for group in groups for member in group}
    for member in members:
        if member not in placed:
            likeness = [sum(graph[member].get(o, 0.0) for o in g) / len(g) for g in groups]
            parts[likeness.index(max(likeness))].append(member)
    return [sorted(part) for part in parts]


def _meets(left: date, right: date | None) -> bool:
    return right is not None and near(left, right)


def _stands_alone(member: int, members: Sequence[int], days: Sequence[Told]) -> bool:
    mine = days[member]
    others = {day for m in members if m != member for day in days[m].named}
    return mine.sure and (mine.day not in mine.named or not mine.named & others)
