"""Dates with the acts they are tied to, and whether two of them are tied to like acts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.calendar import relation
from recoupe.crosscheck.knowledge import limit, status_of
from recoupe.crosscheck.nearby import Nearby, nearby
from recoupe.crosscheck.passages import Material, Passage
from recoupe.lang.fr.clashes import date_leads, date_starts
from recoupe.model.entity import ResolvedTime
from recoupe.model.when import When

ALIKE = 0.19  # likeness of the words around two dates from which their acts are alike
AFTER = 10  # characters after a date that can tell its status (« prochain »)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dated:
    """A date that names its month or day. ``lead`` is how it is tied (« avant »)."""

    time: ResolvedTime
    when: When
    passage: Passage
    around: Nearby
    lead: str
    planned: bool


def dated(material: Material) -> Iterator[Dated]:
    """Dates to the day or month, given by number and not reckoned from a weekday.

    Their year may be unknown; then only full days can exclude each other.
    """
    for article in material.articles:
        for time in material.times.get(article.id, ()):
            when = time.when
            if (
                time.kind != "DATE"
                or when is None
                or not re.match(r"(?:\d{4}|XXXX)-\d\d", when.edtf)
            ):
                continue
            words = material.words_of(time.evidence).casefold()
            if "/" in when.edtf or not (any(c.isdigit() for c in words)):
                continue
            passage = material.passage_at(article.id, time.evidence.span.start)
            start = time.evidence.span.start - passage.span.start
            clause = passage.clause(time.evidence.span)
            end = time.evidence.span.end - passage.span.start + AFTER
            told = passage.folded[clause.start - passage.span.start : end]
            yield Dated(
                time=time,
                when=when,
                passage=passage,
                around=nearby(material, passage, time.evidence.span),
                lead=date_leads(passage.folded[max(0, start - 30) : start]),
                planned=(limit(passage, time.evidence.span) or status_of(passage, told))
                == "planned",
            )


def tied_alike(left: Dated, right: Dated) -> bool:
    """Whether two dates are tied to their acts in one way: « dès le 5 » is « le 5 » for a plan."""
    leads = {"start" if d.lead in date_starts() else d.lead for d in (left, right)}
    if leads == {"start"}:
        return True
    return (len(leads) == 1 or leads == {"start", ""}) and (
        bool(left.lead and right.lead) or left.planned == right.planned
    )


def backed(one: Dated, told: Sequence[Dated]) -> bool:
    """Whether another article gives the date of a like act too."""
    return any(o.passage.article_id != one.passage.article_id and same_act(one, o) for o in told)


def same_act(one: Dated, other: Dated) -> bool:
    """Whether two dates agree, or one holds the other, and are tied in one way to like acts."""
    agrees = relation(one.when, other.when) in ("agreed", "precision")
    return agrees and tied_alike(one, other) and other.around.like(one.around) >= ALIKE
