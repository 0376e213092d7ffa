"""The theme of a commitment, from a small published vocabulary."""

from __future__ import annotations

from functools import cache

from recoupe.lang.resources import table, values
from recoupe.ledger.wording import WORD, folded


@cache
def vocabulary() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(theme, beginnings of words) in the order of the data."""
    return tuple((row["theme"], values(row["stems"])) for row in table("recoupe.lang.fr", "themes"))


def theme(act: str, clause: str = "") -> str | None:
    """The theme with most words in the act (counted twice) and its clause; None without any."""
    best, most = None, 0
    for name, beginnings in vocabulary():
        score = 2 * matches(act, beginnings) + matches(clause, beginnings)
        if score > most:
            best, most = name, score
    return best


def matches(text: str, beginnings: tuple[str, ...]) -> int:
    """How many words of the text begin with one of ``beginnings``."""
    plain = folded(text)
    count = sum(
        any(word.startswith(start) for start in beginnings if " " not in start)
        for word in WORD.findall(plain)
    )
    return count + sum(plain.count(start) for start in beginnings if " " in start)
