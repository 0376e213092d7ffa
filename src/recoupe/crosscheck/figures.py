"""Whether two figures of different articles answer one question, and how they differ."""

from __future__ import annotations

from functools import cache

from recoupe.crosscheck.counts import BARE, Count, close_by
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.tolls import CLOSE
from recoupe.lang.fr.acts import dimensions, extents, stem
from recoupe.model.finding import Verdict
from recoupe.text.folding import bare_words

# Figures further apart than RATIO hardly answer one question; NEAR is what « environ » covers;
# fewer than MANY may be another small group of the same kind.
RATIO, NEAR, MANY = 4, 1.2, 10
REASON = {
    "contradiction": "même chose comptée, deux chiffres",
    "precision": "un chiffre rond et un chiffre exact pour la même chose",
}


def lonely(count: Count, counts: list[Count]) -> bool:
    """Whether a figure has no bound and is the only one of its unit in its sentence: no range."""
    plain = count.quantity.bound is None and count.quantity.value_max is None
    return plain and not any(o is not count and o.passage is count.passage for o in counts)


def told(count: Count, counts: list[Count]) -> list[Count]:
    """A figure and its equals that count the same noun."""
    return [count] + [
        c for c in counts if c is not count and c.value == count.value and things(c) == things(count)
    ]


def relation(left: Count, right: Count) -> Verdict:
    """A round figure close to the other one is less precise; else one of the two is wrong."""
    low, high = sorted((left.value, right.value))
    loose = left.quantity.approx or right.quantity.approx
    return "precision" if loose and high <= NEAR * low else "contradiction"


def same_question(material: Material, left: Count, right: Count, counts: list[Count]) -> bool:
    """Whether two figures of different articles clearly count one thing."""
    if left.passage.article_id == right.passage.article_id:
        return False
    if left.quantity.unit != right.quantity.unit:
        return False
    low, high = sorted((left.value, right.value))
    if low <= 0 or high > RATIO * low:
        return False
    near = close_by(left.passage, left.quantity.span) & close_by(right.passage, right.quantity.span)
    like = material.likeness(left.context, right.context)
    if near and like >= CLOSE and left.exact and right.exact:
        return True
    if not only_ones(left, right, counts):
        return False
    return measured(left) or (low >= MANY and not vague(left) and one_deed(material, left, right))


def only_ones(left: Count, right: Count, counts: list[Count]) -> bool:
    """Whether each of two articles gives one value of the same noun."""
    if not things(left) or things(left) != things(right):
        return False
    values: dict[str, set[float]] = {}
    for count in counts:
        if things(count) == things(left):
            values.setdefault(count.passage.article_id, set()).add(count.value)
    return len(values[left.passage.article_id]) == len(values[right.passage.article_id]) == 1


def measured(count: Count) -> bool:
    """Whether a figure is the extent of something named: « trente kilomètres de rivage »."""
    return (
        count.quantity.unit in extents()
        and not things(count) & dimensions()
        and count.quantity.of[:1].islower()
    )


def vague(count: Count) -> bool:
    """Whether the unit says nothing of what is counted (people, years) or measures something."""
    return count.counted in BARE or count.cumulative or not count.quantity.of


def one_deed(material: Material, left: Count, right: Count) -> bool:
    """Whether two clauses share a word besides what is counted, and name no different places."""
    a, b = (c.passage.stems_in(c.passage.clause(c.quantity.span)) for c in (left, right))
    places = {e.id for e in material.resolution.entities if e.kind in ("place", "country")}
    named = left.passage.names & places, right.passage.names & places
    return bool((a & b) - things(left)) and bool(not all(named) or named[0] & named[1])


def things(count: Count) -> frozenset[str]:
    """Stems of the noun counted or measured, its complements left out."""
    return head_stem(count.quantity.of)


@cache
def head_stem(words: str) -> frozenset[str]:
    """Stem of the first word."""
    first = bare_words(words)[:1]
    return frozenset(stem(w) for w in first if w.isalpha())
