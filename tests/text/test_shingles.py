from hypothesis import given
from hypothesis import strategies as st

from recoupe.text.shingles import Run, shared_runs, shingle_set, shingles


def test_shingles_are_runs_of_words() -> None:
    assert shingles(["a", "b", "c"], 2) == [("a", "b"), ("b", "c")]
    assert shingles(["a"], 2) == []
    assert len(shingle_set(["a", "b", "a", "b"], 2)) == 2


def test_shared_runs_find_the_longest_passages_once() -> None:
    left = list("xabcdyefg")
    right = list("efgzabcd")
    assert shared_runs(left, right, 3) == [Run(1, 4, 4), Run(6, 0, 3)]


def test_a_repeated_passage_is_counted_once_on_the_shorter_side() -> None:
    assert shared_runs(list("abc"), list("abcdabc"), 3) == [Run(0, 0, 3)]


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_runs_are_equal_words_and_never_overlap(left: list[str], right: list[str]) -> None:
    seen: tuple[set[int], set[int]] = (set(), set())
    for run in shared_runs(left, right, 2):
        assert left[run.left : run.left + run.length] == right[run.right : run.right + run.length]
        for used, start in zip(seen, (run.left, run.right), strict=True):
            places = set(range(start, start + run.length))
            assert not used & places
            used |= places
