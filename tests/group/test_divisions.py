import itertools

from recoupe.group.divisions import divide
from recoupe.group.neighbours import Graph


def two_halves(size: int, inside: float, across: float) -> Graph:
    graph: Graph = [{} for _ in range(2 * size)]
    for a, b in itertools.combinations(range(2 * size), 2):
        graph[a][b] = graph[b][a] = inside if (a < size) == (b < size) else across
    return graph


def test_two_large_halves_with_a_bridge_are_divided() -> None:
    graph = two_halves(13, 0.25, 0.14)
    assert divide(graph, [0] * 26, 0.14) == [0] * 13 + [1] * 13


def test_halves_nearly_as_alike_across_stay_together() -> None:
    assert divide(two_halves(13, 0.25, 0.22), [0] * 26, 0.14) == [0] * 26


def test_a_story_of_few_articles_is_never_divided() -> None:
    assert divide(two_halves(5, 0.4, 0.05), [0] * 10, 0.14) == [0] * 10


def test_communities_are_numbered_by_first_node() -> None:
    assert divide([{}, {}, {}], [7, 3, 7], 0.14) == [0, 1, 0]
    assert divide([], [], 0.14) == []
