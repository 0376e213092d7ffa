from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.annotate.bearer_names import one_edit, same_bearer
from recoupe.lang.fr.wording import keys_of


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Karim Zabré", "Zabré"),
        ("Jean-Pierre de Vasselot", "Vasselot"),
        ("Jean-Pierre de Vasselot", "Jean Pierre de Vasselot"),
        ("Marie-Claire Ouédra Kindo", "Ouédra Kindo"),
        ("Marie-Claire Ouédra Kindo", "Marie-Claire Kindo"),
        ("Bertrand Lemoine", "Bertrand Lemoinne"),
        ("Bertrand Lemoine", "Bertrand"),
        ("Paul Parmentier d'Orval", "PPDO"),
    ],
)
def test_one_bearer(full: str, short: str) -> None:
    assert same_bearer(keys_of(full), keys_of(short))


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Karim Zabré", "Kindo"),
        ("Karim Zabré", "Salif Zabré"),
        ("Zabré", "Karim Zabré"),
        ("Bertrand Lemoine", "Lemaire"),
    ],
)
def test_two_bearers(full: str, short: str) -> None:
    assert not same_bearer(keys_of(full), keys_of(short))


@given(st.text("abcde", min_size=1, max_size=8), st.integers(0, 7), st.sampled_from("xyz"))
def test_one_change_is_one_edit(word: str, at: int, letter: str) -> None:
    at %= len(word)
    assert one_edit(word, word[:at] + letter + word[at + 1 :])
    assert one_edit(word, word[:at] + letter + word[at:])
    assert one_edit(word, word[:at] + word[at + 1 :])
