"""Calendar dates as sites print them beside a title: "3 avril 2025 11h51", "03/04/2025"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from recoupe.lang.fr.furniture import month_numbers
from recoupe.text.folding import fold_in_place

DAY = r"(?P<d>\d{1,2})(?:er|st|nd|rd|th|\.)?"
YEAR = r"(?P<y>(?:19|20)\d{2})"
ISO = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d{2})[-/.](?P<n>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)")
NUMERIC = re.compile(
    r"(?<![\d.,/])(?P<d>\d{1,2})(?P<s>[/.\-])(?P<n>\d{1,2})(?P=s)(?P<y>\d{4}|\d{2})(?![\d/])"
)
AGE = re.compile(
    r"(?:il y a (?:environ )?|vor |hace )?(?P<n>\d{1,3}|une?|an?)\s*"
    r"(?P<u>minute|min|heure|hour|stunde|jour|day|tag|semaine|week|h\b|j\b|d\b)\w*(?P<ago> ago)?"
)
UNITS = {"minute": 1, "min": 1, "heure": 60, "hour": 60, "stunde": 60, "h": 60,
         "jour": 1440, "day": 1440, "tag": 1440, "j": 1440, "d": 1440,
         "semaine": 10080, "week": 10080}  # fmt: skip
EARLIEST = 1970


@dataclass(frozen=True, slots=True)
class Dated:
    """A day and where its words stand in the text that was searched."""

    day: date
    start: int
    end: int


@cache
def _named() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(sorted(month_numbers(), key=len, reverse=True))
    return (
        re.compile(rf"(?<!\d){DAY}\s+(?:de\s+)?(?P<m>{names})\b\.?,?\s+(?:de\s+)?{YEAR}(?!\d)"),
        re.compile(rf"\b(?P<m>{names})\b\.?\s+{DAY},?\s+{YEAR}(?!\d)"),
    )


def dates_in(text: str, *, month_first: bool = False) -> list[Dated]:
    """All full dates of a short text, in order; ``month_first`` reads 04/03/2025 as in the US."""
    plain = fold_in_place(text)
    found: list[Dated] = []
    for pattern in (*_named(), ISO, NUMERIC):
        for match in pattern.finditer(plain):
            day = _day(match, month_first and pattern is NUMERIC)
            if day and all(match.end() <= f.start or match.start() >= f.end for f in found):
                found.append(Dated(day, match.start(), match.end()))
    return sorted(found, key=lambda f: f.start)


def _day(match: re.Match[str], month_first: bool) -> date | None:
    parts = match.groupdict()
    month = month_numbers()[parts["m"]] if "m" in parts else int(parts["n"])
    day, year = int(parts["d"]), int(parts["y"])
    if month_first or month > 12:
        day, month = month, day
    if year < 100:
        year += 2000
    try:
        return date(year, month, day) if year >= EARLIEST else None
    except ValueError:
        return None


def date_from_age(text: str, now: datetime) -> date | None:
    """The day of "il y a 4 heures" at the moment ``now``; None where the text is no age."""
    match = AGE.search(fold_in_place(text))
    if match is None or not (match.group("ago") or match.group()[:3] in ("il ", "vor", "hac")):
        return None
    count = int(match.group("n")) if match.group("n").isdigit() else 1
    try:
        return (now - timedelta(minutes=count * UNITS[match.group("u")])).date()
    except OverflowError:
        return None


def iso_day(value: str) -> date | None:
    """The day of a machine-readable value, as it is written there; else of any date in it."""
    match = re.match(r"\s*((?:19|20)\d{2})-?(\d{2})-?(\d{2})", value)
    if match:
        try:
            return date(*map(int, match.groups()))
        except ValueError:
            return None
    found = dates_in(value[:80])
    return found[0].day if found else None
