"""Turns the values of temporal expressions into moments, counting from a given day."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from recoupe.model.when import When
from recoupe.resolve.calendar import bounds
from recoupe.resolve.feasts import FEAST, feast
from recoupe.resolve.steps import (
    at_hour,
    dated,
    exact_step,
    narrowed,
    on_day,
    period,
    step,
    stretch,
    week_day,
    weekday,
    weekend,
    whole,
)
from recoupe.resolve.within import NTH, PART, evenings, nth, part
from recoupe.resolve.yearless import (
    monthless,
    monthless_interval,
    yearless,
    yearless_interval,
)

PARTS = ("start", "mid", "end")
PIECE = re.compile(r"(?:start|mid|end|part|nth|of):")
CLOCK = re.compile(r"T(\d\d:\d\d)(?:-(\d\d:\d\d))?$")
COUNTING = re.compile(r"P|(?:past|future|ago|plus|week|WD|weekend|evenings|whole):")
Count = Callable[[date, re.Match[str]], When | None]
OFFSET = r"P([+-])(\d+(?:\.\d+)?)([YMWD])(?:(\d+)M)?"
OF_YEAR = re.compile(r"of:(P[+-]?\d+Y):XXXX(-.*)")
SIDE = r"(?:(past|future):)?"
COUNTED: tuple[tuple[re.Pattern[str], Count], ...] = (
    (re.compile(r"P0([YMWD])"), lambda anchor, found: period(anchor, found[1])),
    (re.compile(OFFSET), step),
    (
        re.compile(r"plus:(\d):(WD:.*)"),
        lambda anchor, found: on_day(weekday(found[2], anchor) + timedelta(days=7 * int(found[1]))),
    ),
    (re.compile(f"ago:{OFFSET}"), exact_step),
    (re.compile(r"(past|future):P(\d+)([YMWD])"), stretch),
    (re.compile(r"whole:(past|future):P(\d+)([YMWD])"), whole),
    (
        re.compile(rf"{SIDE}XXXX-XX-(\d\d)(?:@(\w+))?"),
        lambda anchor, found: monthless(anchor, found[1], int(found[2]), found[3]),
    ),
    (
        re.compile(rf"{SIDE}XXXX-XX-(\d\d)/XXXX-XX-(\d\d)"),
        lambda anchor, found: monthless_interval(anchor, found[1], int(found[2]), int(found[3])),
    ),
)


def value_to_when(value: str, anchor: date | None = None) -> When | None:
    """The moment that a ``Time.value`` or ``Time.detail`` means, counted from ``anchor``.

    None when the value needs a day that ``anchor`` does not give, or is no moment at all
    (a duration, a recurrence). The basis is ``explicit``; the caller says where the anchor
    came from. Never raises.
    """
    try:
        return reckon(value, anchor)
    except (ValueError, OverflowError):
        return None


def reckon(value: str, anchor: date | None) -> When | None:
    """``value_to_when`` without its guard against days off the calendar."""
    if PIECE.match(value):
        return piece(value, anchor)
    if clock := CLOCK.search(value):
        day = reckon(value[: clock.start()], anchor) if clock.start() else anchor and on_day(anchor)
        return at_hour(day, clock[1], clock[2]) if day else None
    if FEAST.fullmatch(value):
        return feast(value, anchor)
    if "XXXX" in value or COUNTING.match(value):
        return relative(value, anchor) if anchor else None
    edtf = value.partition("@")[0]  # a weekday that contradicts its date is for the checks
    return dated(edtf) if bounds(edtf) else open_interval(value)


def piece(value: str, anchor: date | None) -> When | None:
    """A part of a period, its nth day or week, or a month of a year that is counted."""
    head, _, rest = value.partition(":")
    if found := PART.fullmatch(value):
        return part(reckon(found[3], anchor), int(found[1]), int(found[2]))
    if found := NTH.fullmatch(value):
        return nth(reckon(found[3], anchor), int(found[1]), found[2])
    if found := OF_YEAR.fullmatch(value):
        year = reckon(found[1], anchor)
        return reckon(f"{year.edtf}{found[2]}", anchor) if year else None
    return narrowed(reckon(rest, anchor), head) if head in PARTS and rest else None


def open_interval(value: str) -> When | None:
    """``2022/..`` and ``../2025``: one end is known."""
    first, slash, last = value.partition("/")
    low, high = bounds(first), bounds(last)
    if not slash or bool(low) == bool(high) or ".." not in (first, last):
        return None
    return When(edtf=value, earliest=low[0] if low else None, latest=high[1] if high else None)


def relative(value: str, anchor: date) -> When | None:
    """Values that count from a day."""
    if value.startswith("WD:"):
        return on_day(weekday(value, anchor))
    if value.startswith("week:"):
        return on_day(week_day(value, anchor))
    if value.startswith("weekend:"):
        return weekend(value, anchor)
    if value.startswith("evenings:"):
        saturday = weekend(value, anchor).earliest
        return evenings(saturday) if saturday else None
    for pattern, count in COUNTED:
        if found := pattern.fullmatch(value):
            return count(anchor, found)
    return yearless_interval(value, anchor) if "/" in value else yearless(value, anchor)
