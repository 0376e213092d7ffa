"""What a match of the time grammar says: its kind, its value, and what the value leaves out.

``detail`` is a value in a finer notation that ``recoupe.resolve`` understands:
``end:2008``, ``mid:XXXX-05``, ``past:XXXX-05``, ``weekend:past``, ``P0Y``, ``WD:mon:past:strict``,
``nth:2:thu:XXXX-05`` (the second Thursday of May), ``of:P-1Y:XXXX-04`` (April of last year),
``part:1-10:P0M`` (its first ten days), ``easter+39:XXXX``, ``hijri-12-10:2031``, ``2031-W19``,
``P-1DT18:00-24:00`` (hours of a day); ``:text`` at the end counts from the date named before.
"""

from __future__ import annotations

import calendar
from typing import NamedTuple

from recoupe.annotate.time_clock import clock_value, part_hours
from recoupe.annotate.time_fragments import word_value
from recoupe.lang.fr.numbers import number_value, tidy

BACK = frozenset(
    (
        *("dernier", "derniere", "derniers", "dernieres", "passe", "passee"),
        *("ecoule", "ecoulee", "ecoules", "ecoulees"),
    )
)
FORTH = frozenset(("prochain", "prochaine", "prochains", "prochaines"))
MODS = {"fin": "end", "debut": "start", "mi": "mid", "milieu": "mid", "cours": "", "courant": ""}
Groups = dict[str, str | None]


class Reading(NamedTuple):
    """What a match says. ``tense`` asks for past or future to be decided from the clause.

    ``narrow`` is the finer detail that a diary takes instead: the hours of a part of the day.
    """

    kind: str
    value: str | None
    detail: str | None = None
    approx: bool = False
    tense: bool = False
    narrow: str | None = None


def fixed(g: Groups) -> str:
    """The value that the rule itself gives."""
    return g["fixed"] or ""


def side(direction: str | None) -> str:
    """``past``, ``future`` or nothing for dernier, prochain, other."""
    if direction in BACK:
        return "past"
    return "future" if direction in FORTH else ""


def month_number(word: str) -> int:
    """Number of a month given by name or digits; 0 when there is none."""
    return int(word) if word.isdigit() else int(word_value("time_months", "number").get(word, "0"))


def day_number(word: str) -> int:
    """Number of a day of the month, in digits or words; 0 when there is none."""
    if word in ("1er", "premier"):
        return 1
    digits = word.rstrip("em") if word[:1].isdigit() else word
    return int(number_value(digits) or 0)


def full_year(word: str | None) -> str:
    """A year of four digits; two digits are of the century that is nearer."""
    if not word:
        return "XXXX"
    if len(word) == 2:
        return ("20" if int(word) < 50 else "19") + word
    return word


def day_value(year: str, month: int, day: int) -> str | None:
    """EDTF of a day, None when the calendar has no such day."""
    leap = 2000 if year == "XXXX" else int(year)
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(leap, month)[1]):
        return None
    return f"{year}-{month:02d}-{day:02d}"


def with_tail(g: Groups, value: str | None, detail: str | None = None) -> Reading:
    """A date with the hour or the part of the day that follows it."""
    clock = clock_value(g.get("clock") or "")
    if clock and value and value[0] in "12X" and len(value) == 10:
        return Reading("TIME", value + clock, detail + clock if detail else None)
    kind = "TIME" if clock or g.get("tod") else "DATE"
    hours = part_hours(g.get("tod") or "")
    base = detail or value
    narrow = f"{base}{hours}" if hours and base else None
    told = detail or (f"{value}{clock}" if clock and value else None)
    return Reading(kind, value, told, narrow=narrow)


def detailed(g: Groups, value: str) -> str | None:
    """The value with its début, mi or fin and its dernier or prochain; None when there is none."""
    marks = [m for m in (MODS.get(g.get("mod") or "", ""), side(g.get("dir"))) if m]
    return ":".join([*marks, value]) if marks else None


def offset_value(g: Groups) -> str | None:
    """``P+1M`` for "le mois prochain", ``P0M`` for "du mois"."""
    where = side(g.get("dir"))
    return unit_value(g, {"past": "-", "future": "+"}.get(where, ""), 1.0 if where else 0.0)


def unit_value(g: Groups, sign: str = "", number: float | None = 1.0) -> str | None:
    """ISO duration of a number of units, signed inside (``P-1D``) when ``sign`` is given."""
    iso = word_value("time_units", "iso").get(g.get("unit") or "", "-")
    if iso == "-" or number is None:
        return None
    count = number * int(word_value("time_units", "count")[g["unit"] or ""])
    half = (g.get("half") or "").startswith("et demi")
    extra = ""
    if half and iso == "Y":
        extra = "6M"
    elif half and iso == "TH":
        extra = "30M"
    elif half:
        count += 0.5
    return f"P{'T' if iso[0] == 'T' else ''}{sign}{tidy(count)}{iso[-1]}{extra}"
