"""The named pieces that the rules of the time grammar are made of, over flattened text."""

from __future__ import annotations

import re
from functools import cache

from recoupe.annotate.time_clock import clock_pattern, small_words
from recoupe.lang.fr.numbers import PACKAGE, number_pattern
from recoupe.lang.resources import lines, table, values

DAY = r"1er|premier|(?:[12]\d|3[01]|0?[1-9])(?:e(?!\w))?"
YEAR = r"(?:1[0-9]|20)\d\d(?![\d]|[.,]\d| ?%| 000)"
DIRECTIONS = (
    "dernier|derniere|passe|passee|ecoule|ecoulee|prochain|prochaine|suivant|suivante"
    "|precedent|precedente|d'apres|d'avant"
)
PART = (
    r"(?:(?:dans|en|au|a|tot|tard) )?(?:la |l'|le )?(?:(?:tout )?(?:debut|milieu|fin|cours) "
    r"(?:de |d'|du |de la |de l')?(?:journee|matin|matinee|apres-midi|soiree|nuit)"
    r"|(?<=dans la )journee|matin tot|matin|matinee|apres-midi|soir|soiree|nuit|midi|minuit|aube)"
    r"(?![\w-])"
)
ZONE_NAME = (
    r"(?:heures? (?:francaise|locale|universelle|de [a-z-]+)|locales?|gmt(?:[+-]\d+)?|tu|utc)"
)
ZONE = rf"(?:,? \({ZONE_NAME}\)|,? {ZONE_NAME}(?!\w))?"


@cache
def fragments() -> dict[str, str]:
    """The named pieces that rules are made of."""
    number = number_pattern()
    months, weekdays = words("time_months"), words("time_weekdays")
    units = words("time_units")
    hours = clock_pattern()
    clock = rf"(?P<clock>{hours})"
    spelt = small_words(31)
    days = rf"{DAY}|{spelt}(?=[ ](?:{months})(?!\w))"  # "lundi une barque" has no day
    return {
        "months": months,
        "weekdays": weekdays,
        "wd": rf"(?P<wd>{weekdays})(?!\w)",
        "wd2": rf"(?P<wd2>{weekdays})(?!\w)",
        "day": rf"(?P<day>{days})(?!\d)",
        "day2": rf"(?P<day2>{days})(?!\d)",
        "anyday": rf"(?P<day>{DAY}|{spelt})(?!\d)",
        "anyday2": rf"(?P<day2>{DAY}|{spelt})(?!\d)",
        "month": rf"(?P<month>{months})(?!\w)",
        "month2": rf"(?P<month2>{months})(?!\w)",
        "year": rf"(?P<year>{YEAR})",
        "year2": rf"(?P<year2>{YEAR})",
        "dir": rf"(?P<dir>{DIRECTIONS})(?!\w)",
        "unit": rf"(?P<unit>{units})(?!\w)",
        "unitpl": r"ans|annees|mois|semaines|jours|heures|minutes|secondes|decennies|siecles"
        r"|trimestres|semestres|saisons|week-ends|nuits",
        "season": rf"(?P<season>{words('time_seasons')})(?!\w)",
        "num": rf"(?P<num>{number})",
        "num2": rf"(?P<num2>{number})",
        "half": r"(?:[ ](?P<half>et[ ]demie?|et[ ]quelques))?",
        "about": rf"(?:(?P<about>{'|'.join(lines(PACKAGE, 'time_about'))})[ ]?)?".replace(
            ") ", ")[ ]"
        ),
        "coll": rf"(?P<coll>{words('number_collectives')})",
        "ord": rf"(?P<ord>{words('number_ordinals')})(?!\w)",
        "ord2": rf"(?:{words('number_ordinals')})",
        "mod": r"(?:la[ ]|le[ ])?(?P<mod>fin|debut|mi|milieu|courant)"
        r"(?:-|[ ])(?:(?:du|le)[ ])?(?:de[ ]la[ ]|de[ ]|d')?",
        "clock": clock,
        "hours": rf"(?P<hours>{hours})",
        "hours2": rf"(?P<hours2>{hours})",
        "tz": ZONE,
        "part": PART,
        "tail": rf"(?:,?[ ](?:(?:a|vers|des|aux[ ]alentours[ ]de)[ ])?{clock}{ZONE}"
        rf"|(?:[ ]|,[ ](?=en|dans|au))(?P<tod>{PART})(?![ ]d[eu][ ](?:{weekdays}|\d)))?",
        "recurrence": rf"(?P<recurrence>{words('time_recurrences')})",
        "feast": rf"(?P<feast>{words('time_feasts')})",
        "event": rf"(?:{'|'.join(lines(PACKAGE, 'time_events'))})(?!\w)",
        "hijri": rf"(?:{'|'.join(re.escape(w) for w in lines(PACKAGE, 'time_hijri'))})",
    }


def words(name: str) -> str:
    """The alternatives of a table's ``word`` column, the longest first."""
    every = [w for row in table(PACKAGE, name) for w in values(row["word"])]
    return "|".join(re.escape(w) for w in sorted(every, key=len, reverse=True))


@cache
def word_value(name: str, column: str) -> dict[str, str]:
    """A table's words with the value of one column."""
    return {w: row[column] for row in table(PACKAGE, name) for w in values(row["word"])}
