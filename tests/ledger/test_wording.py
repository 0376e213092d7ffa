from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.ledger.wording import containment, likeness, numbers, stems


def test_a_verb_and_its_noun_share_a_stem() -> None:
    assert stems("financer les digues") & stems("le financement des digues")


def test_numbers_are_kept_apart() -> None:
    assert numbers("12 radars en 2031") == numbers("douze radars en 2031") == {12, 2031}


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_symmetric_and_within_bounds(left: str, right: str) -> None:
    assert likeness(left, right) == likeness(right, left)
    assert 0.0 <= likeness(left, right) <= containment(left, right) <= 1.0
