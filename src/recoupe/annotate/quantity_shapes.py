"""The shapes that numbers take in flattened text."""

from __future__ import annotations

import re
from functools import cache

from recoupe.lang.fr.numbers import number_pattern, number_words

FRACTIONS = {"demi": 2, "tiers": 3, "quart": 4, "quarts": 4, "cinquieme": 5, "cinquiemes": 5}


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """The shapes of numbers over flattened text."""
    number = number_pattern()
    every = sorted(number_words("number_collectives"), key=len, reverse=True)
    heaps = "|".join(every)
    tens = "|".join(word for word in every if word not in number_words())
    return {
        "times": re.compile(rf"(?<!\w)(multipli|divis)\w* par (?:pres de |plus de )?({number})"),
        "fold": re.compile(
            rf"({number}) fois (?=plus|moins|superieur|inferieur|le |la |les |l'|celui|celle|son )"
        ),
        "fraction": re.compile(
            rf"(?<!\w)(?:(?P<half>la moitie)|(?P<top>un|deux|trois|quatre)[ -]"
            rf"(?P<low>{'|'.join(FRACTIONS)}))(?!\w)(?! de finales?| d'heure|-)"
        ),
        "heap": re.compile(
            rf"(?<!\w)(?:(?P<one>une?|{number}) (?:petite |bonne )?(?P<coll>{tens})s?"
            rf"|(?:(?:plusieurs|quelques) )?(?P<many>{heaps})s"
            r"(?: de (?:milliers|millions|milliards))?) (?=d[e'])"
        ),
        "alone": re.compile(
            rf"(?<!\w)(?:plusieurs|quelques) (?:{heaps})s(?! d[e'])(?: de (?:{heaps})s)?(?!\w)"
        ),
        "range": re.compile(rf"(?:entre )?({number}) ?(?P<link>%)? ?(?:a|et|ou) ({number})"),
        "number": re.compile(number),
    }
