"""Words that have an opposite."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.opposite_words import key_of, telling_pairs


@pytest.mark.parametrize("word", ["reporte", "reportee", "reportees", "reportes"])
def test_all_forms_of_a_participle_have_one_key(word: str) -> None:
    assert key_of(word) == key_of("reporte") != ""


def test_a_word_without_an_opposite_has_no_key() -> None:
    assert key_of("huitre") == ""


def test_each_pair_stands_once() -> None:
    pairs = telling_pairs()
    assert not {(b, a) for a, b in pairs} & set(pairs)
