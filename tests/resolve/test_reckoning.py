from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.resolve.reckoning import value_to_when

THURSDAY = date(2031, 5, 8)


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2030-01-02", "2030-01-02"),
        ("2031-05-06@mon", "2031-05-06"),
        ("P0D", "2031-05-08"),
        ("P-1D", "2031-05-07"),
        ("P-1W", "2031-04-28/2031-05-04"),
        ("P-1M", "2031-04"),
        ("P+1Y", "2032"),
        ("ago:P-2Y", "2029-05"),
        ("ago:P+6M", "2031-11-08"),
        ("WD:wed:past", "2031-05-07"),
        ("WD:thu:past", "2031-05-08"),
        ("WD:thu:past:strict", "2031-05-01"),
        ("WD:fri:future", "2031-05-09"),
        ("WD:thu:future:strict", "2031-05-15"),
        ("XXXX-12-31", "2030-12-31"),
        ("XXXX-06-15", "2031-06-15"),
        ("past:XXXX-06", "2030-06"),
        ("future:XXXX-04", "2032-04"),
        ("XXXX-05-01/XXXX-05-05", "2031-05-01/2031-05-05"),
        ("XXXX-12-30/XXXX-01-02", "2030-12-30/2031-01-02"),
        ("XXXX-XX-06@tue", "2031-05-06"),
        ("past:P10D", "2031-04-28/2031-05-08"),
        ("weekend:past", "2031-05-03/2031-05-04"),
        ("T20:00", "2031-05-08T20:00"),
        ("week:+1:tue", "2031-05-13"),
        ("plus:1:WD:mon:future:strict", "2031-05-19"),
        ("XXXX-05-06T09:30", "2031-05-06T09:30"),
        ("P0DT20:00-06:00", "2031-05-08T20:00/2031-05-09T06:00"),
        ("T09:00-24:00", "2031-05-08T09:00/2031-05-09T00:00"),
        ("future:XXXX-04/XXXX-06", "2032-04/2032-06"),
        ("past:XXXX-XX-13/XXXX-XX-18", "2031-04-13/2031-04-18"),
        ("whole:past:P2M", "2031-03/2031-04"),
        ("whole:future:P3W", "2031-05-12/2031-06-01"),
        ("part:1-10:P0M", "2031-05-01/2031-05-10"),
        ("nth:2:thu:P+1M", "2031-06-12"),
        ("of:P-1Y:XXXX-04", "2030-04"),
        ("end:of:P-1Y:XXXX-04", "2030-04"),
        ("evenings:future", "2031-05-09T18:00/2031-05-12T00:00"),
        ("easter+39:XXXX", "2031-05-22"),
        ("XXXX-W42", "2031-10-13/2031-10-19"),
    ],
)
def test_counted_from_a_day(value: str, edtf: str) -> None:
    when = value_to_when(value, THURSDAY)
    assert when is not None
    assert when.edtf == edtf
    assert when.dated


def test_parts_narrow_the_days_and_keep_the_value() -> None:
    when = value_to_when("end:P0Y", THURSDAY)
    assert when is not None
    assert (when.edtf, when.latest) == ("2031", date(2031, 12, 31))
    assert when.earliest is not None
    assert when.earliest > date(2031, 8, 1)


def test_open_interval_has_one_end() -> None:
    when = value_to_when("2022/..")
    assert when is not None
    assert (when.earliest, when.latest) == (date(2022, 1, 1), None)


@pytest.mark.parametrize("value", ["P10D", "PT2H", "hijri", "XXXX-02-30", "event"])
def test_no_moment(value: str) -> None:
    assert value_to_when(value, THURSDAY) is None


def test_deictic_needs_a_day() -> None:
    assert value_to_when("P-1D") is None
    assert value_to_when("XXXX-05-01") is None


@given(st.text(alphabet="PXWDTMYago:past@+-/0123456789thuendrf", max_size=20), st.dates())
def test_never_raises(value: str, anchor: date) -> None:
    when = value_to_when(value, anchor)
    assert when is None or when.edtf
