"""Reads the matches of the time grammar: kind, value, and what the value leaves out.

Each reader takes the match and gives a ``Reading``, or None when the match is no time.
``detail`` is a value in a finer notation that ``recoupe.resolve`` understands:
``end:2008``, ``mid:XXXX-05``, ``past:XXXX-05``, ``weekend:past``, ``P0Y``, ``WD:mon:past:strict``.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from typing import NamedTuple

from recoupe.annotate.time_grammar import Rule, word_value
from recoupe.lang.fr.numbers import number_value, number_words, tidy

BACK = frozenset(
    "dernier derniere derniers dernieres passe passee ecoule ecoulee ecoules ecoulees".split()
)
FORTH = frozenset("prochain prochaine prochains prochaines".split())
MODS = {"fin": "end", "debut": "start", "mi": "mid", "milieu": "mid", "cours": "", "courant": ""}


class Reading(NamedTuple):
    """What a match says. ``tense`` asks for past or future to be decided from the clause."""

    kind: str
    value: str | None
    detail: str | None = None
    approx: bool = False
    tense: bool = False


Match = re.Match[str]
Groups = dict[str, str | None]


def read(rule: Rule, match: Match) -> Reading | None:
    """The reading of a match by the reader its rule names."""
    return READERS[rule.action](match.groupdict() | {"kind": rule.kind, "fixed": rule.value})


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
    """Number of a day of the month."""
    return 1 if word in ("1er", "premier") else int(word)


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


def clock_value(words: str) -> str | None:
    """``T20:30`` for an hour in digits or words, None when it is none."""
    if words.startswith("midi"):
        return "T12:00"
    if words.startswith("minuit"):
        return "T00:00"
    parts = re.match(r"(\d+|[a-z -]+?)[ -]?(?:h|heures?|:)(?![a-z]) ?(.*)$", words)
    hour = number_value(parts.group(1)) if parts else None
    if parts is None or hour is None or hour > 24:
        return None
    rest = parts.group(2).strip()
    minute = {"": 0.0, "et quart": 15.0, "et demie": 30.0}.get(rest) or number_value(rest or "0")
    return f"T{int(hour) % 24:02d}:{int(minute or 0):02d}"


def with_tail(g: Groups, value: str | None, detail: str | None = None) -> Reading:
    """A date with the hour or the part of the day that follows it."""
    clock = clock_value(g["clock"]) if g.get("clock") else None
    if clock and value and value[0] in "12X" and len(value) == 10:
        return Reading("TIME", value + clock, detail + clock if detail else None)
    kind = "TIME" if clock or g.get("tod") else "DATE"
    return Reading(kind, value, detail or (f"{value}{clock}" if clock and value else None))


def read_date(g: Groups) -> Reading | None:
    """A day with its month: "le 3 mai 2021", "03/05/2021"."""
    month = month_number(g["month"] or "")
    value = day_value(full_year(g.get("year")), month, day_number(g["day"] or "0"))
    if value is None and "clock" not in g:
        return None
    weekday = word_value("time_weekdays", "code").get(g.get("wd") or "")
    where = side(g.get("dir"))
    detail = None
    if value and value.startswith("XXXX"):
        detail = f"{where + ':' if where else ''}{value}{'@' + weekday if weekday else ''}"
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


def detailed(g: Groups, value: str) -> str | None:
    """The value with its début, mi or fin and its dernier or prochain; None when there is none."""
    marks = [m for m in (MODS.get(g.get("mod") or "", ""), side(g.get("dir"))) if m]
    return ":".join([*marks, value]) if marks else None


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
    """"les années 90" as ``199X``."""
    word = g["decade"] or ""
    return Reading("DATE", (word[:3] if len(word) == 4 else "19" + word[:1]) + "X")


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


def read_unit(g: Groups) -> Reading | None:
    """"la semaine dernière": an offset of one."""
    where = side(g.get("dir"))
    value = unit_value(g, {"past": "-", "future": "+"}.get(where, "")) if where else None
    mod = MODS.get(g.get("mod") or "", "")
    return Reading("DATE", None if mod else value, f"{mod}:{value}" if mod and value else None)


def read_this(g: Groups) -> Reading | None:
    """"cette année": an offset of nothing."""
    value = unit_value(g, "", 0.0)
    mod = MODS.get(g.get("mod") or "", "")
    return Reading("DATE", None if mod else value, f"{mod}:{value}" if mod and value else None)


def read_part(g: Groups) -> Reading | None:
    """"la fin du mois": no value, but a detail."""
    where = side(g.get("dir"))
    sign = {"past": "-", "future": "+"}.get(where, "")
    value = unit_value(g, sign, 1.0 if where else 0.0)
    mod = MODS[g["mod"] or ""]
    detail = f"{mod}:{value}" if mod and value else value
    return Reading("DATE", None, detail if g.get("dir") is None or where else None)


def read_none(g: Groups) -> Reading | None:
    """What has no value of its own."""
    if fixed(g) == "weekend":
        where = side(g.get("dir"))
        return Reading("DATE", None, f"weekend:{where or 'near'}", tense=not where)
    return Reading(g["kind"] or "DATE", g.get("year"), fixed(g) or None)


def read_counted(g: Groups) -> Reading | None:
    """"les trois derniers mois": a duration that ends or starts today."""
    number = number_value(g["num"]) if g.get("num") else None
    value = unit_value(g, "", number)
    where = side(g.get("dir")) or ("future" if g.get("dir") in AHEAD else "")
    detail = f"{where}:{value}" if value and where else None
    return Reading("DURATION", value, detail)


AHEAD = frozenset(("qui viennent", "a venir"))


def read_offset(g: Groups) -> Reading | None:
    """"il y a deux ans", "dans six mois"."""
    number = number_value(g["num"] or "")
    value = unit_value(g, fixed(g), number)
    kind = "TIME" if value and value.startswith("PT") else "DATE"
    detail = f"ago:{value}" if value and kind == "DATE" else None
    return Reading(kind, value, detail, approx=bool(g.get("about")))


def read_undated(g: Groups) -> Reading | None:
    """An offset from nowhere, or of unknown size."""
    iso = word_value("time_units", "iso").get(g.get("unit") or "", "")
    return Reading("TIME" if iso.startswith("T") else "DATE", None)


def read_duration(g: Groups) -> Reading | None:
    """A length of time."""
    value = unit_value(g, "", number_value(g["num"] or ""))
    if value and g.get("num2"):
        value += tidy(number_value(g["num2"] or "") or 0) + "M"
    return Reading("DURATION", value, approx=bool(g.get("about") or g.get("half") == "et quelques"))


def read_half(g: Groups) -> Reading | None:
    """A half or a quarter of an hour, of a day."""
    unit = (g["unit"] or "").rstrip("s")
    if unit == "heure":
        return Reading("DURATION", "PT30M" if "num" in g else None)
    value = {"journee": "P0.5D", "siecle": "P50Y"}.get(unit)
    return Reading("DURATION", value, approx=bool(g.get("about")))


def read_collective(g: Groups) -> Reading | None:
    """"une dizaine d'années"."""
    number = int(word_value("number_collectives", "value")[g["coll"] or ""])
    return Reading("DURATION", unit_value(g, "", float(number)), approx=True)


def read_vague(g: Groups) -> Reading | None:
    """"quelques jours": a length without a number."""
    return Reading("DURATION", None, approx=True)


def read_per(g: Groups) -> Reading | None:
    """"par an"."""
    iso = {"unit": g["per"]}
    return Reading("SET", unit_value({**iso, "half": None}))


def read_every(g: Groups) -> Reading | None:
    """"chaque année", "tous les trois mois"."""
    if g.get("unit"):
        return Reading("SET", unit_value(g, "", number_value(g["num"]) if g.get("num") else 1.0))
    if g.get("wd"):
        return Reading("SET", "P1W")
    if g.get("tod"):
        return Reading("SET", "P1D")
    return Reading("SET", "P1Y" if g.get("month") or g.get("season") else None)


def read_recurrence(g: Groups) -> Reading | None:
    """"annuel", "hebdomadaire"."""
    return Reading("SET", word_value("time_recurrences", "value")[g["recurrence"] or ""])


def read_deictic(g: Groups) -> Reading | None:
    """"hier soir": an offset in days."""
    found = with_tail(g, fixed(g))
    return found._replace(kind="TIME") if g["kind"] == "TIME" else found


def read_weekday(g: Groups) -> Reading | None:
    """A weekday; past or future is left to the tense."""
    code = word_value("time_weekdays", "code")[g["wd"] or ""]
    where = side(g.get("dir"))
    if g.get("dir") and not where:
        return Reading("DATE", None)
    if g.get("day"):
        day = day_number(g["day"] or "")
        return with_tail(g, f"XXXX-XX-{day:02d}", f"XXXX-XX-{day:02d}@{code}")
    found = with_tail(g, f"WD:{code}:{where or '?'}")
    if where:
        return found._replace(detail=f"WD:{code}:{where}:strict")
    return found._replace(tense=True)


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


def read_wdrange(g: Groups) -> Reading | None:
    """Two weekdays."""
    return Reading("DATE", None)


def read_clockrange(g: Groups) -> Reading | None:
    """Two hours: no day, no value."""
    return Reading("TIME", None)


def read_clock(g: Groups) -> Reading | None:
    """An hour of the day; None when it is none."""
    value = clock_value(g["hours"] or "")
    return Reading("TIME", value) if value else None


def read_noon(g: Groups) -> Reading | None:
    """Noon or midnight without a clock."""
    return Reading("TIME", None)


def read_feast(g: Groups) -> Reading | None:
    """A feast by its fixed date, or nothing but its year."""
    value = word_value("time_feasts", "value")[g["feast"] or ""]
    if value != "-":
        return Reading("DATE", f"{full_year(g.get('year'))}-{value}")
    return Reading("DATE", g.get("year"))


READERS: dict[str, Callable[[Rule, Groups], Reading | None]] = {
    "date": read_date,
    "days": read_days,
    "months": read_months,
    "years": read_years,
    "month": read_month,
    "weekof": read_weekof,
    "year": read_year,
    "season": read_season,
    "quarter": read_quarter,
    "century": read_century,
    "decade": read_decade,
    "unit": read_unit,
    "this": read_this,
    "part": read_part,
    "none": read_none,
    "lastn": read_counted,
    "coming": read_counted,
    "these": read_counted,
    "offset": read_offset,
    "vagueoffset": read_undated,
    "later": read_undated,
    "duration": read_duration,
    "rangeduration": read_vague,
    "half": read_half,
    "collective": read_collective,
    "vague": read_vague,
    "desunits": read_vague,
    "long": read_vague,
    "set": read_none,
    "per": read_per,
    "every": read_every,
    "recurrence": read_recurrence,
    "deictic": read_deictic,
    "weekday": read_weekday,
    "nightof": read_nightof,
    "wdrange": read_wdrange,
    "clockrange": read_clockrange,
    "clock": read_clock,
    "noon": read_noon,
    "feast": read_feast,
    "hijri": read_none,
}
