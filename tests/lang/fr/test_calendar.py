from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from recoupe.lang.fr.calendar import full_dates, spoken


def test_full_dates_with_and_without_ce() -> None:
    text = "Ce mardi 6 mai 2031, puis le 1er juin 2031 et 07/08/2031."
    found = [(span.of(text), day, this) for span, day, this in full_dates(text)]
    assert found == [
        ("Ce mardi 6 mai 2031", date(2031, 5, 6), True),
        ("1er juin 2031", date(2031, 6, 1), False),
        ("07/08/2031", date(2031, 8, 7), False),
    ]


def test_days_off_the_calendar_are_left_out() -> None:
    assert full_dates("le 31 février 2030 et 45/13/2030") == ()


@given(st.text(alphabet="0123456789/. ce mai juin 20"))
def test_any_text(text: str) -> None:
    assert all(span.end <= len(text) for span, _, _ in full_dates(text))


def test_spoken() -> None:
    assert spoken(date(2030, 8, 1)) == "1er août 2030"
