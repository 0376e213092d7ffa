"""Crowds, as those who police them and those who call them count them, place by place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from recoupe.crosscheck.amounts import rounded
from recoupe.crosscheck.calendar import relation as calendar_relation
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material, Passage
from recoupe.crosscheck.questions import currency
from recoupe.lang.fr.clashes import clock_nouns, counters, crowd_words
from recoupe.model.finding import Finding, Level, Verdict
from recoupe.model.marks import Quantity
from recoupe.model.span import Span
from recoupe.text.folding import bare_words

# Fewer are no crowd; so many letters after or before a figure tell who gives it; two counts of one
# side further apart than RATIO are of two crowds.
MANY, REACH, RATIO = 50, 60, 2.2
LABEL = {"authority": "autorités", "organiser": "organisateurs", "range": None}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Crowd:
    """One count of a crowd by one side; ``value`` is the lower end of a range.

    ``side`` is "range" for « entre 3 000 et 5 000 », which gives one figure of each.
    ``place`` is an entity, "" for the whole country.
    """

    quantity: Quantity
    span: Span
    passage: Passage
    side: str
    place: str
    value: float


def crowd_findings(material: Material) -> list[Finding]:
    """The two sides' counts of each place, then the counts of one side that differ."""
    held: dict[str, list[Crowd]] = defaultdict(list)
    for crowd in ranges(crowds(material)):
        held[crowd.place].append(crowd)
    found = sides(material, [c for place in sorted(held) for c in held[place]])
    for place in sorted(held):
        for side in LABEL:
            found += differing(material, [c for c in held[place] if c.side == side])
    return found


def crowds(material: Material) -> Iterator[Crowd]:
    """Counts of crowds whose giver is told."""
    for marks in material.marks:
        for quantity in marks.quantities:
            passage = material.passage_at(marks.article_id, quantity.span.start)
            if not passage.span.contains(quantity.span) or not countable(passage, quantity):
                continue
            side = side_of(passage, quantity, [q for q in marks.quantities if q is not quantity])
            if side:
                yield Crowd(
                    quantity=quantity,
                    span=quantity.span,
                    passage=passage,
                    side=side,
                    place=place_of(material, passage, quantity),
                    value=quantity.value or 0.0,
                )


def ranges(told: Iterable[Crowd]) -> list[Crowd]:
    """Counts of which two of one side in one sentence are made a range."""
    found: list[Crowd] = []
    for crowd in told:
        last = found[-1] if found else None
        if (
            last
            and last.passage is crowd.passage
            and (last.side, last.place)
            == (
                crowd.side,
                crowd.place,
            )
        ):
            found[-1] = replace(last, span=Span(last.span.start, crowd.span.end))
        else:
            found.append(crowd)
    return found


def countable(passage: Passage, quantity: Quantity) -> bool:
    """Whether a figure can count people in the street."""
    unit = quantity.unit.casefold()
    if quantity.value is None or quantity.value < MANY or unit == "%" or currency(unit):
        return False
    if set(bare_words(unit)) & clock_nouns():
        return False
    return any(word.startswith(crowd_words()) for word, _ in passage.words)


def side_of(passage: Passage, quantity: Quantity, others: Sequence[Quantity]) -> str:
    """Who gives a figure: « 7 000, selon X »; « selon X, 7 000 »; « X parle de 7 000 »."""
    start, end = quantity.span.start, quantity.span.end
    after = min((o.span.start for o in others if o.span.start >= end), default=passage.span.end)
    text, base = passage.folded, passage.span.start
    said = text[end - base : min(after, end + REACH) - base]
    lead = text[max(0, start - base - REACH) : start - base]
    for side, name in counters():
        if re.match(rf"[^.;:]{{0,30}}?\b(?:selon|d'apres|de) {name}\b", said):
            return side
    for side, name in counters():
        if re.search(rf"\b(?:selon|d'apres|pour) {name}\b[^.;:0-9]*(?:\d[\d. ]*(?:et|a) )?$", lead):
            return side
        if re.search(
            rf"\b{name}\b (?:(?:qui|en|a|ont|avai\w+) )*\w+\W(?:[^.;:0-9,]{{0,15}})$", lead
        ):
            return side
    return "range" if quantity.value_max else ""


