from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.lang.fr.numbers import number_pattern, number_value, tidy


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12", 12),
        ("4,7 millions", 4_700_000),
        ("6.318", 6318),
        ("51 400", 51_400),
        ("8.1", 8.1),
        ("vingt et un", 21),
        ("quatre-vingt-dix-sept", 97),
        ("deux cent cinquante", 250),
        ("trois mille deux cents", 3200),
        ("soixante-dix", 70),
        ("un million", 1_000_000),
        ("mille", 1000),
        ("2,5 milliards", 2_500_000_000),
    ],
)
def test_values(words: str, value: float) -> None:
    assert number_value(words) == value


@pytest.mark.parametrize("words", ["", "beaucoup", "deux chats"])
def test_no_number(words: str) -> None:
    assert number_value(words) is None


def test_pattern_takes_the_whole_number() -> None:
    text = "ils sont trente-deux, puis 1 200 et 3 millions"
    assert re.findall(number_pattern(), text) == ["trente-deux", "1 200", "3 millions"]


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_are_themselves(number: int) -> None:
    assert number_value(str(number)) == number


def test_tidy() -> None:
    assert (tidy(3.0), tidy(1.5)) == ("3", "1.5")
