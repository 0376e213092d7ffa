"""Dates with the clauses they stand in, and how two of them compare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.crosscheck.calendar import DAYS, relation, weekday
from recoupe.crosscheck.events import EventMention
from recoupe.crosscheck.knowledge import limit, status_of
from recoupe.crosscheck.passages import Material, Passage
from recoupe.model.entity import ResolvedTime
from recoupe.model.finding import Verdict

AGREED, OPPOSED = 0.18, 0.5


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Told:
    """A date with the clause it stands in. ``family`` is that of the event it hangs on."""

    time: ResolvedTime
    passage: Passage
    context: frozenset[str]
    family: str | None
    planned: bool
    words: str
    alone: bool

    @property
    def value(self) -> str:
        """The calendar value, or the weekday when nothing more is known."""
        when = self.time.when
        return when.edtf if when is not None else ":".join((self.time.value or "").split(":")[:2])

    @property
    def shown(self) -> str:
        """The value as a reader sees it: a bare weekday by its name."""
        code = self.value.removeprefix("WD:")
        return next((name for name, day in DAYS.items() if day == code), self.value)


def dates_told(material: Material, events: Sequence[EventMention]) -> list[Told]:
    """All dates of the story with their contexts."""
    hung = {t.evidence: e for e in events for t in e.times}
    found = []
    for article in material.articles:
        held = [
            t
            for t in material.times.get(article.id, ())
            if t.kind in ("DATE", "TIME") and (t.when or t.value)
        ]
        for time in held:
            passage = material.passage_at(article.id, time.evidence.span.start)
            clause = passage.clause(time.evidence.span)
            event = hung.get(time.evidence)
            start = clause.start - passage.span.start
            words = passage.folded[start : clause.end - passage.span.start]
            found.append(
                Told(
                    time=time,
                    passage=passage,
                    context=passage.stems | passage.names,
                    family=event.word.family if event else None,
                    planned=(limit(passage, time.evidence.span) or status_of(passage, words))
                    == "planned",
                    words=material.words_of(time.evidence).casefold(),
                    alone=sum(passage.span.contains(t.evidence.span) for t in held) == 1,
                )
            )
    return found


def compare(left: Told, right: Told) -> Verdict | None:
    """How two datings stand to each other, weekdays included."""
    if left.time.when is not None and right.time.when is not None:
        return relation(left.time.when, right.time.when)
    if left.value == right.value and left.value.startswith("WD"):
        return "agreed"
    one, other = (left, right) if left.time.when is not None else (right, left)
    if one.time.when is not None and other.value.startswith("WD:"):
        return "agreed" if weekday(one.time.when, one.words) == other.value[3:6] else None
    return None
