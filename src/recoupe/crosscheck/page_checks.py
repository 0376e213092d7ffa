"""Checks of what a page announces and names: counts against lists, names spelt two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from recoupe.crosscheck.passages import Material, Passage
from recoupe.lang.fr.numbers import number_value
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Check
from recoupe.model.span import Span
from recoupe.text.folding import fold_name

_LIST = re.compile(
    r"\b(?P<n>deux|trois|quatre|cinq|six|sept) (?P<noun>pays|villes|ministres|hommes|personnes|"
    r"regions|provinces|partis|candidats|axes|points|raisons|secteurs)[^.;:()]{0,40}?"
    r"(?: ?: ?| ?\()(?P<items>[^.;:()\n]{5,200}?)[.;)\n]"
)


def lists(passage: Passage) -> Iterator[Check]:
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
