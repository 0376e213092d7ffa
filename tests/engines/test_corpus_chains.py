from itertools import permutations

from recoupe.engines.corpus_chains import UnionFind, continued


def test_sets_do_not_depend_on_the_order_of_joining() -> None:
    pairs = [("d", "c"), ("b", "a"), ("c", "b"), ("x", "y")]
    leaders = set()
    for order in permutations(pairs):
        found: UnionFind[str] = UnionFind()
        for left, right in order:
            found.join(left, right)
        leaders.add(tuple(found.leader(item) for item in "abcdxyz"))
    assert leaders == {("a", "a", "a", "a", "x", "x", "z")}


def test_a_cluster_goes_on_in_the_one_that_holds_most_of_it() -> None:
    earlier = {"a": "1/A", "b": "1/A", "c": "1/A", "d": "1/D", "old": "1/D"}
    later = {"a": "2/A", "b": "2/A", "c": "2/C", "d": "2/D", "new": "2/C"}
    assert list(continued(earlier, later)) == [("1/A", "2/A"), ("1/D", "2/D")]


def test_halves_do_not_go_on() -> None:
    earlier = {"a": "1/A", "b": "1/A"}
    later = {"a": "2/A", "b": "2/B"}
    assert list(continued(earlier, later)) == []


def test_a_bridge_joins_nothing() -> None:
    earlier = {"a": "1/A", "b": "1/A", "c": "1/C", "d": "1/C"}
    later = dict.fromkeys("abcd", "2/all")
    assert list(continued(earlier, later)) == []
