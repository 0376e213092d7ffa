"""Readers of days and hours: dates, stretches of days, feasts, the parts and hours of a day."""

from __future__ import annotations

from recoupe.annotate.time_clock import clock_value, part_hours
from recoupe.annotate.time_fragments import word_value
from recoupe.annotate.time_values import (
    Groups,
    Reading,
    day_number,
    day_value,
    full_year,
    month_number,
    side,
    with_tail,
)
from recoupe.annotate.time_weekdays import read_weekday


def read_date(g: Groups) -> Reading | None:
    """A day with its month: "le 3 mai 2021", "03/05/2021"."""
    if not g.get("month"):
        return with_tail(g, f"XXXX-XX-{day_number(g['day'] or '0'):02d}")
    month = month_number(g["month"] or "")
    value = day_value(full_year(g.get("year")), month, day_number(g["day"] or "0"))
    if value is None:
        return None
    weekday = word_value("time_weekdays", "code").get(g.get("wd") or "")
    where = side(g.get("dir"))
    ahead = f"{where}:" if where and value.startswith("XXXX") else ""
    detail = f"{ahead}{value}{'@' + weekday if weekday else ''}"
    return with_tail(g, value, detail if detail != value else None)


def read_days(g: Groups) -> Reading | None:
    """Two days as an interval: "du 1er au 5 mai"; "du 13 au 18" has no month."""
    first_day, last_day = day_number(g["day"] or "0"), day_number(g["day2"] or "0")
    if not g.get("month2"):
        return Reading("DATE", f"XXXX-XX-{first_day:02d}/XXXX-XX-{last_day:02d}")
    month2 = month_number(g["month2"] or "")
    month = month_number(g.get("month") or "") or month2
    year2 = full_year(g.get("year2") or g.get("year"))
    year = full_year(g.get("year")) if g.get("year") else year2
    if year == year2 != "XXXX" and not g.get("year") and month > month2:
        year = str(int(year2) - 1)
    first = day_value(year, month, first_day)
    last = day_value(year2, month2, last_day)
    return Reading("DATE", f"{first}/{last}") if first and last else None


def read_nightof(g: Groups) -> Reading | None:
    """A part of a named day: "la nuit de lundi à mardi", "le soir de Noël"."""
    month = g.get("month") or g.get("month2")
    found: Reading | None = None
    if g.get("day") and month:
        year = g.get("year") or g.get("year2")
        if g.get("year2") and not g.get("year") and backwards(g):
            year = str(int(g["year2"] or "0") - 1)
        found = read_date({"day": g["day"], "month": month, "year": year, "wd": g.get("wd")})
    elif g.get("wd"):
        found = read_weekday({"wd": g["wd"], "dir": g.get("dir")})
    if found is None:
        return None
    base = found.detail or found.value
    hours = part_hours(g.get("tod") or "") if base and "wd2" not in g else ""
    return found._replace(kind="TIME", narrow=f"{base}{hours}" if hours else None)


def backwards(g: Groups) -> bool:
    """Whether the second month of a night or stretch is the earlier one: of the next year."""
    return month_number(g.get("month") or "") > month_number(g.get("month2") or "")


def read_feast(g: Groups) -> Reading | None:
    """A feast by its fixed date or by the rule that moves it; else nothing but its year."""
    value = word_value("time_feasts", "value")[g["feast"] or ""]
    year = full_year(g.get("year"))
    if value == "-":
        return Reading("DATE", g.get("year"))
    if not value[0].isdigit():
        return Reading("DATE", g.get("year"), f"{value}:{year}")
    return Reading("DATE", f"{year}-{value}")


def read_feastpart(g: Groups) -> Reading | None:
    """A part of a feast: "le soir de Noël", of which a night and an evening are the eve's."""
    found = read_feast(g)
    if found is None or found.value is None or found.value[:1] not in "12X":
        return found and found._replace(kind="TIME")
    eve = g.get("eve") and found.value.endswith("12-25")
    value = found.value.replace("12-25", "12-24") if eve else found.value
    hours = part_hours(g.get("eve") or g.get("tod") or "")
    return Reading("TIME", value, narrow=value + hours)


def read_clock(g: Groups) -> Reading | None:
    """An hour of the day, with the day that "ce soir" adds; None when it is none."""
    words = g["hours"] or ""
    if g.get("today"):
        value = clock_value(f"{words} {g['today']}")
        return Reading("TIME", f"P0D{value}") if value else None
    value = clock_value(words)
    return Reading("TIME", value) if value else None


def read_clockrange(g: Groups) -> Reading | None:
    """From one hour to another, on a day when one is named beside them."""
    first, last = clock_value(g["hours"] or ""), clock_value(g["hours2"] or "")
    if first is None or last is None:
        return None
    span = f"{first}-{last[1:]}"
    if g.get("wd"):
        code = word_value("time_weekdays", "code")[g["wd"] or ""]
        return Reading("TIME", None, f"WD:{code}:?{span}", tense=True)
    return Reading("TIME", None, span)
