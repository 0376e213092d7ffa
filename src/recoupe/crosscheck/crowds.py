"""Crowds as the articles count them: by those who police them, by those who call them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from recoupe.crosscheck.passages import Material, Passage
from recoupe.crosscheck.questions import currency
from recoupe.lang.fr.clashes import clock_nouns
from recoupe.lang.fr.crowds import counters, counting, crowd_words
from recoupe.model.marks import Quantity
from recoupe.model.span import Span
from recoupe.text.folding import bare_words

# Fewer are no crowd; so many letters after or before a figure tell who gives it.
MANY, REACH = 50, 60


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
        if re.match(rf"[^.;:]{{0,30}}?\b(?:(?:selon|d'apres) |de (?=source)){name}\b", said):
            return side
    for side, name in counters():
        if re.search(rf"\b(?:selon|d'apres|pour) {name}\b[^.;:0-9]*(?:\d[\d. ]*(?:et|a) )?$", lead):
            return side
        if re.search(rf"\b{name}\b (?:(?:qui|en|a|ont) )*{counting()}[^.;:0-9,]{{0,15}}$", lead):
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
