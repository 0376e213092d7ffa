"""From likeness and days to groups of articles: the one rule that batch and stream share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from recoupe.group.communities import Joining, communities, join
from recoupe.group.divisions import divide
from recoupe.group.neighbours import Graph
from recoupe.group.occasions import part_occasions
from recoupe.group.periods import Told, part

# One set for headlines and articles, measured with eval/stories.py: a story is denser than
# this; what is nearly as alike across as inside is joined to it; two large halves are divided.
DENSITY = 0.14
JOINING = Joining(across=0.085, share=0.45, inside=0.15)


def cluster(graph: Graph, days: Sequence[Told]) -> list[list[int]]:
    """Groups of nodes in order of their first node, whatever the order they arrived in.

    Likeness makes communities; reports far apart in time, or of other days in other places,
    are then parted.
    """
    members: dict[int, list[int]] = defaultdict(list)
    joined = join(graph, communities(graph, DENSITY), JOINING)
    for article, home in enumerate(divide(graph, joined, DENSITY)):
        members[home].append(article)
    groups = [group for whole in members.values() for group in part(whole, days, graph)]
    groups = [one for group in groups for one in part_occasions(group, days, graph)]
    return sorted(groups, key=min)
