"""Readers of the dates that the calendar holds: days, months, years, weekdays, hours."""

from __future__ import annotations

import calendar

from recoupe.annotate.time_fragments import word_value
from recoupe.annotate.time_values import (
    Groups,
    Reading,
    clock_value,
    day_number,
    day_value,
    detailed,
    full_year,
    month_number,
    side,
    with_tail,
)
from recoupe.lang.fr.numbers import number_value


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
    """Two days as an interval: "du 1er au 5 mai"."""
    month2 = month_number(g["month2"] or "")
    month = month_number(g.get("month") or "") or month2
    year2 = full_year(g.get("year2") or g.get("year"))
    year = full_year(g.get("year")) if g.get("year") else year2
    if year == year2 != "XXXX" and not g.get("year") and month > month2:
        year = str(int(year2) - 1)
    first = day_value(year, month, day_number(g["day"] or "0"))
    last = day_value(year2, month2, day_number(g["day2"] or "0"))
    return Reading("DATE", f"{first}/{last}") if first and last else None


def read_months(g: Groups) -> Reading | None:
    """Two months as an interval."""
    first, last = month_number(g["month"] or ""), month_number(g["month2"] or "")
    year2 = full_year(g.get("year2") or g.get("year"))
    year = full_year(g.get("year")) if g.get("year") else year2
    if year2 != "XXXX" and not g.get("year") and first > last:
        year = str(int(year2) - 1)
    return Reading("DATE", f"{year}-{first:02d}/{year2}-{last:02d}")


def read_years(g: Groups) -> Reading | None:
    """Two years as an interval; None when they run backwards."""
    first = g["year"] or ""
    last = g.get("year2") or first[:2] + (g.get("yy") or "")
    return Reading("DATE", f"{first}/{last}") if first < last else None


def read_month(g: Groups) -> Reading | None:
    """A month, with its début, mi or fin."""
    value = f"{full_year(g.get('year'))}-{month_number(g['month'] or ''):02d}"
    return Reading("DATE", value, detailed(g, value))


def read_weekof(g: Groups) -> Reading | None:
    """A week or a fortnight of a month as its days."""
    year, month = full_year(g.get("year")), month_number(g["month"] or "")
    order = int(word_value("number_ordinals", "value")[g["ord"] or ""])
    last = calendar.monthrange(2000 if year == "XXXX" else int(year), month)[1]
    length = {"semaine": 7, "decade": 10, "quinzaine": 15}[g["week"] or ""]
    first = last - length + 1 if order < 0 else 1 + (order - 1) * length
    final = last if order < 0 or first + length + 2 > last else first + length - 1
    if first > last:
        return None
    return Reading("DATE", f"{year}-{month:02d}-{first:02d}/{year}-{month:02d}-{final:02d}")


def read_year(g: Groups) -> Reading | None:
    """A year, with its début, mi or fin."""
    return Reading("DATE", g["year"], detailed(g, g["year"] or ""))


def read_season(g: Groups) -> Reading | None:
    """A season as EDTF 21 to 24."""
    code = word_value("time_seasons", "code")[g["season"] or ""]
    value = f"{full_year(g.get('year'))}-{code}"
    return Reading("DATE", value, detailed(g, value))


def read_quarter(g: Groups) -> Reading | None:
    """A quarter or a half-year as its months."""
    order = int(word_value("number_ordinals", "value")[g["ord"] or ""])
    length = 3 if g["quarter"] == "trimestre" else 6
    if not 1 <= order <= 12 // length:
        return Reading("DATE", None)
    year, first = full_year(g.get("year")), (order - 1) * length + 1
    return Reading("DATE", f"{year}-{first:02d}/{year}-{first + length - 1:02d}")


def read_century(g: Groups) -> Reading | None:
    """A century in Roman numerals as ``18XX``."""
    numerals, total, before = {"i": 1, "v": 5, "x": 10}, 0, 0
    for letter in reversed(g["century"] or ""):
        total += numerals[letter] if numerals[letter] >= before else -numerals[letter]
        before = max(before, numerals[letter])
    return Reading("DATE", f"{total - 1:02d}XX") if 1 <= total <= 21 else None


def read_decade(g: Groups) -> Reading | None:
    """«les années 90» as ``199X``."""
    word = g["decade"] or ""
    return Reading("DATE", (word[:3] if len(word) == 4 else "19" + word[:1]) + "X")


def read_weekday(g: Groups) -> Reading | None:
    """A weekday; past or future is left to the tense."""
    code = word_value("time_weekdays", "code")[g["wd"] or ""]
    where = side(g.get("dir"))
    if g.get("dir") and not where:
        way = "past" if g["dir"] in ("precedent", "d'avant") else "future"
        return Reading("DATE", None, f"WD:{code}:{way}:strict:text")
    if g.get("day"):
        day = day_number(g["day"] or "")
        return with_tail(g, f"XXXX-XX-{day:02d}", f"XXXX-XX-{day:02d}@{code}")
    found = with_tail(g, f"WD:{code}:{where or '?'}")
    if where:
        return found._replace(detail=f"WD:{code}:{where}:strict")
    return found._replace(tense=True)


def read_weekinday(g: Groups) -> Reading | None:
    """A weekday of this week, the last or the next."""
    code = word_value("time_weekdays", "code")[g["wd"] or ""]
    ahead = g.get("dir") in ("suivante", "d'apres")
    where = "future" if ahead else side(g.get("dir"))
    sign = {"past": "-1", "future": "+1"}.get(where, "0")
    value = None if ahead else f"WD:{code}:{where or '?'}"
    return Reading("DATE", value, f"week:{sign}:{code}", tense=not where)


def read_ineight(g: Groups) -> Reading | None:
    """«lundi en huit»: the Monday after next, «en quinze» a week later."""
    code = word_value("time_weekdays", "code")[g["wd"] or ""]
    weeks = 1 if number_value(g["num"] or "") == 8 else 2
    return Reading("DATE", None, f"plus:{weeks}:WD:{code}:future:strict")


def read_nightof(g: Groups) -> Reading | None:
    """A part of a named day: "la nuit de lundi à mardi"."""
    month = g.get("month") or g.get("month2")
    if g.get("day") and month:
        year = g.get("year") or g.get("year2")
        found = read_date({"day": g["day"], "month": month, "year": year, "wd": g.get("wd")})
    elif g.get("wd"):
        found = read_weekday({"wd": g["wd"], "dir": g.get("dir")})
    else:
        return None
    return found._replace(kind="TIME") if found else None


def read_feast(g: Groups) -> Reading | None:
    """A feast by its fixed date, or nothing but its year."""
    value = word_value("time_feasts", "value")[g["feast"] or ""]
    if value != "-":
        return Reading("DATE", f"{full_year(g.get('year'))}-{value}")
    return Reading("DATE", g.get("year"))


def read_clock(g: Groups) -> Reading | None:
    """An hour of the day; None when it is none."""
    value = clock_value(g["hours"] or "")
    return Reading("TIME", value) if value else None
