"""Readers of the periods that the calendar holds: months, seasons, years, centuries."""

from __future__ import annotations

from recoupe.annotate.time_fragments import word_value
from recoupe.annotate.time_values import (
    Groups,
    Reading,
    day_number,
    detailed,
    full_year,
    month_number,
    side,
)


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


def read_monthof(g: Groups) -> Reading | None:
    """A month or day of a year that is counted: "avril de cette année", "mai de l'an dernier"."""
    value = f"XXXX-{month_number(g['month'] or ''):02d}"
    if g.get("day"):
        value += f"-{day_number(g['day'] or '0'):02d}"
    where = side(g.get("dir"))
    if not g.get("year0") and not where:
        return Reading("DATE", value)
    year = {"past": "P-1Y", "future": "P+1Y"}.get(where, "P0Y")
    return Reading(
        "DATE", value, detailed({"mod": g.get("mod")}, f"of:{year}:{value}") or f"of:{year}:{value}"
    )


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
    length = 3 if (g["quarter"] or "").startswith("t") else 6
    ordinals = word_value("number_ordinals", "value")
    order = int(ordinals.get(g["ord"] or "") or g["ord"] or "0")
    if order < 0 and g.get("year"):
        order = 12 // length
    if not 1 <= order <= 12 // length:
        return Reading("DATE", None)
    year, first = full_year(g.get("year")), (order - 1) * length + 1
    return Reading("DATE", f"{year}-{first:02d}/{year}-{first + length - 1:02d}")


def read_century(g: Groups) -> Reading | None:
    """A century in Roman numerals or digits as ``18XX``."""
    if (g["century"] or "").isdigit():
        number = int(g["century"] or "0")
        return Reading("DATE", f"{number - 1:02d}XX") if 1 <= number <= 21 else None
    numerals, total, before = {"i": 1, "v": 5, "x": 10}, 0, 0
    for letter in reversed(g["century"] or ""):
        total += numerals[letter] if numerals[letter] >= before else -numerals[letter]
        before = max(before, numerals[letter])
    return Reading("DATE", f"{total - 1:02d}XX") if 1 <= total <= 21 else None


def read_decade(g: Groups) -> Reading | None:
    """«les années 90» as ``199X``, "les années 1970 et 80" from the first to the last."""
    first = decade_value(g["decade"] or "")
    if not g.get("decade2"):
        return Reading("DATE", first)
    last = decade_value(g["decade2"] or "")
    return Reading("DATE", f"{first}/{last}") if first < last else None


def decade_value(word: str) -> str:
    """``199X`` for "90" and "1990"."""
    return (word[:3] if len(word) == 4 else "19" + word[:1]) + "X"
