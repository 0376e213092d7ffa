"""Which reader reads which rule of the time grammar."""

from __future__ import annotations

import re
from collections.abc import Callable

from recoupe.annotate import time_dates as dates
from recoupe.annotate import time_offsets as offsets
from recoupe.annotate import time_periods as periods
from recoupe.annotate import time_recurrences as recurrences
from recoupe.annotate import time_weekdays as weekdays
from recoupe.annotate import time_weeks as weeks
from recoupe.annotate.time_grammar import Rule
from recoupe.annotate.time_values import Groups, Reading

READERS: dict[str, Callable[[Groups], Reading | None]] = {
    "date": dates.read_date,
    "days": dates.read_days,
    "months": periods.read_months,
    "years": periods.read_years,
    "month": periods.read_month,
    "monthof": periods.read_monthof,
    "weekof": weeks.read_weekof,
    "year": periods.read_year,
    "season": periods.read_season,
    "quarter": periods.read_quarter,
    "century": periods.read_century,
    "decade": periods.read_decade,
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
    "per": recurrences.read_per,
    "every": recurrences.read_every,
    "recurrence": recurrences.read_recurrence,
    "deictic": offsets.read_deictic,
    "weekday": weekdays.read_weekday,
    "weekinday": weekdays.read_weekinday,
    "ineight": weekdays.read_ineight,
    "nightof": dates.read_nightof,
    "wdrange": offsets.read_none,
    "clockrange": dates.read_clockrange,
    "nth": weeks.read_nth,
    "isoweek": weeks.read_isoweek,
    "feastpart": dates.read_feastpart,
    "clock": dates.read_clock,
    "feast": dates.read_feast,
    "hijri": offsets.read_none,
}


def read(rule: Rule, match: re.Match[str]) -> Reading | None:
    """The reading of a match by the reader its rule names; None when it is no time."""
    groups: Groups = match.groupdict() | {"kind": rule.kind, "fixed": rule.value}
    return READERS[rule.action](groups)
