"""Dates, numbers and quotation marks as a reader of the interface's language writes them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.model.when import When

MONTH = re.compile(r"\d{4}-\d{2}")


def filters(language: str) -> dict[str, Callable[..., object]]:
    """Template filters of one language."""
    return {
        "day": lambda value: day(value, language),
        "moment": lambda value: moment(value, language),
        "when": lambda value: when(value, language),
        "quoted": lambda words: quoted(words, language),
        "percent": lambda share: percent(share, language),
        "short": short,
    }


def day(value: date | None, language: str) -> str:
    """As in "3 avril 2025"; empty when there is none."""
    from babel.dates import format_date

    return format_date(value, format="long", locale=language) if value else ""


def moment(value: datetime | None, language: str) -> str:
    """Day and time of day."""
    from babel.dates import format_datetime

    return format_datetime(value, format="medium", locale=language) if value else ""


def when(value: When | None, language: str) -> str:
    """A date or period; an EDTF value without a place on the calendar stays as it is."""
    from babel.dates import format_date, format_interval

    if value is None:
        return ""
    if value.earliest is None or value.latest is None:
        return value.edtf
    if MONTH.fullmatch(value.edtf):
        return format_date(value.earliest, format="MMMM y", locale=language)
    if len(value.edtf) == 4:
        return value.edtf
    if value.earliest == value.latest:
        return day(value.earliest, language)
    return str(format_interval(value.earliest, value.latest, skeleton="yMMMMd", locale=language))


def quoted(words: str, language: str) -> str:
    """Words of a page between the language's quotation marks."""
    line = " ".join(words.split())
    return f"«\u00a0{line}\u00a0»" if language == "fr" else f"“{line}”"


def percent(share: float, language: str) -> str:
    """A share in 0..1 as a whole percentage."""
    from babel.numbers import format_percent

    return format_percent(share, locale=language)


def short(text: str, length: int) -> str:
    """One line of at most ``length`` characters, cut between words; "…" says so."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    head, _, _ = line[: length - 1].rpartition(" ")
    return (head or line[: length - 1]) + " …"
