"""Nouns that each article counts once: two articles, two figures, whatever words stand around."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from recoupe.crosscheck.amounts import Amount, one_time
from recoupe.lang.fr.clashes import clock_nouns
from recoupe.lang.fr.extents import extents
from recoupe.text.folding import bare_words

# What two sentences must share besides a figure's noun, and how far apart the figures may lie.
SHARED, RATIO, FEW = 2, 2.5, 3


def sole_figures(kind: str, amounts: Sequence[Amount]) -> Iterator[tuple[Amount, Amount]]:
    """Pairs of different figures of one noun, each the only one of its article.

    The sentences share two stems or entities besides the noun; sums of money, shares of a
    whole, lengths and hours measure many things and are left out.
    """
    if kind == "%" or kind.startswith("money:"):
        return
    amounts = [a for a in amounts if not measuring(a)]
    by_article: dict[str, list[Amount]] = defaultdict(list)
    for amount in amounts:
        by_article[amount.article].append(amount)
    alone = [held[0] for held in by_article.values() if len({a.value for a in held}) == 1]
    for left, right in combinations(alone, 2):
        low, high = sorted((left.value, right.value))
        if FEW <= low < high <= RATIO * low and one_scene(kind, left, right):
            yield left, right


def measuring(amount: Amount) -> bool:
    """Whether a figure is a length, a weight, a time."""
    unit = amount.quantity.unit
    return unit in extents() or bool(set(bare_words(unit)) & clock_nouns())


def one_scene(kind: str, left: Amount, right: Amount) -> bool:
    """Whether two figures can be of one time and their sentences share enough."""
    here, there = left.passage, right.passage
    shared = (here.stems & there.stems) - {kind}
    named = here.names & there.names
    alike = left.compared == right.compared and one_time(left, right)
    return alike and len(shared) + len(named) >= SHARED