def place_of(material: Material, passage: Passage, quantity: Quantity) -> str:
    """The place named nearest to a figure in its sentence, "" for a country or none."""
    held = [
        (abs(e.span.start - quantity.span.start), entity.id)
        for entity in material.resolution.entities
        if entity.kind == "place" and entity.id in passage.names
        for e in entity.mentions
        if e.article_id == passage.article_id and passage.span.contains(e.span)
    ]
    return min(held)[1] if held else ""


def sides(material: Material, held: Sequence[Crowd]) -> list[Finding]:
    """One finding on the counts of the two sides, as the articles that give both tell them."""
    told: dict[tuple[float, float], list[tuple[Crowd, Crowd]]] = defaultdict(list)
    for left, right in combinations(held, 2):
        near = abs(left.passage.number - right.passage.number) <= 1
        if "range" in (left.side, right.side) or left.place != right.place:
            continue
        if near and left.side != right.side and left.value != right.value:
            one, other = sorted((left, right), key=lambda c: c.side)
            if one.passage.article_id == other.passage.article_id:
                told[one.value, other.value].append((one, other))
    found = []
    for values, pairs in sorted(told.items()):
        groups = [[p[i] for p in pairs] for i in (0, 1)]
        found.append(finding(material, groups, "party", f"{values[0]:g}:{values[1]:g}"))
    return found


def differing(material: Material, held: Sequence[Crowd]) -> list[Finding]:
    """One finding a pair of values that one side is said to give of one crowd."""
    told: dict[tuple[float, float], list[tuple[Crowd, Crowd]]] = defaultdict(list)
    for pair in combinations(held, 2):
        low, high = sorted(pair, key=lambda c: c.value)
        if low.value < high.value and one_crowd(material, low, high):
            told[low.value, high.value].append((low, high))
    found = []
    for values, pairs in sorted(told.items()):
        groups = [[p[i] for p in pairs] for i in (0, 1)]
        articles = {c.passage.article_id for g in groups for c in g}
        level: Level = "within" if len(articles) == 1 else "outlet"
        found.append(finding(material, groups, level, f"{values[0]:g}:{values[1]:g}"))
    return found


def one_crowd(material: Material, low: Crowd, high: Crowd) -> bool:
    """Whether two counts of one side can be of one crowd: no range, no other day, not far apart."""
    if high.value > RATIO * low.value or low.passage is high.passage:
        return False
    if low.quantity.bound != high.quantity.bound:
        return False
    days = [
        [t.when for t in material.times.get(c.passage.article_id, ()) if t.kind == "DATE"
         and t.when is not None and c.passage.span.contains(t.evidence.span)]
        for c in (low, high)
    ]  # fmt: skip
    return not any(calendar_relation(a, b) == "contradiction" for a in days[0] for b in days[1])


def finding(
    material: Material, groups: Sequence[Sequence[Crowd]], level: Level, values: str
) -> Finding:
    """Two counts as a finding."""
    how: Verdict = "contradiction"
    if level != "party" and rounded(groups[0][0].value, groups[1][0].value):
        how = "precision"
    readings = [
        reading(
            material,
            " ".join(material.words_of(g[0].passage.evidence(g[0].span)).split()),
            [c.passage.evidence(c.span) for c in g],
            attributed_to=LABEL[g[0].side],
        )
        for g in groups
    ]
    camp = LABEL[groups[0][0].side]
    reason = (
        "deux camps, deux comptes de la même foule"
        if level == "party"
        else f"deux comptes prêtés au même camp ({camp})"
        if camp
        else "deux fourchettes pour une même foule"
    )
    return make(
        material,
        slot=f"crowd:{groups[0][0].place}:{level}:{values}",
        kind="attribution" if level == "party" else "number",
        readings=readings,
        relations=[(0, 1, how)],
        question="Combien de personnes, et selon qui ?",
        reason=reason,
        severity="medium" if how == "contradiction" else "low",
        level=level,
    )
