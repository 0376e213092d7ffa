from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.resolve.calendar import add_months, bounds, third, week_of


@pytest.mark.parametrize(
    ("edtf", "low", "high"),
    [
        ("2031-05-06", date(2031, 5, 6), date(2031, 5, 6)),
        ("2031-05-06T10:42", date(2031, 5, 6), date(2031, 5, 6)),
        ("2032-02", date(2032, 2, 1), date(2032, 2, 29)),
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
        ("2031-22", date(2031, 6, 1), date(2031, 8, 31)),
        ("2031-24", date(2031, 12, 1), date(2032, 2, 29)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("18XX", date(1800, 1, 1), date(1899, 12, 31)),
        ("2031-04/2031-06-02", date(2031, 4, 1), date(2031, 6, 2)),
    ],
)
def test_bounds(edtf: str, low: date, high: date) -> None:
    assert bounds(edtf) == (low, high)


@pytest.mark.parametrize("edtf", ["", "XXXX-05", "2031-02-30", "2031/..", "P3D", "2032/2031"])
def test_unbounded(edtf: str) -> None:
    assert bounds(edtf) is None


@given(st.text(alphabet="0123456789X-/T:~.", max_size=24))
def test_never_raises(edtf: str) -> None:
    known = bounds(edtf)
    assert known is None or known[0] <= known[1]


def test_months_and_weeks() -> None:
    assert add_months(date(2031, 1, 31), 1) == date(2031, 2, 28)
    assert add_months(date(2031, 1, 15), -2) == date(2030, 11, 15)
    assert week_of(date(2031, 5, 7)) == (date(2031, 5, 5), date(2031, 5, 11))


def test_thirds_of_a_month() -> None:
    low, high = date(2031, 6, 1), date(2031, 6, 30)
    assert third(low, high, "start") == (low, date(2031, 6, 10))
    assert third(low, high, "mid") == (date(2031, 6, 11), date(2031, 6, 20))
    assert third(low, high, "end") == (date(2031, 6, 21), high)
