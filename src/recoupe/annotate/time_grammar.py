"""The compiled grammar of temporal expressions, made from the rules and word lists in data."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from recoupe.lang.fr.numbers import PACKAGE, number_pattern, number_words
from recoupe.lang.resources import lines, table, values

DAY = r"1er|premier|[12]\d|3[01]|0?[1-9]"
YEAR = r"(?:1[0-9]|20)\d\d(?![\d]|[.,]\d| ?%| 000)"
HOURS = r"(?:[01]?\d|2[0-4])(?: ?h(?: ?[0-5]\d)?(?!\w)|:[0-5]\d(?!\d))"
DIRECTIONS = (
    "dernier|derniere|passe|passee|ecoule|ecoulee|prochain|prochaine|suivant|suivante"
    "|precedent|precedente|d'apres|d'avant"
)
PART = (
    r"(?:(?:dans|en|au|a|tot|tard) )?(?:la |l'|le )?(?:(?:tout )?(?:debut|milieu|fin|cours) "
    r"(?:de |d'|du |de la |de l')?(?:journee|matin|matinee|apres-midi|soiree|nuit)"
    r"|(?<=dans la )journee|matin|matinee|apres-midi|soir|soiree|nuit|midi|minuit|aube)(?![\w-])"
)
# Look-behinds have a fixed width and classes need no widening: both stay as they are.
SPACED = re.compile(r"\(\?<[=!][^)]*\)|\[[^\]]*\]| [*?]?")
WIDE = {" ": "[ ]{1,2}", " ?": "[ ]{0,2}", " *": "[ ]*"}
ZONE_NAME = (
    r"(?:heures? (?:francaise|locale|universelle|de [a-z-]+)|locales?|gmt(?:[+-]\d+)?|tu|utc)"
)
ZONE = rf"(?:,? \({ZONE_NAME}\)|,? {ZONE_NAME}(?!\w))?"


YEAR_WORD = re.compile(r"(?:1[0-9]|20)\d\d(?!\d)")
CLASSES = {
    "@month": "time_months",
    "@weekday": "time_weekdays",
    "@season": "time_seasons",
    "@coll": "number_collectives",
    "@recurrence": "time_recurrences",
    "@feast": "time_feasts",
}
LISTS = {"@hijri": "time_hijri", "@event": "time_events"}


class Rule(NamedTuple):
    """One row of the grammar: ``action`` names the reader of the match.

    A text without any word of ``needs`` cannot match (no needs: any text can).
    """

    action: str
    kind: str
    value: str
    needs: frozenset[str]
    pattern: re.Pattern[str]


@cache
def time_rules() -> tuple[Rule, ...]:
    """The rules in order of preference, compiled once."""
    known = fragments()
    return tuple(
        Rule(
            row["action"],
            row["kind"],
            row["value"],
            needed(row["needs"]),
            compile_rule(row["pattern"], known),
        )
        for row in table(PACKAGE, "time_rules")
    )


def compile_rule(pattern: str, known: dict[str, str]) -> re.Pattern[str]:
    """Expand the fragments of a rule; a space stands for one or two spaces."""
    spaced = SPACED.sub(lambda m: WIDE.get(m.group(), m.group()), pattern)
    expanded = re.sub(r"\{([a-z]+2?)\}", lambda m: known[m.group(1)], spaced)
    return re.compile(rf"(?<![\w])(?:{expanded})(?![\w])")


def rules_for(flat: str) -> list[tuple[int, Rule]]:
    """The rules that can match a flattened text, with their ranks."""
    present = frozenset(re.findall(r"\w+", flat))
    digits = frozenset(("@digits",)) if any(w[0].isdigit() for w in present) else frozenset()
    years = frozenset(("@year",)) if any(YEAR_WORD.match(w) for w in present) else frozenset()
    present |= digits | years
    every = enumerate(time_rules())
    return [(n, r) for n, r in every if not r.needs or not r.needs.isdisjoint(present)]


def needed(cell: str) -> frozenset[str]:
    """The words of a ``needs`` cell, its classes spelt out."""
    found: set[str] = set()
    for entry in values(cell):
        if entry in CLASSES:
            text = " ".join(words(CLASSES[entry]).replace("|", " ").replace("\\", "").split())
            found.update(re.findall(r"\w+", text))
            found.update(f"{word}s" for word in tuple(found))
        elif entry.startswith("@direction"):
            plural = "s" if entry.endswith("s") else ""
            found.update(f"{w}{plural}" for w in re.findall(r"\w+", DIRECTIONS))
            found.update(("premiers", "premieres"))
        elif entry in LISTS:
            found.update(
                re.findall(r"\w+", " ".join(lines(PACKAGE, LISTS[entry])).replace("?", ""))
            )
            found.update(w.removesuffix("s") for w in tuple(found))
        else:
            found.add(entry)
    return frozenset(found)


@cache
def fragments() -> dict[str, str]:
    """The named pieces that rules are made of."""
    number = number_pattern()
    months, weekdays = words("time_months"), words("time_weekdays")
    units = words("time_units")
    clock = rf"(?P<clock>{HOURS}|{clock_words()}|midi|minuit)"
    pieces = {
        "months": months,
        "weekdays": weekdays,
        "wd": rf"(?P<wd>{weekdays})(?!\w)",
        "wd2": rf"(?P<wd2>{weekdays})(?!\w)",
        "day": rf"(?P<day>{DAY})(?!\d)",
        "day2": rf"(?P<day2>{DAY})(?!\d)",
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
        "mod": r"(?:la[ ]|le[ ])?(?P<mod>fin|debut|mi|milieu|courant)"
        r"(?:-|[ ])(?:(?:du|le)[ ])?(?:de[ ]la[ ]|de[ ]|d')?",
        "clock": clock,
        "hours": rf"(?P<hours>{HOURS}|{clock_words()}|midi|minuit)",
        "hours2": rf"(?P<hours2>{HOURS}|{clock_words()}|midi|minuit)",
        "tz": ZONE,
        "tail": rf"(?:,?[ ](?:(?:a|vers|des)[ ])?{clock}{ZONE}|(?:[ ]|,[ ](?=en|dans|au))(?P<tod>{PART}))?",
        "recurrence": rf"(?P<recurrence>{words('time_recurrences')})",
        "feast": rf"(?P<feast>{words('time_feasts')})",
        "event": rf"(?:{'|'.join(lines(PACKAGE, 'time_events'))})(?!\w)",
        "hijri": rf"(?:{'|'.join(re.escape(w) for w in lines(PACKAGE, 'time_hijri'))})",
    }
    return pieces


def clock_words() -> str:
    """Hours of the day written out or in digits: ``vingt heures``, ``17 heures 30``."""
    small = "|".join(
        sorted((w for w, v in number_words().items() if v <= 20), key=len, reverse=True)
    )
    return (
        rf"(?:(?:vingt[ -](?:et[ -]une?|deux|trois|quatre)|{small}|[01]?\d|2[0-4])"
        r"[ -]heures?(?:[ ](?:[0-5]\d(?!\d)|trente|quinze|et[ ]quart|et[ ]demie))?)(?!\w)"
    )


def words(name: str) -> str:
    """The alternatives of a table's ``word`` column, the longest first."""
    every = [w for row in table(PACKAGE, name) for w in values(row["word"])]
    return "|".join(re.escape(w) for w in sorted(every, key=len, reverse=True))


@cache
def word_value(name: str, column: str) -> dict[str, str]:
    """A table's words with the value of one column."""
    return {w: row[column] for row in table(PACKAGE, name) for w in values(row["word"])}


@cache
def not_times() -> re.Pattern[str]:
    """Names and idioms that only look like times."""
    return re.compile("|".join(lines(PACKAGE, "time_not")))
