"""Readers of pieces of a month: its weeks, its nth days, weekdays and week-ends."""

from __future__ import annotations

import calendar

from recoupe.annotate.time_fragments import word_value
from recoupe.annotate.time_values import (
    Groups,
    Reading,
    day_number,
    full_year,
    month_number,
    offset_value,
)

LENGTHS = {"semaine": 7, "decade": 10, "quinzaine": 15}


def read_weekof(g: Groups) -> Reading | None:
    """A week or a fortnight of a month as its days, counted from its first or to its last."""
    year, month = full_year(g.get("year")), month_number(g["month"] or "")
    order = int(word_value("number_ordinals", "value")[g["ord"] or ""])
    last = calendar.monthrange(2000 if year == "XXXX" else int(year), month)[1]
    length = LENGTHS[g["week"] or ""]
    first = last - length + 1 if order < 0 else 1 + (order - 1) * length
    final = last if order < 0 or first + length + 2 > last else first + length - 1
    if first > last:
        return None
    name = f"{year}-{month:02d}"
    whole = f"nth:{order}:week:{name}" if length == LENGTHS["semaine"] else None
    return Reading("DATE", f"{name}-{first:02d}/{name}-{final:02d}", narrow=whole)


def read_nth(g: Groups) -> Reading | None:
    """A day, weekday or week-end by its order: "le 15 du mois", "le premier lundi de mai"."""
    if g.get("daynum"):
        return read_daynum(g)
    order = int(word_value("number_ordinals", "value")[g["ord"] or ""])
    if g.get("month"):
        period: str | None = f"{full_year(g.get('year'))}-{month_number(g['month'] or ''):02d}"
    else:
        period = offset_value(g)
    code = word_value("time_weekdays", "code").get(g.get("wd") or "", "weekend")
    if period is None:
        return None
    narrow = f"nth:{order}:evenings:{period}" if code == "weekend" else None
    return Reading("DATE", None, f"nth:{order}:{code}:{period}", narrow=narrow)


def read_daynum(g: Groups) -> Reading | None:
    """«le 1er», «le 15 du mois prochain»: a day of a month that is not named."""
    day = day_number(g["daynum"] or "0")
    if not g.get("unit"):
        return Reading("DATE", f"XXXX-XX-{day:02d}")
    period = offset_value(g)
    return Reading("DATE", None, f"nth:{day}:day:{period}") if day and period else None


def read_isoweek(g: Groups) -> Reading | None:
    """«la semaine 42»: a numbered week of ISO 8601."""
    number = int(g["week"] or "0")
    if not 1 <= number <= 53:
        return None
    return Reading("DATE", None, f"{full_year(g.get('year'))}-W{number:02d}")
