from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.annotate.time_clock import clock_pattern, clock_value, part_hours


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("20h30", "T20:30"),
        ("20 h", "T20:00"),
        ("9:05", "T09:05"),
        ("vingt heures", "T20:00"),
        ("vingt et une heures trente", "T21:30"),
        ("deux heures et quart", "T02:15"),
        ("deux heures moins le quart", "T01:45"),
        ("onze heures trois quarts", "T11:45"),
        ("15h passe de 15 minutes", "T15:15"),
        ("midi", "T12:00"),
        ("midi et demi", "T12:30"),
        ("midi moins dix", "T11:50"),
        ("minuit moins cinq", "T23:55"),
        ("24 heures", "T00:00"),
        ("6h du soir", "T18:00"),
        ("4 heures de l'apres-midi", "T16:00"),
        ("3h du matin", "T03:00"),
    ],
)
def test_value(words: str, value: str) -> None:
    assert clock_value(words) == value
    assert re.fullmatch(clock_pattern(), words)


@pytest.mark.parametrize("words", ["", "25h", "12h75", "longtemps", "deux heures soixante"])
def test_no_hour(words: str) -> None:
    assert clock_value(words) is None


@given(st.text(alphabet="0123456789 h:midneuoraqtsxv'-", max_size=24))
def test_never_raises(words: str) -> None:
    value = clock_value(words)
    assert value is None or re.fullmatch(r"T[012]\d:[0-5]\d", value)


def test_hours_of_parts() -> None:
    assert part_hours("dans la soiree") == "T18:00-24:00"
    assert part_hours("en debut d'apres-midi") == "T12:00-14:00"
    assert part_hours("au milieu de nulle part") == ""
