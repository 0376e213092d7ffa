"""A figure that most articles give, and the one close to it that another gives instead."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from recoupe.crosscheck.amounts import Amount

# Articles that have to give a figure, and how close the other one must be.
TELLERS, NEAR = 3, 1.1
SHARED = 2


def strays(amounts: Sequence[Amount]) -> Iterator[tuple[list[Amount], Amount]]:
    """Figures of three articles or more, each with a near one of an article that lacks it.

    What is counted is told by the words that stand around the shared figure in at least
    half of these articles; two of them must stand around the other one too.
    """
    held: dict[float, list[Amount]] = defaultdict(list)
    for amount in amounts:
        held[amount.value].append(amount)
    for value, tellers in sorted(held.items()):
        articles = {a.article for a in tellers}
        if len(articles) < TELLERS:
            continue
        usual = usual_words(tellers)
        if len(usual) < SHARED:
            continue
        for other in amounts:
            if other.article not in articles and strays_from(value, other, usual):
                likest = sorted(tellers, key=lambda a: -a.around.like(other.around))
                yield likest, other


def usual_words(tellers: Sequence[Amount]) -> frozenset[str]:
    """Stems around a figure in at least half of the articles that give it."""
    by_article: dict[str, set[str]] = defaultdict(set)
    for amount in tellers:
        by_article[amount.article] |= amount.around.close
    counts = Counter(key for keys in by_article.values() for key in keys)
    return frozenset(key for key, n in counts.items() if 2 * n >= len(by_article))


def strays_from(value: float, other: Amount, usual: frozenset[str]) -> bool:
    """Whether a figure is close to the usual one and stands in its words, bare of any bound."""
    low, high = sorted((value, other.value))
    exact = not other.quantity.approx and other.quantity.bound is None and not other.compared
    near = 0 < low < high <= NEAR * low
    return exact and near and len(usual & other.around.close) >= SHARED
