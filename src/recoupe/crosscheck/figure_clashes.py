"""Figures of different articles that stand in like words: one thing, two figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from recoupe.crosscheck.amounts import Amount, find_amounts, one_time
from recoupe.crosscheck.consensus import strays
from recoupe.crosscheck.figure_pairs import finding, tellers
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.sole_figures import sole_figures
from recoupe.model.finding import Finding

# Figures close to each other need less to be of one thing.
CLOSE, FAR = 1.25, 2.0
LIKE_CLOSE, LIKE, LIKE_FAR = 0.22, 0.36, 0.5
# A figure that an article gives beside its own, in words half as like, is known to it.
KNOWN = 0.5
# In one sentence, a second figure in words so nearly as like makes it a list.
LIST = 0.8
COMMON = 60


def figure_clashes(material: Material) -> list[Finding]:
    """One finding a pair of values that different articles give of one thing."""
    held: dict[str, list[Amount]] = defaultdict(list)
    for amount in find_amounts(material):
        held[amount.kind].append(amount)
    bare = held.pop("money:", [])
    for kind in sorted(held):
        if kind.startswith("money:"):
            held[kind] += bare
    found = []
    for kind in sorted(held):
        found += clashes(material, kind, held[kind])
    return found


def clashes(material: Material, kind: str, amounts: Sequence[Amount]) -> list[Finding]:
    """Clashing figures of one kind, each pair of values once, told in the likest words."""
    best = likenesses(amounts)
    told: dict[tuple[float, float], tuple[float, int, int]] = {}
    for (i, j), like in best.items():
        left, right = amounts[i], amounts[j]
        if not opposed(left, right, like) or known(i, j, like, amounts, best):
            continue
        if like > told.get(low_high(left, right), (0.0, 0, 0))[0]:
            told[low_high(left, right)] = (like, i, j)
    found = []
    for _, (_, i, j) in sorted(told.items()):
        groups = [tellers(a, amounts) for a in (amounts[i], amounts[j])]
        found.append(finding(material, kind, *groups))
    for usual, stray in strays(amounts):
        if low_high(usual[0], stray) not in told:
            found.append(finding(material, kind, usual, [stray]))
            told[low_high(usual[0], stray)] = (0.0, 0, 0)
    for left, right in sole_figures(kind, amounts):
        if low_high(left, right) not in told:
            told[low_high(left, right)] = (0.0, 0, 0)
            groups = [tellers(a, amounts) for a in (left, right)]
            found.append(finding(material, kind, *groups))
    return found


def low_high(left: Amount, right: Amount) -> tuple[float, float]:
    """Two values, the lower one first."""
    return min(left.value, right.value), max(left.value, right.value)


def likenesses(amounts: Sequence[Amount]) -> dict[tuple[int, int], float]:
    """Likeness of the words around figures of different articles, by pairs that share any."""
    index: dict[str, list[int]] = defaultdict(list)
    for i, amount in enumerate(amounts):
        for key in amount.around.weights:
            index[key].append(i)
    pairs = {
        pair for held in index.values() if len(held) <= COMMON for pair in combinations(held, 2)
    }
    return {
        (i, j): amounts[i].around.like(amounts[j].around)
        for i, j in sorted(pairs)
        if amounts[i].article != amounts[j].article
    }


def opposed(left: Amount, right: Amount, like: float) -> bool:
    """Whether two figures are different, and their words so like that they are of one thing."""
    low, high = sorted((left.value, right.value))
    if low <= 0 or low == high or left.compared != right.compared or not one_time(left, right):
        return False
    ratio = high / low
    need = LIKE_CLOSE if ratio <= CLOSE else LIKE if ratio <= FAR else LIKE_FAR
    return like >= need and ratio <= 2 * FAR


def known(
    i: int, j: int, like: float, amounts: Sequence[Amount], best: dict[tuple[int, int], float]
) -> bool:
    """Whether a third figure fits one of two better, or an article tells both values apart."""
    if better(i, j, like, amounts, best) or better(j, i, like, amounts, best):
        return True
    knowing: list[set[str]] = [set(), set()]
    for k, third in enumerate(amounts):
        near = max(best.get((min(x, k), max(x, k)), 0.0) for x in (i, j))
        for side, value in enumerate((amounts[i].value, amounts[j].value)):
            own = k in (i, j)
            if (own and value == third.value) or (
                not own and near >= KNOWN * like and within(value, third)
            ):
                knowing[side].add(third.article)
    return bool(knowing[0] & knowing[1])


def within(value: float, amount: Amount) -> bool:
    """Whether a figure is a value or a range that holds another value."""
    low, high = amount.bounds
    return amount.quantity.bound is None and low <= value <= high


def better(
    one: int, other: int, like: float, amounts: Sequence[Amount], best: dict[tuple[int, int], float]
) -> bool:
    """Whether another figure of the article of ``other`` stands in words more like ``one``.

    In one sentence with it, words nearly as like are enough: it is a list.
    """
    theirs = amounts[other]
    for k, third in enumerate(amounts):
        if third.article == theirs.article and third.value != theirs.value:
            near = best.get((min(one, k), max(one, k)), 0.0)
            if near > (LIST * like if third.passage is theirs.passage else like):
                return True
    return False
