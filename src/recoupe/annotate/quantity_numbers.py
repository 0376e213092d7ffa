"""Numbers in a text that may state a quantity: where they stand and what they are worth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from recoupe.annotate.quantity_shapes import FRACTIONS, patterns
from recoupe.lang.fr.numbers import (
    PACKAGE,
    number_value,
    number_words,
    split_number,
)
from recoupe.lang.resources import lines
from recoupe.model.span import Span

PERCENT = re.compile(r" ?(?:%|pour ?cent)")
CHANGE = re.compile(
    r"\b(?:pass\w+|port\w+|augment\w+|baiss\w+|bond\w+|chut\w+|grimp\w+|extension|hausse|relev\w+"
    r"|abaiss\w+|recul\w+|progress\w+|ramen\w+|tomb\w+|elarg\w+|evolu\w+|remont\w+|redui\w+)\s"
    r"(?:[\w']+\s){0,4}?de\s$"
)


class Number(NamedTuple):
    """A number: ``value`` None for "des centaines", ``high`` the other end of a range.

    ``scaled`` says cent, mille or more; ``vague`` is a heap without its noun.
    """

    span: Span
    value: float | None
    high: float | None = None
    approx: bool = False
    unit: str = ""
    scaled: bool = False
    vague: bool = False


def find_numbers(flat: str) -> Iterator[Number]:
    """Numbers of a flattened text, overlapping readings included, the surest first."""
    shapes = patterns()
    for match in shapes["times"].finditer(flat):
        value = number_value(match[2])
        if value:
            shown = value if match[1] == "multipli" else round(1 / value, 4)
            yield Number(Span(*match.span()), shown, unit="x")
    for match in shapes["fold"].finditer(flat):
        if (number_value(match[1]) or 0) > 1:
            yield Number(Span(match.start(), match.end() - 1), number_value(match[1]), unit="x")
    for match in shapes["fraction"].finditer(flat):
        yield fraction(match)
    for match in shapes["heap"].finditer(flat):
        if not (match["many"] and counts_heap(flat[max(0, match.start() - 20) : match.start()])):
            yield heap(match)
    for match in shapes["alone"].finditer(flat):
        yield Number(Span(*match.span()), None, approx=True, vague=True)
    for match in shapes["range"].finditer(flat):
        if (found := ranged(match, flat)) is not None:
            yield found
    for match in shapes["number"].finditer(flat):
        if stands_free(match.start(), match.end(), flat):
            value = number_value(match.group())
            yield Number(Span(*match.span()), value, scaled=is_scaled(match.group()))


def fraction(match: re.Match[str]) -> Number:
    """``deux tiers`` as a percentage."""
    if match["half"]:
        return Number(Span(*match.span()), 50.0, unit="%")
    share = (number_value(match["top"]) or 1) / FRACTIONS[match["low"]]
    return Number(Span(*match.span()), round(100 * share, 2), unit="%")


def heap(match: re.Match[str]) -> Number:
    """``une cinquantaine`` is about fifty; ``des centaines`` has no value."""
    span = Span(match.start(), match.end() - 1)
    if match["many"]:
        return Number(span, None, approx=True)
    worth = number_words("number_collectives")[match["coll"]]
    return Number(span, (number_value(match["one"]) or 1) * worth, approx=True)


def counts_heap(before: str) -> bool:
    """Whether a number stands right before: "450 millions" is no vague heap."""
    word = re.search(r"(\w+)[ ]$", before)
    return bool(word and (word[1].isdigit() or word[1] in number_words()))


def ranged(match: re.Match[str], flat: str) -> Number | None:
    """``3 à 5``, ``entre 3,8 et 4,5 millions``; None for "passer de 7 à 25"."""
    between = match.group().startswith("entre ")
    link = match.group()[match.end(1) - match.start() : match.start(3) - match.start()].split()
    if not between and ("et" in link or ("ou" in link and not match[1].isdigit())):
        return None
    if not between and CHANGE.search(flat[max(0, match.start() - 60) : match.start()]):
        return None
    low, high = number_value(match[1]), number_value(match[3])
    if low is None or high is None or not stands_free(match.start(1), match.end(), flat):
        return None
    if match["link"] and not PERCENT.match(flat, match.end()):
        return None
    scale = split_number(match[3])[-1]
    if low < high and scale in number_words() and number_words()[scale] >= 1000 > low:
        low *= number_words()[scale]
    return Number(Span(*match.span()), low, high) if low < high else None


def is_scaled(words: str) -> bool:
    """Whether a number says cent, mille, million or milliard."""
    last = split_number(words)[-1]
    return number_words().get(last, 0) >= 100


def stands_free(start: int, end: int, flat: str) -> bool:
    """Whether digits are a number of their own: no ordinal, label, telephone or code."""
    before, after = flat[max(0, start - 16) : start], flat[end : end + 8]
    if flat[start:end] in ("un", "une", "zero", "mil"):
        return False
    if re.match(r"(?:er?|re| ?emes?|nde?)(?!\w)|/|:\d|-\d|h\b| ?h ?\d|[.,]\d|°(?! ?c)", after):
        return False
    if re.search(r"(?:\w-|/|\d[.,]|[#+]|\d )$", before) or re.match(r" \d\d(?!\d)", after):
        return False
    word = re.search(r"([\w°.]+)[ ]*$", before)
    return not (word and word[1] in labels()) and not re.fullmatch(r"0\d+", flat[start:end])


@cache
def labels() -> frozenset[str]:
    """Words after which a number is a label."""
    return frozenset(lines(PACKAGE, "quantity_not"))
