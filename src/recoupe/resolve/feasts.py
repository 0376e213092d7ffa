"""Feasts whose day moves from year to year: counted from Easter, or by the Muslim calendar."""

from __future__ import annotations

import re
from datetime import date, timedelta

from recoupe.model.when import When
from recoupe.resolve.steps import on_day

FEAST = re.compile(r"(?:(past|future):)?(easter[+-]\d+|hijri-\d\d-\d\d):(\d{4}|XXXX)")
EPOCH = 227014  # ordinal of 1 Muharram 1 less one, 19 July 622 of the Gregorian calendar
LEAST, MOST = 1583, 9998  # years in which the Gregorian calendar holds


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar.

    The rule of Meeus, Jones and Butcher ("Astronomical Algorithms", 1991).
    """
    golden, century, rest = year % 19, year // 100, year % 100
    leaps, low = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leaps - shift + 15) % 30
    high, last = divmod(rest, 4)
    sunday = (32 + 2 * low + 2 * high - moon - last) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def muslim_day(year: int, month: int, day: int) -> date:
    """Civil day of a Hijri date by the arithmetical calendar of thirty-year cycles.

    The new moon as it is seen can put the day one earlier or later.
    """
    days = day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return date.fromordinal(EPOCH + days)


def feasts_in(rule: str, year: int) -> tuple[date, ...]:
    """Days of a year on which a feast falls: one, for a Muslim feast at times two or none."""
    if not LEAST <= year <= MOST:
        return ()
    if rule.startswith("easter"):
        return (easter(year) + timedelta(days=int(rule.removeprefix("easter"))),)
    month, day = (int(part) for part in rule.split("-")[1:])
    about = (year - 622) * 33 // 32
    every = (muslim_day(about + n, month, day) for n in (-1, 0, 1, 2))
    return tuple(d for d in every if d.year == year)


def feast(value: str, anchor: date | None) -> When | None:
    """The day of ``easter+39:2031`` or of the nearest, past or coming one (``XXXX``)."""
    found = FEAST.fullmatch(value)
    if found is None or (found[3] == "XXXX" and anchor is None):
        return None
    if anchor is None or found[3] != "XXXX":
        days = feasts_in(found[2], int(found[3]))
    else:
        days = tuple(d for n in (-1, 0, 1) for d in feasts_in(found[2], anchor.year + n))
        past = tuple(d for d in days if d <= anchor)
        coming = tuple(d for d in days if d >= anchor)
        days = {"past": past, "future": coming}.get(found[1], days) or days
    near = min(days, key=lambda d: abs(d - (anchor or d)), default=None)
    if near is None:
        return None
    return seen_by_moon(near) if found[2].startswith("hijri") else on_day(near)


def seen_by_moon(day: date) -> When:
    """A day that the sight of the moon may move by one."""
    one = timedelta(days=1)
    return When(edtf=f"{day.isoformat()}~", earliest=day - one, latest=day + one)
