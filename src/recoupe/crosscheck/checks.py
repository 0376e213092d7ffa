"""Checks that need no second source: the calendar, money at a fixed parity, percentages, counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from recoupe.crosscheck.passages import Material, Passage
from recoupe.lang.fr.numbers import number_pattern, number_value
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Check
from recoupe.model.span import Span
from recoupe.text.folding import fold_name

PARITY = 655.957  # CFA francs to the euro, fixed since 1 January 1999
MONTHS = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
    "octobre", "novembre", "decembre",
)  # fmt: skip
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_DATE = re.compile(
    rf"\b(?:(?P<weekday>{'|'.join(DAYS)}),? )?(?:le )?(?P<day>\d{{1,2}})(?:er)? "
    rf"(?P<month>{'|'.join(MONTHS)})(?: (?P<year>\d{{4}}))?\b"
)
_MONEY = re.compile(
    rf"(?P<amount>{number_pattern()}(?: (?:millions?|milliards?))?) (?:de |d')?"
    r"(?P<unit>francs? cfa|f ?cfa|fcfa|cfa|euros?|€)"
)
_PERCENT = re.compile(r"(?P<amount>\d{1,4}(?:[.,]\d+)?) ?%")
_SHARE = re.compile(r"\b(voix|suffrages|participation|votants|inscrits|abstention)\b")
_LIST = re.compile(
    r"\b(?P<n>deux|trois|quatre|cinq|six|sept) (?P<noun>pays|villes|ministres|hommes|personnes|"
    r"regions|provinces|partis|candidats|axes|points|raisons|secteurs)[^.;:()]{0,40}?"
    r"(?: ?: ?| ?\()(?P<items>[^.;:()\n]{5,200}?)[.;)\n]"
)


def find_checks(material: Material) -> list[Check]:
    """All checks that fail or raise a doubt, in order of the texts."""
    found: list[Check] = []
    for passage in material.passages:
        found += dates(passage)
        found += money(material, passage)
        found += shares(passage)
        found += lists(material, passage)
    found += spellings(material)
    return found


def span_of(passage: Passage, match: re.Match[str]) -> Evidence:
    """A match in the folded sentence as evidence."""
    return passage.evidence(Span(*(passage.span.start + x for x in match.span())))


def dates(passage: Passage) -> Iterator[Check]:
    """Dates that cannot be, and weekdays that a full date denies."""
    for match in _DATE.finditer(passage.folded):
        day, month = int(match["day"]), MONTHS.index(match["month"]) + 1
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


def money(material: Material, passage: Passage) -> Iterator[Check]:
    """CFA francs and euros side by side: the parity is fixed."""
    amounts = list(_MONEY.finditer(passage.folded))
    for left, right in zip(amounts, amounts[1:], strict=False):
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
                reason=f"à 655,957 francs CFA pour un euro, cela fait {right_value:,.0f} euros".replace(",", " ", 0),
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


def lists(material: Material, passage: Passage) -> Iterator[Check]:
    """An announced count against the list that follows it."""
    text = passage.folded + "\n"
    for match in _LIST.finditer(text):
        items = [i for i in re.split(r",| et | ainsi que ", match["items"]) if i.strip()]
        announced = int(number_value(match["n"]) or 0)
        if len(items) < 2 or len(items) == announced or any(len(i.split()) > 6 for i in items):
            continue
        end = min(match.end() - 1, len(passage.folded))
        span = Span(passage.span.start + match.start(), passage.span.start + end)
        yield Check(
            id="", kind="count", verdict="doubt",
            reason=f"{announced} annoncés, {len(items)} nommés",
            evidence=(passage.evidence(span),),
        )  # fmt: skip


def spellings(material: Material) -> Iterator[Check]:
    """A person whose name one page spells in two ways."""
    for entity in material.resolution.entities:
        if entity.kind != "person":
            continue
        for article in material.articles:
            forms: dict[str, Evidence] = {}
            for evidence in entity.mentions:
                if evidence.article_id == article.id:
                    forms.setdefault(fold_name(material.words_of(evidence)), evidence)
            for one, other in combinations(sorted(forms), 2):
                pair = misspelt(one, other)
                if pair:
                    yield Check(
                        id="", kind="name", verdict="doubt",
                        reason=f"un même nom écrit « {pair[0]} » et « {pair[1]} »",
                        evidence=(forms[one], forms[other]),
                    )  # fmt: skip
                    break


def misspelt(left: str, right: str) -> tuple[str, str] | None:
    """The words that differ by one or two letters in two forms of one name."""
    a, b = left.split(), right.split()
    for one in a:
        for other in b:
            if one == other or one in b or other in a or min(len(one), len(other)) < 5:
                continue
            if one[0] == other[0] and 0 < edits(one, other) <= 2:
                return one, other
    return None


def edits(left: str, right: str) -> int:
    """Levenshtein distance."""
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        above, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (a != b))
    return row[-1]
