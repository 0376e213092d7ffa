from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.exporters.french_dates import caveat, in_french, looks_like_edtf
from recoupe.model.when import When


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-04-03", "3 avril 2025"),
        ("2025-08-01", "1er août 2025"),
        ("2025-04", "avril 2025"),
        ("2025", "2025"),
        ("XXXX-04-03", "3 avril"),
        ("2025-04-01/2025-04-05", "du 1er au 5 avril 2025"),
        ("2025-03-30/2025-04-02", "du 30 mars au 2 avril 2025"),
        ("2024-12-30/2025-01-02", "du 30 décembre 2024 au 2 janvier 2025"),
        ("XXXX-04-03/XXXX-04-04", "du 3 au 4 avril"),
        ("1990/1995", "1990 – 1995"),
        ("2025-04-03T11:51", "3 avril 2025 à 11 h 51"),
        ("2025-21", "printemps 2025"),
        ("199X", "années 1990"),
        ("2025-06~", "vers juin 2025"),
        ("../2025-06-30", "jusqu’au 30 juin 2025"),
        ("2025-06-30/..", "depuis le 30 juin 2025"),
        ("not a date", "not a date"),
    ],
)
def test_a_reader_sees_french(edtf: str, words: str) -> None:
    assert in_french(edtf) == words


@given(st.text("0123456789X-/.T:~?", max_size=24))
def test_any_value_gives_words(edtf: str) -> None:
    assert isinstance(in_french(edtf), str)
    looks_like_edtf(edtf)


def test_only_dates_are_taken_for_dates() -> None:
    assert looks_like_edtf("2025-04-01/2025-04-05")
    assert looks_like_edtf("2025-04")
    for text in ("2025", "40", "12-14 morts", "", "/", "3 avril"):
        assert not looks_like_edtf(text)


def test_a_supplied_year_is_said() -> None:
    assert caveat(When(edtf="2025-04-03", basis="story")) == "année déduite des autres articles"
    assert caveat(When(edtf="XXXX-04-03", basis="unresolved")) == "année non précisée"
    assert caveat(When(edtf="2025-04-03")) == ""


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("P2D", "2 jours"),
        ("P1W", "1 semaine"),
        ("P10Y", "10 ans"),
        ("../2031-04", "jusqu’en avril 2031"),
        ("../2031-04-03", "jusqu’au 3 avril 2031"),
        ("2031-04/..", "depuis avril 2031"),
    ],
)
def test_lengths_and_open_ends(edtf: str, words: str) -> None:
    assert in_french(edtf) == words
