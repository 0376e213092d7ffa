"""Sums and conversions printed on one page: a whole against its parts, one unit against another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from recoupe.crosscheck.companions import numbers
from recoupe.crosscheck.passages import Passage
from recoupe.lang.fr.clashes import clock_nouns, conversions
from recoupe.lang.fr.numbers import number_pattern, number_value
from recoupe.model.finding import Check
from recoupe.model.span import Span

_WHOLE = re.compile(
    r"^\s(?:[a-z'-]+\s){0,3}[a-z'-]+\s?(?P<open>\(|,?\s?dont\s|,?\s?parmi lesquels?\s)$"
)
_NEXT = re.compile(r"^\s[^().;:0-9]{0,40}?(?:,|\bet\b|\bainsi que\b)\s$")
_AS = re.compile(
    r"^\s?(?:\(|,?\s?soit\s|,?\s?c'est-a-dire\s|=\s?|\(soit\s)"
    r"(?:environ |pres de |quelque |a peu pres )?$"
)
OFF = 0.06  # how far two units printed side by side may lie from each other


def sums(passage: Passage) -> Iterator[Check]:
    """A whole and parts that do not add up: « 12 morts (7 civils et 3 soldats) »."""
    found = [(value, span) for value, span in numbers(passage) if not timed(passage, span)]
    for at, (whole, span) in enumerate(found[:-2]):
        opened = _WHOLE.match(between(passage, span, found[at + 1][1]))
        if opened is None:
            continue
        parts = following(passage, found[at + 1 :])
        total = sum(value for value, _ in parts)
        exact = (
            opened["open"] == "("
            and passage.folded[parts[-1][1].end - passage.span.start :].split(")")[0].count(",")
            == 0
        )
        if len(parts) > 1 and (total > whole or (exact and total < whole)):
            yield Check(
                id="", kind="sum", verdict="contradiction" if total > whole else "doubt",
                reason=f"{' + '.join(str(v) for v, _ in parts)} = {total}, et non {whole}",
                evidence=(passage.evidence(span.cover(parts[-1][1])),),
            )  # fmt: skip


def timed(passage: Passage, span: Span) -> bool:
    """Whether a number tells a time, a price or a share."""
    after = passage.folded[span.end - passage.span.start :].lstrip()
    word = re.match(r"[a-z]+", after)
    return after.startswith(("%", "€", "$")) or bool(word and word[0] in clock_nouns())


def between(passage: Passage, left: Span, right: Span) -> str:
    """The folded text between two places of a sentence."""
    return passage.folded[left.end - passage.span.start : right.start - passage.span.start]


def following(passage: Passage, found: list[tuple[int, Span]]) -> list[tuple[int, Span]]:
    """The numbers of one list, from its first."""
    parts = found[:1]
    for left, right in pairwise(found):
        if not _NEXT.match(between(passage, left[1], right[1])):
            break
        parts.append(right)
    return parts


def converted(passage: Passage) -> Iterator[Check]:
    """Two units of fixed relation side by side: « 10 km (soit 9 miles) »."""
    for row in conversions():
        amounts = re.compile(
            rf"(?P<n>{number_pattern()}) ?(?:(?P<left>{row.left})|(?P<right>{row.right}))(?![a-z])"
        )
        for one, other in pairwise(amounts.finditer(passage.folded)):
            gap = passage.folded[one.end() : other.start()]
            if bool(one["left"]) == bool(other["left"]) or not _AS.match(gap):
                continue
            left, right = (one, other) if one["left"] else (other, one)
            values = number_value(left["n"]), number_value(right["n"])
            if not values[0] or not values[1]:
                continue
            told = float(values[0]) * row.factor
            if abs(told - float(values[1])) > OFF * told + 0.5:
                span = Span(passage.span.start + one.start(), passage.span.start + other.end())
                yield Check(
                    id="", kind="conversion", verdict="contradiction",
                    reason=f"{left.group()} font {told:.4g} {row.name}",
                    evidence=(passage.evidence(span),),
                )  # fmt: skip
