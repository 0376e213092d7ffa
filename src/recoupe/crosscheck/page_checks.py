"""Checks of what a page announces and names: counts against lists, names spelt two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from recoupe.crosscheck.passages import Material, Passage
from recoupe.lang.fr.clashes import clock_nouns
from recoupe.lang.fr.numbers import number_value
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Check
from recoupe.model.span import Span
from recoupe.text.folding import fold_name

# Words of one item of a list; how far a count may be off to be a slip.
LONGEST, NEAR = 8, 2
_LIST = re.compile(
    r"\b(?P<n>deux|trois|quatre|cinq|six|sept|huit|neuf|dix|[2-9]|1[0-2]) "
    r"(?:[a-z-]{3,}[sx] )?(?P<noun>[a-z-]{3,}[sx])(?: [^.;:()0-9]{0,40}?)?"
    r"(?: ?: ?| ?\()(?P<items>[^.;:()\n]{5,200}?)[.;)\n]"
)


def lists(passage: Passage) -> Iterator[Check]:
    """An announced count against the list that follows it."""
    text = passage.folded + "\n"
    for match in _LIST.finditer(text):
        if match["noun"] in clock_nouns() or re.search(r"\d", match["items"]):
            continue
        items = [i.strip() for i in re.split(r",| ainsi que ", match["items"]) if i.strip()]
        announced = int(number_value(match["n"]) or 0)
        if not miscounted(announced, items):
            continue
        end = min(match.end() - 1, len(passage.folded))
        span = Span(passage.span.start + match.start(), passage.span.start + end)
        yield Check(
            id="", kind="count", verdict="doubt",
            reason=f"{announced} annoncés, {most(items)} nommés",
            evidence=(passage.evidence(span),),
        )  # fmt: skip


def miscounted(announced: int, items: list[str]) -> bool:
    """Whether a list of short items has one or two more or fewer than announced.

    « A, B et C de D et E » may be of three items or four: « et » also stands inside one.
    """
    counted = any(number_value(item.split()[0]) is not None for item in items)
    if most(items) < 2 or counted or any(len(i.split()) > LONGEST for i in items):
        return False
    least = len(items) + (" et " in items[-1])
    return 0 < announced - most(items) <= NEAR or 0 < least - announced <= NEAR


def most(items: list[str]) -> int:
    """How many things a list can name at most."""
    return len(items) + sum(item.count(" et ") for item in items)


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
