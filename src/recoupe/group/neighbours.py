"""Which articles are alike: a sparse graph, found through an inverted index."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from recoupe.group.vectors import Described

Graph = list[dict[int, float]]
LEAST_EDGE = 0.02
# The fewer words speak, the more the day must: days after which the likeness of two headlines
# has shrunk to 1/e, words of a long headline, and further words that double the days.
DAYS, HEADLINE, DOUBLED = 4.0, 15, 5.0
LONG = 100
# In large collections only the rarer terms are followed and only plain likeness is kept.
LARGE, LARGE_EDGE = 1000, 0.06
FOLLOWED, LARGE_FOLLOWED = 1000, 100


def neighbours(described: Sequence[Described]) -> Graph:
    """For each article its neighbours with their likeness, 0..1, the least left out."""
    large = len(described) > LARGE
    least, most = (LARGE_EDGE, LARGE_FOLLOWED) if large else (LEAST_EDGE, FOLLOWED)
    held: Counter[str | int] = Counter(term for article in described for term in article.vector)
    graph: Graph = [{} for _ in described]
    postings: dict[str | int, list[tuple[int, float]]] = defaultdict(list)
    for i, article in enumerate(described):
        shared: dict[int, float] = defaultdict(float)
        for term, weight in article.vector.items():
            if held[term] <= most:
                posting = postings[term]
                for j, other in posting:
                    shared[j] += weight * other
                posting.append((i, weight))
        for j, likeness in shared.items():
            if likeness >= least:
                likeness *= closeness(article, described[j])
                if likeness >= least:
                    graph[i][j] = graph[j][i] = likeness
    return graph


def closeness(left: Described, right: Described) -> float:
    """How much the days of two articles let them be of one story, 0..1; 1 when unknown."""
    if left.day is None or right.day is None:
        return 1.0
    return fading(left.size, right.size, left.day - right.day)


def fading(left_size: int, right_size: int, gap: int) -> float:
    """What is left of a likeness after ``gap`` days, 0..1; sizes are in words."""
    further = max(0, min(left_size, right_size, LONG) - HEADLINE)
    return math.exp(-abs(gap) / (DAYS * 2.0 ** (further / DOUBLED)))
