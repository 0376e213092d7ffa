"""Whether two figures of different articles answer one question, and how they differ."""

from __future__ import annotations

from functools import cache

from recoupe.crosscheck.counts import BARE, Count, close_by
from recoupe.crosscheck.passages import Material, content_stems
from recoupe.crosscheck.tolls import CLOSE
from recoupe.lang.fr.acts import stem
from recoupe.lang.fr.extents import dimensions, extents
from recoupe.model.finding import Verdict
from recoupe.text.folding import bare_words

# Figures further apart than RATIO hardly answer one question; NEAR is what « environ » covers;
# fewer than MANY may be another small group of the same kind.
RATIO, NEAR, MANY = 4, 1.2, 10
Spread = dict[tuple[str, frozenset[str]], set[float]]
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
        c
        for c in counts
        if c is not count and c.value == count.value and things(c) == things(count)
    ]


def relation(left: Count, right: Count) -> Verdict:
    """A round figure close to the other one is less precise; else one of the two is wrong."""
    low, high = sorted((left.value, right.value))
    loose = left.quantity.approx or right.quantity.approx
    return "precision" if loose and high <= NEAR * low else "contradiction"


def same_question(material: Material, left: Count, right: Count, spread: Spread) -> bool:
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
    if near - dimensions() and like >= CLOSE and left.exact and right.exact:
        return True
    if not only_ones(left, right, spread):
        return False
    return measured(left) or (low >= MANY and not vague(left) and one_deed(material, left, right))


def values_told(counts: list[Count]) -> Spread:
    """Which values each article gives of each noun."""
    values: Spread = {}
    for count in counts:
        key = (count.passage.article_id, things(count))
        values.setdefault(key, set()).add(count.value)
    return values


def only_ones(left: Count, right: Count, spread: Spread) -> bool:
    """Whether each of two articles gives one value of the same noun."""
    thing = things(left)
    if not thing or thing != things(right):
        return False
    return all(len(spread[c.passage.article_id, thing]) == 1 for c in (left, right))


def measured(count: Count) -> bool:
    """Whether a figure is the extent of something named: « trente kilomètres de rivage »."""
    return (
        count.quantity.unit in extents()
        and not things(count) & dimensions()
        and count.quantity.of[:1].islower()
    )


def vague(count: Count) -> bool:
    """Whether the unit says nothing of what is counted (people, years) or measures something."""
    quantity = count.quantity
    named = bool(quantity.of) and quantity.unit not in extents()
    return count.counted in BARE or count.cumulative or not named


def one_deed(material: Material, left: Count, right: Count) -> bool:
    """Whether two clauses share a word besides what is counted, and name no different places."""
    shared = deeds(material, left) & deeds(material, right)
    places = {e.id for e in material.resolution.entities if e.kind in ("place", "country")}
    named = left.passage.names & places, right.passage.names & places
    return bool(shared - things(left)) and bool(not all(named) or named[0] & named[1])


def deeds(material: Material, count: Count) -> frozenset[str]:
    """Content stems of the clause around a figure, the figure and capitalised words left out."""
    text, own = material.texts[count.passage.article_id], count.quantity.span
    clause = count.passage.clause(own)
    return content_stems(
        word
        for word, span in count.passage.words
        if clause.contains(span) and not own.contains(span) and text[span.start].islower()
    )


def things(count: Count) -> frozenset[str]:
    """Stems of the noun counted or measured, its complements left out."""
    return head_stem(count.quantity.of)


@cache
def head_stem(words: str) -> frozenset[str]:
    """Stem of the first word."""
    first = bare_words(words)[:1]
    return frozenset(stem(w) for w in first if w.isalpha())
