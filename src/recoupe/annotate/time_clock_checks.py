"""Whether so many hours are an hour of the day where they stand, or a length of time."""

from __future__ import annotations

import re
from functools import cache

from recoupe.annotate.time_places import Place
from recoupe.lang.fr.numbers import PACKAGE, number_value
from recoupe.lang.resources import lines

SPELL_BEFORE = re.compile(r"\b(?:pendant|durant|depuis|en|les|ces|toutes les|dure|duree de)\s+$")
HOURS_OF = re.compile(r" (?:de [a-z]+s?\b|par\b|supplementaires?|d'|plus tard|apres|avant)")
DAY_LONG = ("24", "vingt-quatre")
NOON_CUES = re.compile(r"\b(?:a|vers|avant|apres|des|jusqu'a|de)\s+$")


def clock_holds(at: Place) -> bool:
    """``20 heures`` is an hour of the day after a cue; ``20h30`` always is."""
    words = at.span.of(at.flat)
    after = at.flat[at.span.end : at.span.end + 16]
    if words in ("midi", "minuit"):
        return bool(NOON_CUES.search(at.before()))
    if "heure" not in words:
        return not re.match(r" ?(?:/|sur ?\d)", after)
    if re.search(r"-heures?|heures? \d|heure ", words):
        return True
    return not HOURS_OF.match(after) and hour_of_day(at, words)


def hour_of_day(at: Place, words: str) -> bool:
    """Whether so many hours are an hour of the day: a town, a late hour or a cue says it."""
    town = re.match(r" (?:à|en) [A-Z]", at.parse.text[at.span.end : at.span.end + 5])
    late = (number_value(words.split(maxsplit=1)[0]) or 0) > 12 and not words.startswith(DAY_LONG)
    if late and not town:
        return not SPELL_BEFORE.search(at.before())
    return bool(town or clock_cues().search(at.before(24)))


@cache
def clock_cues() -> re.Pattern[str]:
    """Cues that end just before an hour of the day."""
    every = "|".join(re.escape(line) for line in lines(PACKAGE, "time_clock_cues"))
    return re.compile(rf"\b(?:{every})\s+$")
