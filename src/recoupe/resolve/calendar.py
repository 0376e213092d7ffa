"""First and last day of EDTF values, and steps on the calendar."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}  # northern, whole months
Bounds = tuple[date, date]
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T\d\d:\d\d(?::\d\d)?)?")
MONTH = re.compile(r"(\d{4})-(\d\d)")
WEEK = re.compile(r"(\d{4})-W(\d\d)")


def bounds(edtf: str) -> Bounds | None:
    """First and last day of an EDTF value; None when it is open, unknown or wrong.

    Reads days with or without an hour, months, numbered weeks (``2031-W19``), seasons 21 to
    24, years, decades (``199X``), centuries (``18XX``) and intervals of these; ``~`` and ``?``
    are ignored.
    """
    plain = edtf.rstrip("~?%")
    if "/" in plain:
        first, last = plain.split("/", 1)
        low, high = bounds(first), bounds(last)
        return (low[0], high[1]) if low and high and low[0] <= high[1] else None
    try:
        return simple_bounds(plain)
    except ValueError:
        return None


def simple_bounds(edtf: str) -> Bounds | None:
    """Bounds of a value that is no interval. ``ValueError`` when no such day exists."""
    if found := DAY.fullmatch(edtf):
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return day, day
    if found := MONTH.fullmatch(edtf):
        year, month = int(found[1]), int(found[2])
        if month in SEASONS:
            first, last = SEASONS[month]
            return date(year, first, 1), month_end(year + (last < first), last)
        return date(year, month, 1), month_end(year, month)
    if found := WEEK.fullmatch(edtf):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return monday, monday + timedelta(days=6)
    if re.fullmatch(r"\d{2}(?:\d\d|\dX|XX)", edtf):
        return (
            date(int(edtf.replace("X", "0")) or 1, 1, 1),
            date(int(edtf.replace("X", "9")), 12, 31),
        )
    return None


def month_end(year: int, month: int) -> date:
    """Last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """The same day some months on, or the last of its month when it has none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def week_of(day: date) -> Bounds:
    """Monday and Sunday of the week."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def third(low: date, high: date, part: str) -> Bounds:
    """The ``start``, ``mid`` or ``end`` third of a period; of a month, its ten days."""
    if low.day == 1 and high == month_end(low.year, low.month):
        first, last = {"start": (1, 10), "mid": (11, 20)}.get(part, (21, high.day))
        return low.replace(day=first), low.replace(day=last)
    step = ((high - low).days + 1) // 3
    if part == "start":
        return low, low + timedelta(days=max(step - 1, 0))
    if part == "mid":
        return low + timedelta(days=step), high - timedelta(days=step)
    return high - timedelta(days=max(step - 1, 0)), high
