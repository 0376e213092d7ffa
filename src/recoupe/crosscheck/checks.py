"""Checks that need no second source: the calendar, money at a fixed parity, percentages, counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from recoupe.crosscheck.caveats import caveats
from recoupe.crosscheck.page_checks import lists, spellings
from recoupe.crosscheck.passages import Material, Passage
from recoupe.crosscheck.sums import converted, sums
from recoupe.lang.fr.calendar import month_words
from recoupe.lang.fr.numbers import number_pattern, number_value
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Check
from recoupe.model.span import Span

PARITY = 655.957  # CFA francs to the euro, fixed since 1 January 1999
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_DATE = re.compile(
    rf"\b(?:(?P<weekday>{'|'.join(DAYS)}),? )?(?:le )?(?P<day>\d{{1,2}})(?:er)? "
    r"(?P<month>[a-z]{3,9})(?: (?P<year>\d{4}))?\b"
)
_MONEY = re.compile(
    rf"(?P<amount>{number_pattern()}(?: (?:millions?|milliards?))?) (?:de |d')?"
    r"(?P<unit>francs? cfa|f ?cfa|fcfa|cfa|euros?|€)"
)
_PERCENT = re.compile(r"(?P<amount>\d{1,4}(?:[.,]\d+)?) ?%")
_SHARE = re.compile(r"\b(voix|suffrages|participation|votants|inscrits|abstention)\b")


def find_checks(material: Material) -> list[Check]:
    """All checks that fail or raise a doubt, in order of the texts."""
    found: list[Check] = []
    for passage in material.passages:
        found += dates(passage)
        found += money(passage)
        found += shares(passage)
        found += lists(passage)
        found += sums(passage)
        found += converted(passage)
    found += spellings(material)
    found += caveats(material)
    return found


def span_of(passage: Passage, match: re.Match[str]) -> Evidence:
    """A match in the folded sentence as evidence."""
    return passage.evidence(Span(*(passage.span.start + x for x in match.span())))


def dates(passage: Passage) -> Iterator[Check]:
    """Dates that cannot be, and weekdays that a full date denies."""
    for match in _DATE.finditer(passage.folded):
        day, month = int(match["day"]), month_words().get(match["month"], 0)
        if not month:
            continue
        year = int(match["year"]) if match["year"] else None
        try:
            told = date(year or 2000, month, day)
        except ValueError:
            yield Check(
                id="", kind="date", verdict="contradiction",
                reason=f"le {match['day']} {match['month']} n’existe pas",
                evidence=(span_of(passage, match),),
            )  # fmt: skip
            continue
        if year is None or match["weekday"] is None or year < 1583:
            continue
        real = DAYS[told.weekday()]
        if real != match["weekday"]:
            yield Check(
                id="", kind="weekday", verdict="contradiction",
                reason=f"le {day} {match['month']} {year} est un {real}, pas un {match['weekday']}",
                evidence=(span_of(passage, match),),
            )  # fmt: skip


def money(passage: Passage) -> Iterator[Check]:
    """CFA francs and euros side by side: the parity is fixed."""
    amounts = list(_MONEY.finditer(passage.folded))
    for left, right in pairwise(amounts):
        between = passage.folded[left.end() : right.start()]
        if len(between) > 25 or not re.search(r"\(|soit|environ|pres de|ou|=|equivalent", between):
            continue
        units = [("euro" if m["unit"][0] in "e€" else "cfa") for m in (left, right)]
        values = [number_value(m["amount"]) for m in (left, right)]
        if set(units) != {"euro", "cfa"} or None in values or 0.0 in values:
            continue
        told = dict(zip(units, values, strict=True))
        ratio = (told["cfa"] or 0) / ((told["euro"] or 1) * PARITY)
        if not 0.93 <= ratio <= 1.07:
            right_value = (told["cfa"] or 0) / PARITY
            evidence = passage.evidence(
                Span(passage.span.start + left.start(), passage.span.start + right.end())
            )
            yield Check(
                id="", kind="parity", verdict="contradiction",
                reason=f"à 655,957 francs CFA pour un euro, cela fait {right_value:.0f} euros",
                evidence=(evidence,),
            )  # fmt: skip


def shares(passage: Passage) -> Iterator[Check]:
    """More than the whole: a share of votes or of a population above 100 %."""
    if not _SHARE.search(passage.folded):
        return
    for match in _PERCENT.finditer(passage.folded):
        if float(match["amount"].replace(",", ".")) > 100:
            yield Check(
                id="", kind="percentage", verdict="contradiction",
                reason=f"une part ne peut dépasser 100 % : {match['amount']} %",
                evidence=(span_of(passage, match),),
            )  # fmt: skip
