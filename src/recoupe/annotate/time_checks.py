"""Whether a match is a time where it stands: what comes before it, after it, and its case."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from recoupe.annotate.time_grammar import Rule
from recoupe.lang.fr.numbers import PACKAGE, number_value
from recoupe.lang.resources import lines
from recoupe.model.parse import Parse
from recoupe.model.span import Span

Check = Callable[[Span, str, Parse], bool]
SENTENCE_START = re.compile(r"(?:^|[\n.!?:;•\-«\"“(]|\bw)\s*$")
NUMBER_BEFORE = re.compile(r"(?:\b(?:n°|no|rn|page|article|loi)[ ]?|[€$£#+/.,-]|\d[ ]?)$")
SPELL_BEFORE = re.compile(r"\b(?:pendant|durant|depuis|en|les|ces|toutes les|dure|duree de)\s+$")
AMOUNT_AFTER = re.compile(r"\s*(?:%|€|\$|euros?|dollars?|francs?|fcfa|millions?|km|m²|kg)")
YEAR_CUES = re.compile(
    r"(?:\b(?:en|depuis|des|d'ici|pour|fin|debut|mi|annees?|an|avant|apres|jusqu'en|a partir de"
    r"|vers|de|a|et|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre"
    r"|decembre|ete|hiver|printemps|automne)\s|-|\()\s*$"
)
DURATION_CUES = re.compile(r"\b(?:depuis|apres|pendant|durant|avant|a|en|pour|voila),?\s*$")
LONG_CUES = re.compile(r"\b(?:depuis|pendant|pour|avant|il y a|voila|durant)\s+$")
NOON_CUES = re.compile(r"\b(?:a|vers|avant|apres|des|jusqu'a|de)\s+$")
FEAST_CUES = re.compile(
    r"\b(?:a|avant|apres|pour|depuis|des|de|le|la|du|l'|vers|fetes? de|veille de|jour de)\s*$"
)


def holds(rule: Rule, span: Span, flat: str, parse: Parse) -> bool:
    """Whether the rule's match at ``span`` is a time there. Rules without a check hold."""
    check = CHECKS.get(rule.action)
    return check is None or check(span, flat, parse)


def opens_sentence(span: Span, text: str) -> bool:
    """Whether nothing but an opening mark comes before ``span`` in its sentence."""
    return bool(SENTENCE_START.search(text[max(0, span.start - 4) : span.start]))


def written_as_name(span: Span, parse: Parse) -> bool:
    """Whether a lone word has a capital where no sentence opens: part of a name."""
    text = parse.text
    return (
        text[span.start].isupper()
        and not opens_sentence(span, text)
        and not re.search(r"[ ]", span.of(text))
    )


def year_holds(span: Span, flat: str, parse: Parse) -> bool:
    """A bare year: four digits that count nothing and number nothing."""
    words = span.of(flat)
    if not words[0].isdigit():
        return True
    if NUMBER_BEFORE.search(flat[max(0, span.start - 10) : span.start]):
        return False
    after = flat[span.end : span.end + 12]
    if AMOUNT_AFTER.match(after) or re.match(r"[-/.,]\d", after):
        return False
    if YEAR_CUES.search(flat[max(0, span.start - 14) : span.start]):
        return not counts_noun(span, parse) or flat[max(0, span.start - 3) : span.start] == "en "
    return not counts_noun(span, parse)


def counts_noun(span: Span, parse: Parse) -> bool:
    """Whether the next word is a plural noun that the number would count."""
    inside = parse.tokens_in(span)
    if not inside or inside[-1].i + 1 >= len(parse.tokens):
        return False
    after = parse.tokens[inside[-1].i + 1]
    plural = "Number=Plur" in after.feats or after.text.endswith(("s", "x"))
    return (
        after.pos == "NOUN" and plural and after.text[:1].islower() and after.start - span.end < 2
    )


