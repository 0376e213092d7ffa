"""A piece of a period: its nth weekday, week or week-end, or some of its days or months."""

from __future__ import annotations

import re
from datetime import date, timedelta

from recoupe.model.when import When
from recoupe.resolve.calendar import add_months, month_end, week_of
from recoupe.resolve.steps import WEEKDAYS, between, dated, on_day

NTH = re.compile(r"nth:(-1|\d+):(\w+):(.+)")
PART = re.compile(r"part:(\d+)-(\d+):(.+)")


def nth(period: When | None, order: int, what: str) -> When | None:
    """The nth ``day``, weekday (``wed``), ``week`` or ``weekend`` that begins in a period.

    -1 is the last; a last week ends within the period. ``evenings`` is a week-end from
    Friday evening.
    """
    if period is None or period.earliest is None or period.latest is None or order == 0:
        return None
    low, high = period.earliest, period.latest
    if what == "day":
        day = low + timedelta(days=order - 1)
    elif (found := nth_weekday(low, high, order, what)) is not None:
        day = found
    else:
        return None
    return stretched(day, what) if low <= day <= high else None


def nth_weekday(low: date, high: date, order: int, what: str) -> date | None:
    """The day on which the nth week or weekday of a period begins, None for another word."""
    code = {"week": "mon", "weekend": "sat", "evenings": "sat"}.get(what, what)
    if code not in WEEKDAYS:
        return None
    if what == "week" and order < 0:
        high -= timedelta(days=6)
    first = low + timedelta(days=(WEEKDAYS.index(code) - low.weekday()) % 7)
    last = high - timedelta(days=(high.weekday() - WEEKDAYS.index(code)) % 7)
    return last if order < 0 else first + timedelta(days=7 * (order - 1))


def stretched(day: date, what: str) -> When:
    """The day, week or week-end that begins on a day."""
    if what == "week":
        return between(*week_of(day))
    if what == "evenings":
        return evenings(day)
    return between(day, day + timedelta(days=1)) if what == "weekend" else on_day(day)


def evenings(saturday: date) -> When:
    """A week-end from Friday evening to Sunday midnight."""
    friday, monday = saturday - timedelta(days=1), saturday + timedelta(days=2)
    return When(
        edtf=f"{friday.isoformat()}T18:00/{monday.isoformat()}T00:00",
        earliest=friday,
        latest=saturday + timedelta(days=1),
    )


def part(period: When | None, first: int, last: int) -> When | None:
    """Days ``first`` to ``last`` of a month or week, or such months of a year."""
    if period is None or period.earliest is None or period.latest is None:
        return None
    low, high = period.earliest, period.latest
    if (high - low).days > 31:
        low, top = add_months(low, first - 1), add_months(low, last - 1)
        return dated(
            f"{low.isoformat()[:7]}/{min(month_end(top.year, top.month), high).isoformat()[:7]}"
        )
    start = low + timedelta(days=first - 1)
    return between(start, min(low + timedelta(days=last - 1), high)) if start <= high else None
