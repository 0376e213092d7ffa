"""Turns the values of temporal expressions into moments, counting from a given day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from recoupe.model.when import When
from recoupe.resolve.calendar import Bounds, add_months, bounds, third, week_of

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PARTS = ("start", "mid", "end")
STEP = re.compile(r"P([+-])(\d+(?:\.\d+)?)([YMWD])(?:(\d+)M)?")
THIS = re.compile(r"P0([YMWD])")
BACK_SPAN = re.compile(r"(past|future):P(\d+)([YMWD])")
UNKNOWN_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?(?:@(\w+))?")
UNKNOWN_MONTH = re.compile(r"XXXX-XX-(\d\d)@(\w+)")
CLOCK = re.compile(r"(?<=.)T(\d\d:\d\d)$")


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
    if "XXXX" in value or head in ("past", "future", "ago", "WD", "weekend") or value[:1] == "P":
        return relative(value, anchor, ahead) if anchor else None
    known = bounds(value)
    if known:
        return When(edtf=value, earliest=known[0], latest=known[1])
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
    if value.startswith("weekend:"):
        return weekend(value, anchor)
    if found := THIS.fullmatch(value):
        return period(anchor, found[1])
    if found := STEP.fullmatch(value):
        return step(anchor, found)
    if value.startswith("ago:") and (found := STEP.fullmatch(value[4:])):
        return exact_step(anchor, found)
    if found := BACK_SPAN.fullmatch(value):
        return stretch(anchor, found)
    if found := UNKNOWN_MONTH.fullmatch(value):
        return monthless(anchor, int(found[1]), found[2])
    if "/" in value:
        return yearless_interval(value, anchor)
    return yearless(value, anchor)


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


def at_hour(when: When | None, clock: str) -> When | None:
    """A day with its hour."""
    if when is None or when.earliest is None or when.earliest != when.latest:
        return when
    return When(
        edtf=f"{when.earliest.isoformat()}T{clock}", earliest=when.earliest, latest=when.latest
    )


def weekday(value: str, anchor: date, ahead: bool) -> date:
    """The nearest such weekday; the anchor itself counts unless the value is ``strict``."""
    _, code, where, *strict = value.split(":")
    offset = (WEEKDAYS.index(code) - anchor.weekday()) % 7
    future = where == "future" or (ahead and not strict)
    if strict or ahead:
        offset = offset or 7
        return anchor + timedelta(days=offset if future else offset % 7 - 7)
    return anchor + timedelta(days=offset if future or offset == 0 else offset - 7)


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
    return _dated(iso[: {"Y": 4, "M": 7, "D": 10}[unit]])


def _dated(edtf: str) -> When:
    """A moment from an EDTF value known to be good."""
    low, high = bounds(edtf) or (None, None)
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


def stretch(anchor: date, found: re.Match[str]) -> When:
    """The last or next so many days, weeks, months or years."""
    sign = -1 if found[1] == "past" else 1
    count, unit = int(found[2]), found[3]
    if unit in "DW":
        other = anchor + timedelta(days=sign * count * (7 if unit == "W" else 1))
    else:
        other = add_months(anchor, sign * count * (12 if unit == "Y" else 1))
    return between(min(anchor, other), max(anchor, other))


def monthless(anchor: date, day: int, code: str) -> When | None:
    """ "jeudi 15": the nearest 15th that is a Thursday, within a year."""
    near = (add_months(anchor.replace(day=1), n) for n in range(-12, 13))
    days = [m.replace(day=day) for m in near if bounds(f"{m.year}-{m.month:02d}-{day:02d}")]
    fit = [d for d in days if WEEKDAYS[d.weekday()] == code]
    return on_day(min(fit, key=lambda d: abs(d - anchor))) if fit else None


def yearless(value: str, anchor: date) -> When | None:
    """A month, season or day without its year: the nearest, or the one before or after."""
    where, _, rest = value.rpartition(":")
    edtf, _, code = rest.partition("@")
    every = [edtf.replace("XXXX", f"{anchor.year + n:04d}") for n in (-1, 0, 1)]
    dated = [(e, b) for e in every if (b := bounds(e))]
    if where == "past":
        dated = [(e, b) for e, b in dated if b[1] <= anchor] or dated
    if where == "future":
        dated = [(e, b) for e, b in dated if b[0] >= anchor] or dated
    agreeing = [(e, b) for e, b in dated if WEEKDAYS[b[0].weekday()] == code]
    best = min(agreeing or dated, key=lambda pair: distance(pair[1], anchor), default=None)
    return _dated(best[0]) if best else None


def distance(period: Bounds, anchor: date) -> int:
    """Days from ``anchor`` to the nearest day of a period."""
    if period[0] <= anchor <= period[1]:
        return 0
    return min(abs((period[0] - anchor).days), abs((period[1] - anchor).days))


def yearless_interval(value: str, anchor: date) -> When | None:
    """An interval whose ends lack their year."""
    first, last = value.split("/", 1)
    options = [
        (f"{first.replace('XXXX', str(y))}/{last.replace('XXXX', str(z))}", y)
        for y in (anchor.year - 1, anchor.year, anchor.year + 1)
        for z in (y, y + 1)
    ]
    dated = [(e, b) for e, _ in options if (b := bounds(e)) and (b[1] - b[0]).days < 366]
    best = min(dated, key=lambda pair: (distance(pair[1], anchor), pair[1][1]), default=None)
    return _dated(best[0]) if best else None
