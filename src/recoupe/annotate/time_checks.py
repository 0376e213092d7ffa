"""Whether a match is a time where it stands: what comes before it, after it, and its case."""

from __future__ import annotations

import re
from collections.abc import Callable

from recoupe.annotate.time_clock_checks import clock_holds
from recoupe.annotate.time_grammar import Rule
from recoupe.annotate.time_places import Place, counts_noun, opens_sentence, written_as_name

NUMBER_BEFORE = re.compile(r"(?:\b(?:n°|no|rn|page|article|loi)[ ]?|[€$£#+/.,-]|\d[ ]?)$")
NAME_BEFORE = re.compile(r"(?<![.!?\n«] )(?<=\s)[A-ZÀ-Ý][a-zà-ÿ]+ du $")  # "la Gazette du jeudi"
AMOUNT_AFTER = re.compile(r"\s*(?:%|€|\$|euros?|dollars?|francs?|fcfa|millions?|km|m²|kg)")
YEAR_CUES = re.compile(
    r"(?:\b(?:en|depuis|des|d'ici|pour|fin|debut|mi|annees?|an|avant|apres|jusqu'en|a partir de"
    r"|vers|de|a|et|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre"
    r"|decembre|ete|hiver|printemps|automne)\s|-|\()\s*$"
)
DURATION_CUES = re.compile(r"\b(?:depuis|apres|pendant|durant|avant|a|en|pour|voila),?\s*$")
LONG_CUES = re.compile(r"\b(?:depuis|pendant|pour|avant|il y a|voila|durant)\s+$")
FEAST_CUES = re.compile(
    r"\b(?:a|avant|apres|pour|depuis|des|de|le|la|du|l'|vers|fetes? de|veille de|jour de)\s*$"
)
ABBREVIATED = frozenset(
    (
        *("sept", "jan", "janv", "dec", "sep", "nov", "oct"),
        *("fev", "fevr", "avr", "juil", "juill", "jui"),
    )
)
Check = Callable[[Place], bool]


def holds(rule: Rule, at: Place) -> bool:
    """Whether the rule's match is a time where it stands. Rules without a check hold."""
    check = CHECKS.get(rule.action)
    return check is None or check(at)


def year_holds(at: Place) -> bool:
    """A bare year: four digits that count nothing and number nothing."""
    words = at.span.of(at.flat)
    if not words[0].isdigit():
        return True
    if NUMBER_BEFORE.search(at.flat[max(0, at.span.start - 10) : at.span.start]):
        return False
    after = at.flat[at.span.end : at.span.end + 12]
    if AMOUNT_AFTER.match(after) or re.match(r"[-/.,]\d", after):
        return False
    if YEAR_CUES.search(at.flat[max(0, at.span.start - 14) : at.span.start]):
        return (
            not counts_noun(at.span, at.parse)
            or at.flat[max(0, at.span.start - 3) : at.span.start] == "en "
        )
    return not counts_noun(at.span, at.parse)


def recurrence_holds(at: Place) -> bool:
    """An adjective or adverb, not the noun for a newspaper."""
    inside = at.parse.tokens_in(at.span)
    return bool(inside) and inside[0].pos in ("ADJ", "ADV")


def duration_holds(at: Place) -> bool:
    """``un jour`` alone means some day; it counts after a preposition only."""
    words = at.span.of(at.flat)
    if words in ("un jour", "un siecle", "une heure", "une nuit", "une journee", "une seconde"):
        return bool(re.search(r"\b(?:en|d'|pour|apres|pendant|durant|depuis)\s*$", at.before()))
    if re.search(r"(?:\bles?|\bla|\d)\s$", at.before()) and words.endswith("jour"):
        return False
    return not re.search(r"heures? (?:francaise|locale)", at.flat[at.span.start : at.span.end + 12])


def month_holds(at: Place) -> bool:
    """A month's name is lower case in French, save where a sentence opens."""
    words = at.span.of(at.flat)
    if len(words) < 3 or words.endswith("."):
        return False
    if words in ABBREVIATED:
        return False
    return not written_as_name(at.span, at.parse)


def weekday_holds(at: Place) -> bool:
    """A weekday is lower case in French, save where a sentence opens or a word points at it."""
    lead = at.parse.text[max(0, at.span.start - 30) : at.span.start]
    titled = NAME_BEFORE.search(lead) and not re.search(r"\d", at.span.of(at.flat))
    return not titled and not written_as_name(at.span, at.parse)


def by_words(pattern: re.Pattern[str]) -> Check:
    """A check that asks for a cue just before the expression."""
    return lambda at: bool(pattern.search(at.before()))


def desunits_holds(at: Place) -> bool:
    """``des mois`` is a duration after a preposition or before ``durant``."""
    if re.search(r"durant|entier", at.span.of(at.flat)):
        return True
    return bool(DURATION_CUES.search(at.before()))


def feast_holds(at: Place) -> bool:
    """A feast after a preposition or article, not a person's or a place's name.

    One that is a single word has its capital: "l'Ascension" is not "l'ascension du col".
    """
    after = at.parse.text[at.span.end : at.span.end + 2]
    named = len(after) == 2 and after[0] == " " and after[1].isupper()
    words = at.span.of(at.parse.text)
    plain = words.islower() and not re.search(r"[ ]", words)
    led = FEAST_CUES.search(at.before()) or opens_sentence(at.span, at.parse.text)
    return bool(led) and not named and not plain


def plain_holds(at: Place) -> bool:
    """No name: "Le Soir" has a capital where "le soir" has none; headings are all capitals."""
    words = at.span.of(at.parse.text)
    return words.isupper() or not re.search(r"[ '’][A-ZÀ-Ý]", words)


CHECKS: dict[str, Check] = {
    "year": year_holds,
    "years": year_holds,
    "clock": clock_holds,
    "recurrence": recurrence_holds,
    "duration": duration_holds,
    "month": month_holds,
    "weekday": weekday_holds,
    "long": by_words(LONG_CUES),
    "desunits": desunits_holds,
    "feast": feast_holds,
    "none": plain_holds,
    "this": plain_holds,
    "unit": plain_holds,
    "deictic": plain_holds,
}
