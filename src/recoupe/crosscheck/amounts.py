"""Figures as they are set against each other: their kind, what stands around, how exact."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from recoupe.crosscheck.calendar import relation as calendar_relation
from recoupe.crosscheck.counts import BARE, counted_thing, source_of
from recoupe.crosscheck.nearby import Nearby, nearby
from recoupe.crosscheck.passages import Material, Passage
from recoupe.crosscheck.questions import currency
from recoupe.lang.fr.acts import stem
from recoupe.lang.fr.clashes import comparand, wide_adjectives
from recoupe.model.finding import Verdict
from recoupe.model.marks import Quantity
from recoupe.model.when import When
from recoupe.text.folding import bare_words

# A number without a unit that is at least this large is money, as in « 26 milliards ».
LARGE = 100_000
ROUND, LOOSE = 1.05, 1.2


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Amount:
    """A figure of one article. ``compared`` says that it stands for what another is set against."""

    quantity: Quantity
    passage: Passage
    kind: str
    around: Nearby
    when: When | None
    compared: bool
    source: str | None
    source_name: str | None

    @property
    def article(self) -> str:
        """The article it stands in."""
        return self.passage.article_id

    @property
    def value(self) -> float:
        """The figure, the lower end of a range."""
        return self.quantity.value or 0.0

    @property
    def bounds(self) -> tuple[float, float]:
        """The values it can stand for: « plus de 11 » and « de 8 à 9 » are no single ones."""
        quantity = self.quantity
        low = 0.0 if quantity.bound == "max" else self.value
        high = math.inf if quantity.bound == "min" else quantity.value_max or self.value
        return low, high


def find_amounts(material: Material) -> Iterator[Amount]:
    """All figures with a value, in order of the texts; ages and growing tolls are left out."""
    for marks in material.marks:
        for quantity in marks.quantities:
            passage = material.passage_at(marks.article_id, quantity.span.start)
            if quantity.value is None or not passage.span.contains(quantity.span):
                continue
            kind = kind_of(quantity)
            if not kind or counted_thing(passage, quantity)[1]:
                continue
            before = passage.folded[: quantity.span.start - passage.span.start]
            source, name = source_of(material, passage, quantity.span)
            yield Amount(
                quantity=quantity,
                passage=passage,
                kind=kind,
                around=nearby(material, passage, quantity.span),
                when=time_of(material, passage, quantity),
                compared=comparand().search(before) is not None,
                source=source,
                source_name=name,
            )


def kind_of(quantity: Quantity) -> str:
    """The unit, or the stem of the noun that is counted; "" for what compares with nothing."""
    unit = quantity.unit.casefold()
    if currency(unit):
        return "money:" + bare_words(unit)[0][:5]
    if unit == "%":
        return "%"
    if not unit:
        return "money:" if (quantity.value or 0) >= LARGE else ""
    words = [w for w in bare_words(unit) if w.isalpha() and w not in wide_adjectives()]
    found = stem(words[0]) if words else ""
    return "" if found in ages() or len(found) < 2 else found


@cache
def ages() -> frozenset[str]:
    """Stems of units that age people or tell the time, and of those that only multiply."""
    return frozenset(stem(w) for w in ("an", "ans", "annee", "x", "fois")) | (BARE - {"person"})


def time_of(material: Material, passage: Passage, quantity: Quantity) -> When | None:
    """The date nearest to a figure in its clause."""
    clause = passage.clause(quantity.span)
    held = [
        (abs(t.evidence.span.start - quantity.span.start), t.when)
        for t in material.times.get(passage.article_id, ())
        if t.kind == "DATE" and t.when is not None and clause.contains(t.evidence.span)
    ]
    return min(held, key=lambda pair: pair[0])[1] if held else None


def one_time(left: Amount, right: Amount) -> bool:
    """Whether two figures can be of one time."""
    if left.when is None or right.when is None:
        return True
    return calendar_relation(left.when, right.when) != "contradiction"


def verdict(left: Amount, right: Amount) -> Verdict:
    """How two figures of one thing stand: one within the other or its rounding, or opposed."""
    a, b = left.bounds, right.bounds
    low, high = sorted((left.value, right.value))
    if a[0] <= b[1] and b[0] <= a[1]:
        return "precision"
    if rounded(low, high) or any(covers(a, high - low) for a in (left, right)):
        return "precision" if high <= LOOSE * low else "contradiction"
    return "contradiction"


def covers(amount: Amount, apart: float) -> bool:
    """Whether « environ » before a figure reaches as far: two units of its last digit."""
    return amount.quantity.approx and apart <= 2 * step(amount.value)


def rounded(low: float, high: float) -> bool:
    """Whether the less exact of two figures is the other one rounded, up or down."""
    coarse, fine = sorted((step(low), step(high)), reverse=True)
    return coarse > fine and high - low <= coarse and high <= ROUND * low


def step(value: float) -> float:
    """The place of the last digit of a figure that is not zero: 1 for 52, 0.1 for 52.6."""
    for power in range(12, -4, -1):
        unit = 10.0**power
        if value >= unit and abs(value / unit - round(value / unit)) < 1e-6:
            return unit
    return 1e-3
