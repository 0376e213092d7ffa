"""Compares dates and periods."""

from __future__ import annotations

from datetime import date, timedelta

from recoupe.model.entity import ResolvedTime
from recoupe.model.finding import Verdict
from recoupe.model.when import When

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAYS = dict(
    zip(
        ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        WEEKDAYS,
        strict=True,
    )
)


def relation(left: When, right: When) -> Verdict | None:
    """How two datings stand to each other; None when they cannot be compared.

    Equal: agreed; one within the other: precision; else contradiction. Without a year only
    equal and different full days can be told.
    """
    if left.edtf == right.edtf:
        return "agreed"
    a, b = bounds(left), bounds(right)
    if a is None or b is None:
        return yearless(left.edtf, right.edtf)
    if a == b:
        return "agreed"
    if (a[0] <= b[0] and b[1] <= a[1]) or (b[0] <= a[0] and a[1] <= b[1]):
        return "precision"
    return "contradiction"


def yearless(left: str, right: str) -> Verdict | None:
    """The relation of two values of which one lacks its year."""
    if len(left) == len(right) == 10 and "/" not in left + right:
        same = left[5:] == right[5:]
        if same:
            return "agreed"
        return None if "X" in left[5:] + right[5:] else "contradiction"
    return None


def bounds(when: When) -> tuple[date, date] | None:
    """First and last day, when the value is fixed on the calendar."""
    if when.earliest is None or when.latest is None:
        return None
    return when.earliest, when.latest


def days(when: When) -> int | None:
    """Length in days of a dated period."""
    limits = bounds(when)
    return None if limits is None else (limits[1] - limits[0]).days + 1


def is_day(when: When | None) -> bool:
    """Whether the value is one day, its year known or not."""
    if when is None:
        return False
    limits = bounds(when)
    if limits is not None:
        return limits[0] == limits[1]
    return len(when.edtf) == 10 and "X" not in when.edtf[5:] and "/" not in when.edtf


def lasting(start: When, length: ResolvedTime) -> When | None:
    """The period that begins on a day and lasts as long as said (days and weeks only)."""
    value = length.value or ""
    if start.earliest is None or not value.startswith("P") or value[1:-1].isdigit() is False:
        return None
    count = int(value[1:-1]) * {"D": 1, "W": 7}.get(value[-1], 0)
    if not count:
        return None
    last = start.earliest + timedelta(days=count - 1)
    return When(
        edtf=f"{start.earliest.isoformat()}/{last.isoformat()}",
        earliest=start.earliest,
        latest=last,
        basis=start.basis if start.derived else "narrated",
        reason="premier jour et durée donnés par l’article",
    )


def weekday(when: When | None, words: str = "") -> str | None:
    """Weekday (three English letters) of a full day, or the one that the words name."""
    named = next((code for day, code in DAYS.items() if day in words.casefold()), None)
    if named is not None:
        return named
    if when is None or when.earliest is None or when.earliest != when.latest:
        return None
    return WEEKDAYS[when.earliest.weekday()]
