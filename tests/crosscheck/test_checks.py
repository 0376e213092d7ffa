from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.crosscheck.checks import find_checks
from recoupe.crosscheck.page_checks import edits, misspelt

if TYPE_CHECKING:
    from tests.crosscheck.conftest import Start


def checks(draft: Start, text: str) -> list[tuple[str, str]]:
    return [(c.kind, c.verdict) for c in find_checks(draft({"a": text}).material())]


def test_a_weekday_that_the_full_date_denies(draft: Start) -> None:
    assert checks(draft, "Le bac partira mardi 5 mars 2031.") == [("weekday", "contradiction")]
    assert checks(draft, "Le bac partira mercredi 5 mars 2031.") == []


def test_without_a_year_a_weekday_cannot_be_checked(draft: Start) -> None:
    assert checks(draft, "Le bac partira mardi 5 mars.") == []


def test_a_day_that_does_not_exist(draft: Start) -> None:
    assert checks(draft, "La fête tombe le 31 avril 2030.") == [("date", "contradiction")]
    assert checks(draft, "La fête tombe le 29 février.") == []


def test_cfa_francs_and_euros_hold_their_fixed_parity(draft: Start) -> None:
    assert checks(draft, "Un prêt de 655 957 francs CFA (1 000 euros).") == []
    assert checks(draft, "Un prêt de 10 millions de francs CFA (150 000 euros).") == [
        ("parity", "contradiction")
    ]


def test_amounts_that_are_not_conversions_are_left_alone(draft: Start) -> None:
    text = "Le village a reçu 5 000 euros puis il a rendu 2 000 000 francs CFA."
    assert checks(draft, text) == []


def test_a_share_of_votes_cannot_pass_the_whole(draft: Start) -> None:
    assert checks(draft, "La liste verte obtient 104 % des voix.") == [
        ("percentage", "contradiction")
    ]
    assert checks(draft, "Les prix ont bondi de 140 %.") == []


def test_an_announced_count_against_the_list_after_it(draft: Start) -> None:
    assert checks(draft, "L’accord lie trois villes : Orlane et Vaux.") == [("count", "doubt")]
    assert checks(draft, "L’accord lie deux villes : Orlane et Vaux.") == []


def test_et_inside_an_item_is_no_miscount(draft: Start) -> None:
    text = "Il y a quatre filières (lettres, sciences, arts et sports, techniques)."
    assert checks(draft, text) == []
    assert checks(draft, "Il faut sept sièges (quatre d’Orlane, trois de Vaux).") == []


def test_a_name_spelt_two_ways_in_one_page(draft: Start) -> None:
    story = draft({"a": "Irène Vasseur parle. Irène Vaseur se tait."})
    story.entity("person", "Irène Vasseur", ("a", "Irène Vasseur"), ("a", "Irène Vaseur"))
    assert [c.kind for c in find_checks(story.material())] == ["name"]


def test_first_name_alone_is_no_misspelling() -> None:
    assert misspelt("irene vasseur", "irene") is None
    assert misspelt("irene vasseur", "irene vaseur") == ("vasseur", "vaseur")


@pytest.mark.parametrize(("left", "right", "distance"), [("", "abc", 3), ("mot", "mots", 1)])
def test_edits(left: str, right: str, distance: int) -> None:
    assert edits(left, right) == edits(right, left) == distance
