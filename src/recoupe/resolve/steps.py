"""Steps on the calendar from a given day, as moments."""

from __future__ import annotations

import re
from datetime import date, timedelta

from recoupe.model.when import When
from recoupe.resolve.calendar import add_months, bounds, third, week_of

MIDNIGHT = "24:00"
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def on_day(day: date) -> When:
    """A moment of one day."""
    return When(edtf=day.isoformat(), earliest=day, latest=day)


def between(low: date, high: date) -> When:
    """A moment that is a stretch of days."""
    if low == high:
        return on_day(low)
    return When(edtf=f"{low.isoformat()}/{high.isoformat()}", earliest=low, latest=high)


def narrowed(when: When | None, part: str) -> When | None:
    """The start, middle or end of a period: its EDTF stays, its days narrow."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    low, high = third(when.earliest, when.latest, part)
    return When(edtf=when.edtf, earliest=low, latest=high)


def at_hour(when: When | None, first: str, last: str | None = None) -> When | None:
    """A day with its hour, or from one hour to another, which may be of the next day."""
    if when is None or when.earliest is None or when.earliest != when.latest:
        return when
    edtf = f"{when.earliest.isoformat()}T{first}"
    if last is not None:
        end = when.earliest + timedelta(days=last <= first or last == MIDNIGHT)
        edtf += f"/{end.isoformat()}T{'00:00' if last == MIDNIGHT else last}"
    return When(edtf=edtf, earliest=when.earliest, latest=when.latest)


def weekday(value: str, anchor: date) -> date:
    """The nearest such weekday; the anchor itself counts unless the value is ``strict``."""
    _, code, where, *strict = value.split(":")
    offset = (WEEKDAYS.index(code) - anchor.weekday()) % 7
    future = where == "future"
    if strict:
        offset = offset or 7
        return anchor + timedelta(days=offset if future else offset % 7 - 7)
    return anchor + timedelta(days=offset if future or offset == 0 else offset - 7)


def week_day(value: str, anchor: date) -> date:
    """``week:+1:tue``: a weekday of the week so many before or after this one."""
    _, weeks, code = value.split(":")
    return week_of(anchor)[0] + timedelta(days=7 * int(weeks) + WEEKDAYS.index(code))


def weekend(value: str, anchor: date) -> When:
    """Saturday and Sunday: this week's, the one before or the next."""
    saturday = week_of(anchor)[0] + timedelta(days=5)
    if value.endswith("past") and saturday >= anchor:
        saturday -= timedelta(days=7)
    return between(saturday, saturday + timedelta(days=1))


def period(anchor: date, unit: str) -> When:
    """This day, week, month or year."""
    if unit == "W":
        return between(*week_of(anchor))
    iso = anchor.isoformat()
    return dated(iso[: {"Y": 4, "M": 7, "D": 10}[unit]])


def dated(edtf: str) -> When:
    """A moment from an EDTF value known to be good; a numbered week as its days."""
    low, high = bounds(edtf) or (None, None)
    if "W" in edtf and low and high:
        return between(low, high)
    return When(edtf=edtf, earliest=low, latest=high)


def step(anchor: date, found: re.Match[str]) -> When:
    """The week, month or year so many before or after this one; days are exact."""
    sign = -1 if found[1] == "-" else 1
    count, unit = float(found[2]), found[3]
    if unit == "D":
        return on_day(anchor + timedelta(days=sign * int(count)))
    if unit == "W":
        return between(*week_of(anchor + timedelta(days=sign * int(count * 7))))
    return period(add_months(anchor, sign * int(count * (12 if unit == "Y" else 1))), unit)


def exact_step(anchor: date, found: re.Match[str]) -> When:
    """So long before or after the day itself: to the day, for years to the month."""
    sign = -1 if found[1] == "-" else 1
    count, unit = float(found[2]), found[3]
    if unit in "DW":
        return on_day(anchor + timedelta(days=sign * int(count * (7 if unit == "W" else 1))))
    months = int(count * (12 if unit == "Y" else 1)) + int(found[4] or 0)
    day = add_months(anchor, sign * months)
    return period(day, "M") if unit == "Y" else on_day(day)


def whole(anchor: date, found: re.Match[str]) -> When:
    """So many whole days, weeks, months or years just before or after the present one."""
    back, count, unit = found[1] == "past", int(found[2]), found[3]
    near, far = (step_by(anchor, -n if back else n, unit) for n in (1, count))
    first, last = (far, near) if back else (near, far)
    low, high = first.earliest or anchor, last.latest or anchor
    if unit in "MY":
        return dated(f"{first.edtf}/{last.edtf}")
    return between(low, high)


def step_by(anchor: date, count: int, unit: str) -> When:
    """The day, week, month or year that is ``count`` ones on."""
    if unit in "DW":
        return period(anchor + timedelta(days=count * (7 if unit == "W" else 1)), unit)
    return period(add_months(anchor, count * (12 if unit == "Y" else 1)), unit)


def stretch(anchor: date, found: re.Match[str]) -> When:
    """The last or next so many days, weeks, months or years."""
    sign = -1 if found[1] == "past" else 1
    count, unit = int(found[2]), found[3]
    if unit in "DW":
        other = anchor + timedelta(days=sign * count * (7 if unit == "W" else 1))
    else:
        other = add_months(anchor, sign * count * (12 if unit == "Y" else 1))
    return between(min(anchor, other), max(anchor, other))
