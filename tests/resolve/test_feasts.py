from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.resolve.feasts import easter, feast, feasts_in, muslim_day


@pytest.mark.parametrize(
    "day",
    [date(1818, 3, 22), date(1943, 4, 25), date(2000, 4, 23), date(2024, 3, 31), date(2038, 4, 25)],
)
def test_easter(day: date) -> None:
    assert easter(day.year) == day


@given(st.integers(1583, 4099))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    day = easter(year)
    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


def test_muslim_calendar_begins_in_july_622() -> None:
    assert muslim_day(1, 1, 1) == date(622, 7, 19)


@given(st.integers(1000, 1600), st.integers(1, 11))
def test_muslim_months_have_29_or_30_days(year: int, month: int) -> None:
    assert (muslim_day(year, month + 1, 1) - muslim_day(year, month, 1)).days in (29, 30)


@pytest.mark.parametrize(
    ("rule", "seen"),
    [
        ("hijri-12-10", date(2024, 6, 16)),
        ("hijri-10-01", date(2025, 3, 30)),
        ("hijri-03-12", date(2023, 9, 27)),
    ],
)
def test_muslim_feasts_within_a_day(rule: str, seen: date) -> None:
    (day,) = feasts_in(rule, seen.year)
    assert abs((day - seen).days) <= 1


def test_a_feast_by_the_moon_says_its_doubt() -> None:
    when = feast("hijri-12-10:2025", None)
    assert when is not None
    assert when.edtf == "2025-06-07~"
    assert (when.earliest, when.latest) == (date(2025, 6, 6), date(2025, 6, 8))


def test_nearest_past_and_coming() -> None:
    anchor = date(2031, 5, 8)
    found = [feast(f"{side}easter+1:XXXX", anchor) for side in ("", "past:", "future:")]
    assert [when.edtf if when else None for when in found] == [
        "2031-04-14",
        "2031-04-14",
        "2032-03-29",
    ]


def test_two_feasts_in_one_civil_year() -> None:
    assert len(feasts_in("hijri-10-01", 2000)) == 2


@pytest.mark.parametrize("value", ["easter+1", "easter+1:XXXX", "hijri-12-10:1500", "easter:2031"])
def test_no_feast(value: str) -> None:
    assert feast(value, None) is None
