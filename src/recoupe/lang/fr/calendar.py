"""Full dates as French texts write them, for those who need a day before any marks exist."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from recoupe.lang.fr.flat import flatten
from recoupe.lang.resources import table, values
from recoupe.model.span import Span

MONTH_NAMES = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip


@cache
def month_words() -> dict[str, int]:
    """Months and their abbreviations, flattened, with their numbers."""
    rows = table("recoupe.lang.fr", "time_months")
    return {word: int(row["number"]) for row in rows for word in values(row["word"])}


@cache
def full_date_pattern() -> re.Pattern[str]:
    """A day with month and year, and whether ``ce`` points at it, in flattened text."""
    days = "|".join(row["word"] for row in table("recoupe.lang.fr", "time_weekdays"))
    months = "|".join(re.escape(w) for w in sorted(month_words(), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?P<this>ce )?(?:(?:{days}),? (?:le )?)?(?P<day>1er|\d\d?) "
        rf"(?P<month>{months}) (?P<year>(?:19|20)\d\d)(?!\d)"
        r"|(?<![\d/])(?P<day2>\d\d?)[/.](?P<month2>\d\d?)[/.](?P<year2>(?:19|20)\d\d)(?!\d)"
    )


def full_dates(text: str) -> tuple[tuple[Span, date, bool], ...]:
    """Full dates of ``text`` in order: span, day, and whether ``ce`` points at it."""
    found: list[tuple[Span, date, bool]] = []
    for match in full_date_pattern().finditer(flatten(text)):
        month = match["month2"] or str(month_words().get(match["month"] or "", 0))
        day = (match["day2"] or match["day"]).replace("er", "")
        try:
            when = date(int(match["year2"] or match["year"]), int(month), int(day))
        except ValueError:
            continue
        found.append((Span(*match.span()), when, match["this"] is not None))
    return tuple(found)


def spoken(day: date) -> str:
    """A day as a French reader writes it: ``3 avril 2025``, ``1er mai 2024``."""
    return f"{'1er' if day.day == 1 else day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
