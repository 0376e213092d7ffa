"""Turns the reading of news into that of a diary, where the options ask for it."""

from __future__ import annotations

import re
from functools import cache

from recoupe.annotate.time_options import TimeOptions
from recoupe.annotate.time_values import Reading
from recoupe.lang.fr.numbers import PACKAGE
from recoupe.lang.resources import table

PERIOD_PART = re.compile(r"(start|mid|end):(.+)")
NEXT_UNITS = re.compile(r"(?:past|future):P\d+[YMWD]")
YEARLESS = re.compile(r"(?<!past:)(?<!future:)XXXX-")
FEAST = re.compile(r"(?:easter|hijri)[\d+-]+:XXXX")
HOUR = re.compile(r"T(\d\d):\d\d(?:-\d\d:\d\d)?")
SMALL_HOURS = 4  # hours of the night that belong to the night to come


def adapted(reading: Reading, options: TimeOptions) -> Reading:
    """The reading under ``options``; the same one under those of news."""
    text = reading.detail or reading.value
    if options.narrow:
        text = reading.narrow or (narrowed(text) if text else None)
    if text is None:
        return reading
    if options.alone:
        text = alone(text)
    if options.ahead:
        text = ahead(text)
    if text == (reading.detail or reading.value):
        return reading
    return reading._replace(detail=text)


def narrowed(text: str) -> str:
    """A part of a period as its days or months, a count of units as whole ones."""
    if found := PERIOD_PART.fullmatch(text):
        span = part_spans().get((unit_of(found[2]), found[1]))
        return f"part:{span}:{found[2]}" if span else text
    if text.startswith("weekend:"):
        return text.replace("weekend", "evenings")
    return f"whole:{text}" if NEXT_UNITS.fullmatch(text) else text


def unit_of(text: str) -> str:
    """``named`` for a month by its name, else the unit of an offset or ``Y``."""
    if re.search(r"(?:\d{4}|XXXX)-\d\d$", text):
        return "named"
    return text[-1] if text[-1] in "YMW" else "Y"


@cache
def part_spans() -> dict[tuple[str, str], str]:
    """The days of the parts of a month or week and the months of those of a year."""
    rows = table(PACKAGE, "time_period_parts")
    return {(row["unit"], row["part"]): row["span"] for row in rows}


def alone(text: str) -> str:
    """What counts from another date counts from the day of reference; an hour is today's."""
    text = text.removesuffix(":text")
    return f"P0D{text}" if HOUR.fullmatch(text) else text


def ahead(text: str) -> str:
    """Bare weekdays, days and months as the coming ones, small hours as the coming night's."""
    text = re.sub(r"^(WD:\w{3}):\?", r"\1:future:strict", text)
    if FEAST.fullmatch(text):
        return f"future:{text}"
    if "/" in text:
        return f"future:{text}" if text.startswith("XXXX") else text
    if text.startswith(("weekend:near", "evenings:near")):
        return text.replace("near", "future")
    hour = HOUR.fullmatch(text.removeprefix("P0D"))
    if hour and text.startswith("P0D") and int(hour[1]) < SMALL_HOURS and "-" not in text:
        return text.replace("P0D", "P+1D", 1)
    return YEARLESS.sub("future:XXXX-", text, count=1)
