"""Turns the values of temporal expressions into moments, counting from a given day."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from recoupe.model.when import When
from recoupe.resolve.calendar import bounds
from recoupe.resolve.steps import (
    at_hour,
    exact_step,
    narrowed,
    on_day,
    period,
    step,
    stretch,
    week_day,
    weekday,
    weekend,
)
from recoupe.resolve.yearless import monthless, yearless, yearless_interval

PARTS = ("start", "mid", "end")
CLOCK = re.compile(r"(?<=.)T(\d\d:\d\d)$")
HOUR = re.compile(r"T\d\d:\d\d")
COUNTING = ("past", "future", "ago", "plus", "week", "WD", "weekend")
Count = Callable[[date, re.Match[str]], When | None]
OFFSET = r"P([+-])(\d+(?:\.\d+)?)([YMWD])(?:(\d+)M)?"
COUNTED: tuple[tuple[re.Pattern[str], Count], ...] = (
    (re.compile(r"P0([YMWD])"), lambda anchor, found: period(anchor, found[1])),
    (re.compile(OFFSET), step),
    (
        re.compile(r"plus:(\d):(WD:.*)"),
        lambda anchor, found: on_day(
            weekday(found[2], anchor, False) + timedelta(days=7 * int(found[1]))
        ),
    ),
    (re.compile(f"ago:{OFFSET}"), exact_step),
    (re.compile(r"(past|future):P(\d+)([YMWD])"), stretch),
    (
        re.compile(r"XXXX-XX-(\d\d)(?:@(\w+))?"),
        lambda anchor, found: monthless(anchor, int(found[1]), found[2]),
    ),
)


def value_to_when(
    value: str, anchor: date | None = None, *, weekday_future: bool = False
) -> When | None:
    """The moment that a ``Time.value`` or ``Time.detail`` means, counted from ``anchor``.

    None when the value needs a day that ``anchor`` does not give, or is no moment at all
    (a duration, a recurrence). ``weekday_future`` takes a bare weekday as the next one. The
    basis is ``explicit``; the caller says where the anchor came from. Never raises.
    """
    try:
        return reckon(value, anchor, weekday_future)
    except (ValueError, OverflowError):
        return None


def reckon(value: str, anchor: date | None, ahead: bool) -> When | None:
    """``value_to_when`` without its guard against days off the calendar."""
    head, _, rest = value.partition(":")
    if head in PARTS and rest:
        return narrowed(reckon(rest, anchor, ahead), head)
    if clock := CLOCK.search(value):
        return at_hour(reckon(value[: clock.start()], anchor, ahead), clock[1])
    if HOUR.fullmatch(value):
        return at_hour(on_day(anchor), value[1:]) if anchor else None
    if "XXXX" in value or head in COUNTING or value[:1] == "P":
        return relative(value, anchor, ahead) if anchor else None
    edtf = value.partition("@")[0]  # a weekday that contradicts its date is for the checks
    known = bounds(edtf)
    if known:
        return When(edtf=edtf, earliest=known[0], latest=known[1])
    return open_interval(value)


def open_interval(value: str) -> When | None:
    """``2022/..`` and ``../2025``: one end is known."""
    first, slash, last = value.partition("/")
    low, high = bounds(first), bounds(last)
    if not slash or bool(low) == bool(high) or ".." not in (first, last):
        return None
    return When(edtf=value, earliest=low[0] if low else None, latest=high[1] if high else None)


def relative(value: str, anchor: date, ahead: bool) -> When | None:
    """Values that count from a day."""
    if value.startswith("WD:"):
        return on_day(weekday(value, anchor, ahead))
    if value.startswith("week:"):
        return on_day(week_day(value, anchor))
    if value.startswith("weekend:"):
        return weekend(value, anchor)
    for pattern, count in COUNTED:
        if found := pattern.fullmatch(value):
            return count(anchor, found)
    return yearless_interval(value, anchor) if "/" in value else yearless(value, anchor, ahead)
