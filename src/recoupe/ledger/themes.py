"""The theme of a commitment, from a small published vocabulary."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from recoupe.lang.resources import table, values
from recoupe.ledger.wording import WORD, folded


@cache
def vocabulary() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(theme, its entries) in the order of the data."""
    return tuple((row["theme"], values(row["stems"])) for row in table("recoupe.lang.fr", "themes"))


@cache
def index() -> tuple[dict[str, list[str]], dict[str, list[str]], dict[str, list[str]]]:
    """Themes by whole word, by beginning of words and by phrase."""
    whole: dict[str, list[str]] = {}
    begun: dict[str, list[str]] = {}
    phrases: dict[str, list[str]] = {}
    for name, entries in vocabulary():
        for entry in entries:
            kind = phrases if " " in entry else begun if entry.endswith("*") else whole
            kind.setdefault(entry.rstrip("*"), []).append(name)
    return whole, begun, phrases


@lru_cache(maxsize=4096)
def themes_of(word: str) -> frozenset[str]:
    """Themes that one folded word points to."""
    whole, begun, _ = index()
    found = [*whole.get(word, ()), *whole.get(re.sub(r"[sx]$", "", word), ())]
    for end in range(3, len(word) + 1):
        found += begun.get(word[:end], ())
    return frozenset(found)


def theme(act: str, clause: str = "") -> str | None:
    """The theme with most words in the act (counted twice) and its clause; None without any.

    Of themes with as many words the first of the data is taken.
    """
    score: Counter[str] = Counter()
    for text, weight in ((act, 2), (clause, 1)):
        for name, count in counted(text).items():
            score[name] += weight * count
    return max((name for name, _ in vocabulary()), key=lambda n: score[n]) if score else None


def counted(text: str) -> Counter[str]:
    """How many words and phrases of the text point to each theme."""
    plain = folded(text)
    found = Counter(
        name for word in WORD.findall(plain) if word.isalpha() for name in themes_of(word)
    )
    for phrase, names in index()[2].items():
        for name in names:
            if phrase in plain:
                found[name] += plain.count(phrase)
    return found
