"""Communities of a likeness graph, whatever the order of its nodes.

The quality optimised is the constant Potts model (Traag, Van Dooren, Nesterov 2011): the
likeness inside communities less ``density`` for each pair, moved node by node and level by
level as in Louvain. It has no resolution limit: a community is what is denser than
``density``, be there five articles or five thousand.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from recoupe.group.neighbours import Graph

SMALL = 1e-9
ROUNDS = 30


def communities(graph: Graph, density: float) -> list[int]:
    """The community of each node, numbered by first node."""
    weights, sizes = graph, [1] * len(graph)
    member = list(range(len(graph)))
    while True:
        moved = _numbered(_move(weights, sizes, density))
        if len(set(moved)) == len(weights):
            return _numbered(member)
        member = [moved[m] for m in member]
        weights, sizes = _collapse(weights, sizes, moved)


def _move(graph: Graph, sizes: list[int], density: float) -> list[int]:
    """Move nodes to the community that gains most, until none moves."""
    home = list(range(len(graph)))
    mass = list(sizes)
    for _ in range(ROUNDS):
        changed = False
        for node, edges in enumerate(graph):
            links: dict[int, float] = defaultdict(float)
            for other, weight in edges.items():
                links[home[other]] += weight
            old, size = home[node], sizes[node]
            mass[old] -= size
            best, gain = old, links.get(old, 0.0) - density * size * mass[old]
            for there in sorted(links):
                here = links[there] - density * size * mass[there]
                if here > gain + SMALL:
                    best, gain = there, here
            if gain < -SMALL and best == old:
                best = mass.index(0) if 0 in mass else old
            mass[best] += size
            home[node] = best
            changed = changed or best != old
        if not changed:
            break
    return home


def _collapse(graph: Graph, sizes: list[int], home: list[int]) -> tuple[Graph, list[int]]:
    """The graph of communities: likeness between them summed."""
    count = max(home, default=-1) + 1
    links: list[dict[int, float]] = [defaultdict(float) for _ in range(count)]
    mass = [0] * count
    for node, edges in enumerate(graph):
        mass[home[node]] += sizes[node]
        for other, weight in edges.items():
            if home[other] != home[node]:
                links[home[node]][home[other]] += weight
    return [dict(edges) for edges in links], mass


def _numbered(home: list[int]) -> list[int]:
    number: dict[int, int] = {}
    return [number.setdefault(h, len(number)) for h in home]


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """When two communities are one: mean likeness across, and that over the likeness inside."""

    across: float
    share: float
    inside: float


def join(graph: Graph, home: list[int], rule: Joining) -> list[int]:
    """Join communities that are nearly as alike across as inside, the most alike first.

    Collects the articles that word an event in their own way and stayed alone.
    """
    links, sizes = _collapse(graph, [1] * len(graph), home)
    inside = [0.0] * len(sizes)
    for node, edges in enumerate(graph):
        inside[home[node]] += sum(w for other, w in edges.items() if home[other] == home[node])
    into = list(range(len(sizes)))

    def cohesion(c: int) -> float | None:
        n = sizes[c]
        return max(rule.inside, inside[c] / (n * (n - 1))) if n > 1 else None

    def ratio(a: int, b: int) -> float:
        across = links[a][b] / (sizes[a] * sizes[b])
        if across < rule.across:
            return 0.0
        left, right = cohesion(a), cohesion(b)
        left, right = left or right or rule.inside, right or left or rule.inside
        return float(across / (left * right) ** 0.5)

    ratios = {(a, b): ratio(a, b) for a in range(len(links)) for b in links[a] if a < b}
    ratios = {pair: r for pair, r in ratios.items() if r >= rule.share}
    while ratios:
        a, b = max(ratios, key=lambda pair: (ratios[pair], -pair[0], -pair[1]))
        inside[a] += inside[b] + 2 * links[a][b]
        sizes[a] += sizes[b]
        into[b] = a
        for other, weight in links[b].items():
            links[other].pop(b, None)
            if other != a:
                links[a][other] = links[other][a] = links[a].get(other, 0.0) + weight
        links[b] = {}
        ratios = {pair: r for pair, r in ratios.items() if a not in pair and b not in pair}
        for other in links[a]:
            r = ratio(a, other)
            if r >= rule.share:
                ratios[min(a, other), max(a, other)] = r
    return _numbered([_root(into, h) for h in home])


def _root(into: list[int], c: int) -> int:
    while into[c] != c:
        c = into[c]
    return c
