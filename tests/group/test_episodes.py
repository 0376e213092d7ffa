import itertools
from datetime import date

from recoupe.group.episodes import find_episodes
from recoupe.group.neighbours import Graph
from recoupe.group.periods import Told


def two_waves(size: int, across: float) -> Graph:
    graph: Graph = [{} for _ in range(2 * size)]
    for a, b in itertools.combinations(range(2 * size), 2):
        graph[a][b] = graph[b][a] = 0.3 if (a < size) == (b < size) else across
    return graph


def test_a_silence_parts_waves_and_an_undated_article_goes_with_the_likest() -> None:
    days = [date(2031, 3, 2), date(2031, 3, 4), date(2031, 3, 30), date(2031, 4, 1), None]
    graph = [*two_waves(2, 0.1), {3: 0.4}]
    told = [Told(day=day) for day in days]
    waves, reason = find_episodes(range(5), told, graph)
    assert waves == [[0, 1], [2, 3, 4]]
    assert "dix jours" in reason


def test_a_large_story_of_two_vocabularies_has_two_waves() -> None:
    waves, reason = find_episodes(range(16), [Told()] * 16, two_waves(8, 0.15))
    assert waves == [list(range(8)), list(range(8, 16))]
    assert "0.50" in reason


def test_what_is_as_alike_across_or_small_is_one_wave() -> None:
    assert find_episodes(range(16), [Told()] * 16, two_waves(8, 0.29))[0] == [list(range(16))]
    assert find_episodes(range(8), [Told()] * 8, two_waves(4, 0.1))[0] == [list(range(8))]
