import itertools

from hypothesis import given
from hypothesis import strategies as st

from recoupe.group.communities import Joining, communities, join
from recoupe.group.neighbours import Graph

RULE = Joining(across=0.1, share=0.5, inside=0.2)


def graph_of(nodes: int, edges: dict[tuple[int, int], float]) -> Graph:
    graph: Graph = [{} for _ in range(nodes)]
    for (a, b), weight in edges.items():
        graph[a][b] = graph[b][a] = weight
    return graph


def test_dense_parts_are_communities_and_a_weak_bridge_does_not_join_them() -> None:
    triangles = [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5)]
    graph = graph_of(7, dict.fromkeys(triangles, 0.5) | {(2, 3): 0.2})
    assert communities(graph, 0.2) == [0, 0, 0, 1, 1, 1, 2]


def test_no_article_no_edge() -> None:
    assert communities([], 0.2) == []
    assert communities([{}, {}], 0.2) == [0, 1]
    assert join([{}, {}], [0, 1], RULE) == [0, 1]


def test_a_straggler_joins_the_story_that_it_is_nearly_as_alike_to() -> None:
    pairs = list(itertools.combinations(range(3), 2))
    graph = graph_of(4, dict.fromkeys(pairs, 0.25) | {(3, 0): 0.18, (3, 1): 0.15, (3, 2): 0.15})
    assert communities(graph, 0.2) == [0, 0, 0, 1]
    assert join(graph, [0, 0, 0, 1], RULE) == [0, 0, 0, 0]
    strict = Joining(across=0.1, share=0.9, inside=0.2)
    assert join(graph, [0, 0, 0, 1], strict) == [0, 0, 0, 1]


@given(st.dictionaries(st.tuples(st.integers(0, 9), st.integers(0, 9)), st.floats(0.01, 1)))
def test_every_node_gets_a_community_numbered_by_first_node(
    edges: dict[tuple[int, int], float],
) -> None:
    graph = graph_of(10, {pair: w for pair, w in edges.items() if pair[0] != pair[1]})
    for home in (communities(graph, 0.13), join(graph, communities(graph, 0.13), RULE)):
        assert len(home) == 10
        firsts = list(dict.fromkeys(home))
        assert firsts == list(range(len(firsts)))
