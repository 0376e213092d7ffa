"""French numbers in digits and in words."""

from __future__ import annotations

import re
from functools import cache

from recoupe.lang.resources import table, values

PACKAGE = "recoupe.lang.fr"
DIGITS = r"\d{1,3}(?:[ .]\d{3}(?!\d))+(?:,\d+)?|\d+(?:[.,]\d+)?"
QUATRE, VINGT, CENT, MILLE = 4, 20, 100, 1000


@cache
def number_words(name: str = "number_words") -> dict[str, int]:
    """Number words of a data table, flattened, with their values."""
    return {word: int(row["value"]) for row in table(PACKAGE, name) for word in values(row["word"])}


@cache
def number_pattern() -> str:
    """A regular expression, without groups, for a number in flattened text."""
    words = number_words()
    every = "|".join(sorted(words, key=len, reverse=True))
    scales = "|".join(w for w in words if words[w] >= CENT)
    spelt = rf"(?:{every})(?:[ -](?:et[ -])?(?:{every}))*(?![\w])"
    return rf"(?<![\w])(?:(?<!\d[.,])(?:{DIGITS})(?: (?:{scales})(?![\w]))*|{spelt})"


def number_value(words: str) -> float | None:
    """The value of a number as flattened text, or None when it is none.

    ``4,7 millions`` is 4700000, ``6.318`` and ``6 318`` are 6318, ``8.1`` is 8.1.
    """
    total, current, before = 0.0, 0.0, 0.0
    parts = split_number(words)
    if not parts:
        return None
    for part in parts:
        value = part_value(part)
        if value is None:
            return None
        if value == VINGT and before == QUATRE:
            current += QUATRE * VINGT - QUATRE
        elif value == CENT and not part[0].isdigit():
            current = (current or 1) * CENT
        elif value >= MILLE and not part[0].isdigit():
            total, current = total + (current or 1) * value, 0.0
        else:
            current += value
        before = value
    return round(total + current, 6)


def split_number(words: str) -> list[str]:
    """The digits and words of a number, groups of thousands joined."""
    joined = re.sub(r"(?<=\d)[ .](?=\d{3}(?!\d))", "", words.strip())
    return [p for p in re.split(r"[ -]+", joined) if p and p != "et"]


def part_value(part: str) -> float | None:
    """The value of one digit string or word."""
    if part[0].isdigit():
        try:
            return float(part.replace(",", "."))
        except ValueError:
            return None
    return number_words().get(part)


def tidy(value: float) -> str:
    """A number as text without a useless fraction: ``3``, ``1.5``."""
    return str(int(value)) if value == int(value) else f"{value:g}"
