import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.errors import EvidenceError
from recoupe.model.span import Span

spans = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda x: Span(x[0], x[0] + x[1]))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 5)])
def test_empty_reversed_and_negative_spans_are_refused(start: int, end: int) -> None:
    with pytest.raises(EvidenceError) as caught:
        Span(start, end)
    assert caught.value.code == "evidence-bad-span"


@given(spans, spans)
def test_overlap_is_sharing_a_code_point(a: Span, b: Span) -> None:
    shared = set(range(a.start, a.end)) & set(range(b.start, b.end))
    assert a.overlaps(b) == bool(shared)


@given(spans, spans)
def test_cover_contains_both(a: Span, b: Span) -> None:
    assert a.cover(b).contains(a)
    assert a.cover(b).contains(b)


def test_of_counts_code_points_not_bytes() -> None:
    assert Span(2, 4).of("aé🙂zx") == "🙂z"
