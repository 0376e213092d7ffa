"""Dates without their year or month: the nearest that fits."""

from __future__ import annotations

from datetime import date

from recoupe.model.when import When
from recoupe.resolve.calendar import Bounds, add_months, bounds
from recoupe.resolve.steps import WEEKDAYS, between, dated, on_day


def monthless(anchor: date, where: str | None, day: int, code: str | None) -> When | None:
    """«jeudi 15»: the nearest 15th that is a Thursday, within a year; any 15th without ``code``.

    ``where`` is ``past`` or ``future`` when the words or the tense say it.
    """
    near = (add_months(anchor.replace(day=1), n) for n in range(-12, 13))
    days = [m.replace(day=day) for m in near if bounds(f"{m.year}-{m.month:02d}-{day:02d}")]
    fit = [d for d in days if not code or WEEKDAYS[d.weekday()] == code]
    if where:
        fit = [d for d in fit if (d >= anchor) is (where == "future") or d == anchor]
    return on_day(min(fit, key=lambda d: abs(d - anchor))) if fit else None


def monthless_interval(anchor: date, where: str | None, first: int, last: int) -> When | None:
    """«du 13 au 18»: the nearest such days."""
    low = monthless(anchor, where, first, None)
    if low is None or low.earliest is None:
        return None
    high = monthless(low.earliest, "future", last, None)
    return between(low.earliest, high.earliest) if high and high.earliest else None


def yearless(value: str, anchor: date) -> When | None:
    """A month, season or day without its year: the nearest, or the one before or after."""
    where, _, rest = value.rpartition(":")
    edtf, _, code = rest.partition("@")
    every = [edtf.replace("XXXX", f"{anchor.year + n:04d}") for n in (-1, 0, 1)]
    fitting = [(e, b) for e in every if (b := bounds(e))]
    if where == "past":
        fitting = [(e, b) for e, b in fitting if b[1] <= anchor] or fitting
    if where == "future":
        fitting = [(e, b) for e, b in fitting if b[0] >= anchor] or fitting
    agreeing = [(e, b) for e, b in fitting if WEEKDAYS[b[0].weekday()] == code]
    best = min(agreeing or fitting, key=lambda pair: distance(pair[1], anchor), default=None)
    return dated(best[0]) if best else None


def distance(period: Bounds, anchor: date) -> int:
    """Days from ``anchor`` to the nearest day of a period."""
    if period[0] <= anchor <= period[1]:
        return 0
    return min(abs((period[0] - anchor).days), abs((period[1] - anchor).days))


def yearless_interval(value: str, anchor: date) -> When | None:
    """An interval whose ends lack their year: the nearest, or the one before or after."""
    where, _, rest = value.rpartition(":")
    first, last = rest.split("/", 1)
    options = [
        (f"{first.replace('XXXX', str(y))}/{last.replace('XXXX', str(z))}", y)
        for y in (anchor.year - 1, anchor.year, anchor.year + 1)
        for z in (y, y + 1)
    ]
    fitting = [(e, b) for e, _ in options if (b := bounds(e)) and (b[1] - b[0]).days < 366]
    if where == "past":
        fitting = [(e, b) for e, b in fitting if b[1] <= anchor] or fitting
    if where == "future":
        fitting = [(e, b) for e, b in fitting if b[0] >= anchor] or fitting
    best = min(fitting, key=lambda pair: (distance(pair[1], anchor), pair[1][1]), default=None)
    return dated(best[0]) if best else None
