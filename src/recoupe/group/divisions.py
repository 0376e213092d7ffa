"""Divides a large community that is two matters with a bridge between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from recoupe.group.communities import communities
from recoupe.group.neighbours import Graph

# Communities of fewer articles stay whole: in them two ways of telling one event look like two.
LARGE = 24
# A part of a division holds this many articles, all parts together this share of them.
LEAST, COVERED = 8, 0.7
# Parts are apart when they are less alike across than this, over their likeness inside.
APART = 0.7
# Densities tried, over that of communities.
STEPS = (1.05, 1.1, 1.15, 1.25, 1.35, 1.5, 1.65, 1.8)


def divide(graph: Graph, home: Sequence[int], density: float) -> list[int]:
    """The community of each node after dividing large ones, numbered by first node.

    The coarsest division that holds is taken, its parts being divided again while ``LARGE``.
    """
    members: dict[int, list[int]] = defaultdict(list)
    for node, community in enumerate(home):
        members[community].append(node)
    parts = sorted(part for whole in members.values() for part in _divided(graph, whole, density))
    number = {node: i for i, part in enumerate(parts) for node in part}
    return [number[node] for node in range(len(graph))]


def _divided(graph: Graph, members: list[int], density: float) -> list[list[int]]:
    if len(members) < LARGE:
        return [members]
    place = {node: i for i, node in enumerate(members)}
    inside: Graph = [{place[o]: w for o, w in graph[m].items() if o in place} for m in members]
    for step in STEPS:
        cores = _cores(communities(inside, density * step))
        covered = sum(len(core) for core in cores)
        if len(cores) > 1 and covered >= COVERED * len(members) and _apart(inside, cores):
            parts = [sorted(members[i] for i in part) for part in _filled(inside, cores)]
            return [smaller for part in parts for smaller in _divided(graph, part, density)]
    return [members]


def _cores(home: Sequence[int]) -> list[list[int]]:
    """Communities large enough to be a part."""
    members: dict[int, list[int]] = defaultdict(list)
    for node, community in enumerate(home):
        members[community].append(node)
    return [part for part in members.values() if len(part) >= LEAST]


def _apart(graph: Graph, cores: list[list[int]]) -> bool:
    """Whether every two cores are much less alike than the articles inside them."""
    inside = [_mean(graph, core, core) for core in cores]
    return all(
        _mean(graph, cores[i], cores[j]) < APART * (inside[i] * inside[j]) ** 0.5
        for i in range(len(cores))
        for j in range(i)
    )


def _mean(graph: Graph, left: list[int], right: list[int]) -> float:
    pairs = len(left) * len(right) if left is not right else len(left) * (len(left) - 1)
    return sum(graph[a].get(b, 0.0) for a in left for b in right if a != b) / max(1, pairs)


def _filled(graph: Graph, cores: list[list[int]]) -> list[list[int]]:
    """The cores with every other node in the one that it is most like."""
    parts = [list(core) for core in cores]
    placed = {node for core in cores for node in core}
    for node in range(len(graph)):
        if node not in placed:
            likeness = [_mean(graph, [node], core) for core in cores]
            parts[likeness.index(max(likeness))].append(node)
    return parts
