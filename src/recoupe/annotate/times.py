"""Finds every date, period, duration and recurrence of an article."""

from __future__ import annotations

import re
from typing import NamedTuple

from recoupe.annotate.time_checks import holds
from recoupe.annotate.time_conventions import adapted
from recoupe.annotate.time_grammar import Rule, not_times, pieces, rules_for
from recoupe.annotate.time_options import NEWS, TimeOptions
from recoupe.annotate.time_places import Place
from recoupe.annotate.time_readers import read
from recoupe.annotate.time_tense import certain_direction, direction
from recoupe.annotate.time_values import Reading
from recoupe.lang.fr.flat import flatten
from recoupe.model.marks import Time, TimeKind
from recoupe.model.parse import Parse
from recoupe.model.span import Span

KINDS: dict[str, TimeKind] = {k: k for k in ("DATE", "TIME", "DURATION", "SET")}

# A month or day whose year the reader knows: the last one, or the next.
YEARLESS = re.compile(r"XXXX-\d\d(?:-\d\d)?")


class Found(NamedTuple):
    """A match with its reading; ``rank`` is the place of its rule."""

    span: Span
    rank: int
    rule: Rule
    reading: Reading


def find_times(parse: Parse, options: TimeOptions = NEWS) -> tuple[Time, ...]:
    """Temporal expressions of ``parse``, in order, never overlapping.

    Kinds and values are those of ``recoupe.model.marks.Time``. ``options`` says how what
    the words leave open is read; what a diary takes differently is in ``detail``.
    """
    flat = flatten(parse.text)
    every = candidates(flat, parse.text, options)
    found = [f for f in every if options.alone or holds(f.rule, Place(f.span, flat, parse))]
    times = tuple(as_time(f, parse) for f in choose(found))
    return lend_years(times)


def candidates(flat: str, text: str, options: TimeOptions) -> list[Found]:
    """Every match of every rule that gives a reading and is not an idiom."""
    barred = [m.span() for m in not_times().finditer(flat)]
    found: list[Found] = []
    for low, high in pieces(text):
        for rank, rule in rules_for(flat[low:high], alone=options.alone):
            for match in rule.pattern.finditer(flat, low, high):
                start, end = match.span()
                if start == end or any(a < end and start < b for a, b in barred):
                    continue
                reading = read(rule, match)
                if reading is not None:
                    reading = adapted(reading, options)
                    found.append(Found(Span(start, end), rank, rule, reading))
    return found


def choose(found: list[Found]) -> list[Found]:
    """The longest of overlapping matches, then the one of the earlier rule."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (-len(f.span), f.rank, f.span.start)):
        if not any(one.span.overlaps(other.span) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda f: f.span)


def as_time(found: Found, parse: Parse) -> Time:
    """The record of a match, its past or future decided."""
    reading = found.reading
    value, detail = reading.value, reading.detail
    if reading.tense:
        where = direction(parse, found.span)
        value = value.replace("?", where) if value else value
        detail = detail.replace("?", where).replace("near", where) if detail else detail
    elif value and YEARLESS.fullmatch(value) and not detail:
        side = certain_direction(parse, found.span)
        detail = f"{side}:{value}" if side else None
    return Time(
        kind=KINDS[reading.kind],
        span=found.span,
        value=value,
        approx=reading.approx,
        detail=detail,
    )


def lend_years(times: tuple[Time, ...]) -> tuple[Time, ...]:
    """Give a day and month the year that the same article gives them elsewhere, when only one."""
    years: dict[str, set[str]] = {}
    for time in times:
        if time.value and re.fullmatch(r"\d{4}-\d\d-\d\d", time.value):
            years.setdefault(time.value[5:], set()).add(time.value[:4])
    return tuple(lend_year(time, years) for time in times)


def lend_year(time: Time, years: dict[str, set[str]]) -> Time:
    """One expression with the year lent to it, or as it is."""
    if not time.value or not re.fullmatch(r"XXXX-\d\d-\d\d", time.value):
        return time
    known = years.get(time.value[5:], set())
    if len(known) != 1:
        return time
    return Time(
        kind=time.kind,
        span=time.span,
        value=f"{next(iter(known))}{time.value[4:]}",
        approx=time.approx,
    )
