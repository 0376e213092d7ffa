"""Finds numbers that state facts: amounts, counts, percentages, ages, ratios."""

from __future__ import annotations

import re

from recoupe.annotate.quantity_ages import timed
from recoupe.annotate.quantity_bare import bare, named
from recoupe.annotate.quantity_limits import looseness, window
from recoupe.annotate.quantity_numbers import Number, find_numbers
from recoupe.annotate.quantity_things import what_follows
from recoupe.annotate.quantity_units import Unit, counted, read_unit
from recoupe.lang.fr.flat import flatten
from recoupe.model.marks import Quantity, Time
from recoupe.model.parse import Parse
from recoupe.model.span import Span

POSTAL = re.compile(r"\d{5}")
PAIR = re.compile(r"\b(?:les|des|aux|leurs|nos|vos) $")


def find_quantities(parse: Parse, times: tuple[Time, ...]) -> tuple[Quantity, ...]:
    """Quantities of ``parse`` in order, never overlapping; dates and ordinals are none.

    ``times`` are the temporal expressions of the same text: a number inside one is a
    quantity only as an age or as hours, minutes or seconds.
    """
    flat = flatten(parse.text)
    kept: list[Quantity] = []
    for number in find_numbers(flat):
        if any(number.span.overlaps(q.span) for q in kept):
            continue
        found = quantity(number, flat, parse, times, kept)
        if found is not None and not any(found.span.overlaps(q.span) for q in kept):
            kept.append(found)
    return tuple(sorted(kept, key=lambda q: q.span))


def quantity(
    number: Number, flat: str, parse: Parse, times: tuple[Time, ...], kept: list[Quantity]
) -> Quantity | None:
    """The quantity a number states, or None."""
    time = next((t for t in times if t.span.overlaps(number.span)), None)
    if time is not None:
        return timed(number, time, flat)
    if number.unit:
        unit: Unit | None = Unit(number.unit, number.span.end, what_follows(number.span.end, parse))
    else:
        unit = read_unit(number.span.start, number.span.end, flat, parse)
    if unit is None:
        unit = bare(number, flat, parse, kept) or counted(number.span.end, parse, adjective=True)
    if unit is None or anaphoric_pair(number, flat) or label(number, parse):
        return None
    return build(number, unit, flat, times)


def build(number: Number, unit: Unit, flat: str, times: tuple[Time, ...]) -> Quantity:
    """The record, with what loosens the number and the period it holds for."""
    loose, bound = looseness(number.span.start, unit.end, flat)
    span = Span(number.span.start, max(unit.end, number.span.end))
    return Quantity(
        span=span,
        value=number.value,
        unit=unit.name,
        of=unit.of,
        approx=number.approx or loose,
        bound="min" if bound == "min" else "max" if bound == "max" else None,
        window=window(span, flat, times),
        value_max=number.high,
    )


def label(number: Number, parse: Parse) -> bool:
    """Whether a number is part of a name: "Canal 3", a postal code with its town."""
    span = number.span
    if POSTAL.fullmatch(span.of(parse.text)) and parse.text[span.end + 1 : span.end + 2].isupper():
        return True
    return (number.value or 0) < 100 and named(span.start, parse)


def anaphoric_pair(number: Number, flat: str) -> bool:
    """``les deux hommes`` points back and counts nothing new."""
    before = flat[max(0, number.span.start - 8) : number.span.start]
    return number.value == 2 and number.high is None and bool(PAIR.search(before))