def clock_holds(span: Span, flat: str, parse: Parse) -> bool:
    """``20 heures`` is an hour of the day after a cue; ``20h30`` always is."""
    words = span.of(flat)
    if not re.search(r"heures?", words):
        return not re.match(r" ?(?:/|sur ?\d)", flat[span.end : span.end + 6])
    if re.search(r"-heures?|heures? \d|heure ", words):
        return True
    if re.match(
        r" (?:de [a-z]+s?\b|par\b|supplementaires?|d'|plus tard|apres|avant)", flat[span.end :]
    ):
        return False
    if re.match(r" (?:à|en) [A-Z]", parse.text[span.end : span.end + 5]):
        return True
    if (number_value(words.split()[0]) or 0) > 12 and not words.startswith(("24", "vingt-quatre")):
        return not SPELL_BEFORE.search(before(span, flat))
    return bool(clock_cues().search(flat[max(0, span.start - 24) : span.start]))


@cache
def clock_cues() -> re.Pattern[str]:
    """Cues that end just before an hour of the day."""
    every = "|".join(re.escape(line) for line in lines(PACKAGE, "time_clock_cues"))
    return re.compile(rf"\b(?:{every})\s+$")


def recurrence_holds(span: Span, flat: str, parse: Parse) -> bool:
    """An adjective or adverb, not the noun for a newspaper."""
    inside = parse.tokens_in(span)
    return bool(inside) and inside[0].pos in ("ADJ", "ADV")


def duration_holds(span: Span, flat: str, parse: Parse) -> bool:
    """``un jour`` alone means some day; it counts after a preposition only."""
    words = span.of(flat)
    if words in ("un jour", "un siecle", "une heure", "une nuit", "une journee", "une seconde"):
        return bool(
            re.search(r"\b(?:en|d'|pour|apres|pendant|durant|depuis)\s*$", before(span, flat))
        )
    if re.search(r"(?:\bles?|\bla|\d)\s$", before(span, flat)) and words.endswith("jour"):
        return False
    return not re.search(r"heures? (?:francaise|locale)", flat[span.start : span.end + 12])


def before(span: Span, flat: str, width: int = 20) -> str:
    """The words before ``span``."""
    return flat[max(0, span.start - width) : span.start]


def month_holds(span: Span, flat: str, parse: Parse) -> bool:
    """A month's name is lower case in French, save where a sentence opens."""
    words = span.of(flat)
    if len(words) < 3 or words.endswith("."):
        return False
    if words in ("sept", "mars", "mai", "jan", "dec", "sep", "nov", "oct", "fev", "avr"):
        if words not in ("mars", "mai"):
            return False
    return not written_as_name(span, parse)


def weekday_holds(span: Span, flat: str, parse: Parse) -> bool:
    """A weekday is lower case in French, save where a sentence opens or a word points at it."""
    return not written_as_name(span, parse)


def by_words(pattern: re.Pattern[str]) -> Check:
    """A check that asks for a cue just before the expression."""
    return lambda span, flat, parse: bool(pattern.search(before(span, flat)))


def desunits_holds(span: Span, flat: str, parse: Parse) -> bool:
    """``des mois`` is a duration after a preposition or before ``durant``."""
    if re.search(r"durant|entier", span.of(flat)):
        return True
    return bool(DURATION_CUES.search(before(span, flat)))


def feast_holds(span: Span, flat: str, parse: Parse) -> bool:
    """A feast after a preposition or article, not a person's or a place's name."""
    after = parse.text[span.end : span.end + 2]
    named = len(after) == 2 and after[0] == " " and after[1].isupper()
    return bool(FEAST_CUES.search(before(span, flat))) and not named


CHECKS: dict[str, Check] = {
    "year": year_holds,
    "years": year_holds,
    "clock": clock_holds,
    "recurrence": recurrence_holds,
    "duration": duration_holds,
    "month": month_holds,
    "weekday": weekday_holds,
    "long": by_words(LONG_CUES),
    "noon": by_words(NOON_CUES),
    "desunits": desunits_holds,
    "feast": feast_holds,
}
