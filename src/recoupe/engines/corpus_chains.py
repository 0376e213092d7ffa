"""Clusters of overlapping windows joined into stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)


class UnionFind(Generic[Item]):
    """Disjoint sets with path halving (Tarjan and van Leeuwen 1984); the smallest item leads."""

    def __init__(self) -> None:
        self._above: dict[Item, Item] = {}

    def leader(self, item: Item) -> Item:
        """The item that stands for the set."""
        above = self._above
        while (parent := above.get(item, item)) != item:
            above[item] = item = above.get(parent, parent)
        return item

    def join(self, left: Item, right: Item) -> None:
        """Make one set of two; which item leads does not depend on the order of joining."""
        a, b = sorted((self.leader(left), self.leader(right)), key=str)
        if a != b:
            self._above[b] = a


def continued(earlier: Mapping[str, str], later: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """Clusters of two windows that are one story, by the articles that both windows hold.

    Each must hold more than half of the other's shared articles, so that a cluster has one
    successor at most and a story never grows by bridges. Maps are from article to cluster.
    """
    shared = earlier.keys() & later.keys()
    before = Counter(earlier[name] for name in shared)
    after = Counter(later[name] for name in shared)
    both = Counter((earlier[name], later[name]) for name in shared)
    for (left, right), count in sorted(both.items()):
        if 2 * count > before[left] and 2 * count > after[right]:
            yield left, right
