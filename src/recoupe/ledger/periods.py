"""Days, months, years and periods written by a person as EDTF."""

from __future__ import annotations

import calendar
import re
from datetime import date

from recoupe.model.when import When

PART = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def read_when(edtf: str) -> When | None:
    """The period that ``2027``, ``2027-03``, ``2027-03-05`` or two of them joined by ``/`` mean."""
    ends = [bounds(part) for part in edtf.split("/")]
    if len(ends) > 2 or None in ends:
        return None
    found = [end for end in ends if end is not None]
    earliest, latest = found[0][0], found[-1][1]
    if latest < earliest:
        return None
    return When(edtf=edtf, earliest=earliest, latest=latest, reason="saisi à la main")


def bounds(part: str) -> tuple[date, date] | None:
    """First and last day of one date, None when it is none."""
    match = PART.fullmatch(part)
    if match is None:
        return None
    year, month, day = int(match[1]), match[2], match[3]
    try:
        if day:
            return date(year, int(month), int(day)), date(year, int(month), int(day))
        if month:
            last = calendar.monthrange(year, int(month))[1]
            return date(year, int(month), 1), date(year, int(month), last)
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None
