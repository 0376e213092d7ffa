"""A noun that each article counts once."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.figure_clashes import figure_clashes

from .conftest import Draft, Start


def told(draft: Start, left: str, right: str, noun: str) -> Draft:
    made = draft({"a": left, "b": right})
    made.quantity("a", f"300 {noun}", 300, noun, of=noun)
    made.quantity("b", f"450 {noun}", 450, noun, of=noun)
    return made


def test_two_figures_of_one_noun(draft: Start) -> None:
    made = told(
        draft,
        "Un tiroir garde les 300 cartes postales que la chanteuse a reçues depuis sa chute.",
        "La chanteuse dit avoir reçu, depuis cette chute en scène, près de 450 cartes signées.",
        "cartes",
    )
    found = figure_clashes(made.material())
    assert [(f.verdict, f.level) for f in found] == [("contradiction", "outlet")]
    assert [r.value for r in found[0].readings] == ["300 cartes", "450 cartes"]


@pytest.mark.parametrize("noun", ["mètres", "minutes"])
def test_measures_are_of_many_things(draft: Start, noun: str) -> None:
    made = told(
        draft,
        f"La chanteuse a couru 300 {noun} avant sa chute sur la scène d’Orlane.",
        f"Après cette chute, la chanteuse est restée à 450 {noun} de la scène.",
        noun,
    )
    assert figure_clashes(made.material()) == []


def test_sentences_that_share_nothing_else_count_two_things(draft: Start) -> None:
    made = told(
        draft,
        "Un tiroir garde les 300 cartes que la chanteuse collectionne.",
        "Le notaire de Vaux a saisi 450 cartes au casino.",
        "cartes",
    )
    assert figure_clashes(made.material()) == []
