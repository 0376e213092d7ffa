"""Finds numbers that state facts: amounts, counts, percentages, ages, ratios."""

from __future__ import annotations

import re

from recoupe.annotate.quantity_limits import looseness, window
from recoupe.annotate.quantity_numbers import Number, find_numbers
from recoupe.annotate.quantity_units import Unit, counted, first_after, read_unit
from recoupe.lang.fr.flat import flatten
from recoupe.model.marks import Quantity, Time
from recoupe.model.parse import Parse
from recoupe.model.span import Span

AGE = re.compile(r"(?:age\w* (?:de|d')|,|\(|\ba|\w de) ?$")
AGE_AFTER = re.compile(r" ?(?:[,.;:)?!]|$)")
PAIR = re.compile(r"\b(?:les|des|aux|leurs|nos|vos) $")
BARE_CUES = re.compile(
    r"(?:\b(?:contre|sur|de|a|soit|et|quelque|environ|pres de|au moins)|[(:]) ?$"
)
SHORT = ("heure", "minute", "seconde")


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
        unit: Unit | None = Unit(number.unit, number.span.end, "")
    else:
        unit = read_unit(number.span.end, flat, parse)
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


def timed(number: Number, time: Time, flat: str) -> Quantity | None:
    """An age, or hours and minutes: the quantities among temporal expressions."""
    words = time.span.of(flat)
    unit = re.search(r"(ans|an|heures?|minutes?|secondes?)\b", words)
    if time.kind not in ("DURATION", "SET") or unit is None or number.span.end > time.span.end:
        return None
    if unit[1] in ("an", "ans"):
        before, after = flat[max(0, time.span.start - 14) : time.span.start], flat[time.span.end :]
        aged = re.search(r"\bage", before) or AGE_AFTER.match(after[:2])
        if not (AGE.search(before) and aged and not re.search(r"\b(?:il y a|depuis)", before)):
            return None
        if not re.search(r"\bage\w* d|, $|\ba $|\([^)]*$", before):
            return None
    elif not unit[1].startswith(SHORT):
        return None
    start = number.span.start
    loose, bound = looseness(start, time.span.end, flat)
    return Quantity(
        span=Span(start, time.span.end),
        value=number.value,
        unit=words[unit.start() :],
        of="âge" if unit[1] in ("an", "ans") else "durée",
        approx=loose or number.approx,
        bound="min" if bound == "min" else "max" if bound == "max" else None,
        value_max=number.high,
    )


def bare(number: Number, flat: str, parse: Parse, kept: list[Quantity]) -> Unit | None:
    """A number without a noun takes the unit of the one before it, after a cue."""
    start, end = number.span.start, number.span.end
    if not flat[start].isdigit() or named(start, parse):
        return None
    before = flat[max(0, start - 14) : start]
    large = number.scaled or (number.value or 0) >= 1000
    if not (large or BARE_CUES.search(before)):
        return None
    if re.search(r"\(\s*$", before) and re.match(r"\s*\)", flat[end:]) and not large:
        return None
    near = [q for q in kept if q.span.end <= start and "\n" not in flat[q.span.end : start]]
    last = max(near, key=lambda q: q.span.end, default=None)
    if last is None and not large:
        return None
    if last is None or (large and last.unit in ("%", "âge", "ans")):
        return Unit("", end, "")
    return Unit(last.unit, end, last.of)


def label(number: Number, parse: Parse) -> bool:
    """Whether a small number closes a name: "Canal 3"."""
    return (number.value or 0) < 100 and named(number.span.start, parse)


def named(start: int, parse: Parse) -> bool:
    """Whether the number belongs to a name: "Canal 3"."""
    index = first_after(start, parse)
    if not index:
        return False
    before = parse.tokens[index - 1]
    adjacent = parse.text[before.end : start].strip(" \u00a0\u202f") == ""
    return adjacent and before.text[:1].isupper() and before.pos in ("PROPN", "NOUN", "X", "ADJ")


def anaphoric_pair(number: Number, flat: str) -> bool:
    """``les deux hommes`` points back and counts nothing new."""
    before = flat[max(0, number.span.start - 8) : number.span.start]
    return number.value == 2 and number.high is None and bool(PAIR.search(before))
