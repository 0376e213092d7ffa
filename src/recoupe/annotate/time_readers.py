"""Which reader reads which rule of the time grammar."""

from __future__ import annotations

import re
from collections.abc import Callable

from recoupe.annotate import time_dates as dates
from recoupe.annotate import time_offsets as offsets
from recoupe.annotate.time_grammar import Rule
from recoupe.annotate.time_values import Groups, Reading

READERS: dict[str, Callable[[Groups], Reading | None]] = {
    "date": dates.read_date,
    "days": dates.read_days,
    "months": dates.read_months,
    "years": dates.read_years,
    "month": dates.read_month,
    "weekof": dates.read_weekof,
    "year": dates.read_year,
    "season": dates.read_season,
    "quarter": dates.read_quarter,
    "century": dates.read_century,
    "decade": dates.read_decade,
    "unit": offsets.read_unit,
    "this": offsets.read_this,
    "part": offsets.read_part,
    "none": offsets.read_none,
    "lastn": offsets.read_counted,
    "coming": offsets.read_counted,
    "these": offsets.read_counted,
    "offset": offsets.read_offset,
    "vagueoffset": offsets.read_undated,
    "later": offsets.read_later,
    "duration": offsets.read_duration,
    "rangeduration": offsets.read_vague,
    "half": offsets.read_half,
    "collective": offsets.read_collective,
    "vague": offsets.read_vague,
    "desunits": offsets.read_vague,
    "long": offsets.read_vague,
    "set": offsets.read_none,
    "per": offsets.read_per,
    "every": offsets.read_every,
    "recurrence": offsets.read_recurrence,
    "deictic": offsets.read_deictic,
    "weekday": dates.read_weekday,
    "weekinday": dates.read_weekinday,
    "ineight": dates.read_ineight,
    "nightof": dates.read_nightof,
    "wdrange": offsets.read_none,
    "clockrange": offsets.read_none,
    "clock": dates.read_clock,
    "feast": dates.read_feast,
    "hijri": offsets.read_none,
}


def read(rule: Rule, match: re.Match[str]) -> Reading | None:
    """The reading of a match by the reader its rule names; None when it is no time."""
    groups: Groups = match.groupdict() | {"kind": rule.kind, "fixed": rule.value}
    return READERS[rule.action](groups)
