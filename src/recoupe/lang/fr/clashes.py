"""French words that tell which figures, ages, acts and claims are set against each other.

All patterns are matched on folded text (no case, no accents).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from recoupe.lang.resources import lines, table
from recoupe.text.folding import fold

PACKAGE = "recoupe.lang.fr"


@cache
def comparand() -> re.Pattern[str]:
    """Matches what stands right before a figure that another one is set against."""
    words = "|".join(re.escape(fold(line)) for line in lines(PACKAGE, "clash_comparands"))
    return re.compile(
        rf"\b(?:{words})\W+(?:(?:pres|plus|moins) d\W*|environ |les? |d[eu] |[aà] )?$"
    )


@cache
def wide_adjectives() -> frozenset[str]:
    """Folded adjectives before a counted noun that do not say what is counted."""
    return frozenset(fold(line) for line in lines(PACKAGE, "clash_adjectives"))


@cache
def _date_lead() -> re.Pattern[str]:
    words = "|".join(re.escape(fold(line)) for line in lines(PACKAGE, "clash_date_leads"))
    days = "|".join(fold(row["word"]) for row in table(PACKAGE, "time_weekdays"))
    return re.compile(rf"\b({words})\W+(?:(?:d[eu]|les?|l[ae]|au|{days})\W+)*$")


@cache
def date_starts() -> frozenset[str]:
    """Folded words before the day on which an act begins: it happens on that day too."""
    return frozenset(fold(line) for line in lines(PACKAGE, "clash_date_starts"))


def date_leads(before: str) -> str:
    """What ties a date to its act (« avant »), right before it; "" where nothing does."""
    found = _date_lead().search(before)
    return found[1] if found else ""


@cache
def ballot_words(kind: str) -> tuple[str, ...]:
    """Folded words of a vote or score: what is counted (``vote``), what parts it (``against``)."""
    rows = table(PACKAGE, "clash_ballots")
    return tuple(fold(row["word"]) for row in rows if row["kind"] == kind)


@cache
def clock_nouns() -> frozenset[str]:
    """Folded nouns after a number that tell a time, a length or a price."""
    return frozenset(fold(line) for line in lines(PACKAGE, "clash_clock"))


@cache
def negations() -> re.Pattern[str]:
    """Matches a folded clause that denies its act."""
    words = "|".join(re.escape(fold(line)) for line in lines(PACKAGE, "clash_negations"))
    return re.compile(rf"\b(?:{words})\b|\bn'")


@cache
def denying() -> re.Pattern[str]:
    """Matches a form of a verb that denies what follows it."""
    forms = sorted((fold(line) for line in lines(PACKAGE, "claim_denials")), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b")


@cache
def hedged() -> re.Pattern[str]:
    """Matches what makes a verb of denial none, right before it."""
    words = "|".join(re.escape(fold(line)) for line in lines(PACKAGE, "claim_hedges"))
    return re.compile(rf"(?:^|\b)(?:{words})\s*(?:le |la |les |l')?$")


@cache
def rumoured() -> re.Pattern[str]:
    """Matches a folded sentence that takes a claim for false."""
    words = "|".join(re.escape(fold(line)) for line in lines(PACKAGE, "claim_rumours"))
    return re.compile(rf"\b(?:{words})")


@cache
def condition_words(kind: str) -> frozenset[str]:
    """Folded words that open a condition (``cue``), and determiners of its noun."""
    rows = table(PACKAGE, "clash_conditions")
    return frozenset(fold(row["word"]) for row in rows if row["kind"] == kind)


@cache
def sourced() -> re.Pattern[str]:
    """Matches a folded sentence that gives its source or keeps its distance."""
    words = "|".join(re.escape(fold(line)) for line in lines(PACKAGE, "claim_sources"))
    return re.compile(rf"\b(?:{words})\b")


class Conversion(NamedTuple):
    """Two units of fixed relation: patterns on folded text, and the name of the right one."""

    left: str
    right: str
    factor: float
    name: str


@cache
def conversions() -> tuple[Conversion, ...]:
    """Units that are printed side by side."""
    return tuple(
        Conversion(row["left"], row["right"], float(row["factor"]), row["name"])
        for row in table(PACKAGE, "clash_conversions")
    )
