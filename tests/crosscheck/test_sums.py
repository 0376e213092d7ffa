"""Wholes, parts and units printed side by side."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.sums import converted, sums

from .conftest import Start


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("La crue a touché 12 communes (7 en amont et 3 en aval) hier.", ["doubt"]),
        ("La crue a touché 12 communes (7 en amont et 5 en aval) hier.", []),
        ("Ils sont 20 élus, dont 14 femmes et 9 hommes.", ["contradiction"]),
        ("Ils sont 20 élus, dont 4 femmes et 9 agriculteurs.", []),
        ("Ils sont 20 élus (6 jours et 3 heures de débat).", []),
    ],
)
def test_parts_of_a_whole(draft: Start, text: str, kinds: list[str]) -> None:
    passage = draft({"a": text}).material().passages[0]
    assert [c.verdict for c in sums(passage)] == kinds


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("La digue court sur 10 kilomètres (6 miles).", 0),
        ("La digue court sur 10 kilomètres, soit 16 miles.", 1),
        ("Le champ fait 40 hectares (environ 100 acres).", 0),
        ("Le champ fait 40 hectares (environ 60 acres).", 1),
        ("De 10 kilomètres, et après 16 miles, on voit la mer.", 0),
    ],
)
def test_two_units_side_by_side(draft: Start, text: str, count: int) -> None:
    passage = draft({"a": text}).material().passages[0]
    assert len(list(converted(passage))) == count
