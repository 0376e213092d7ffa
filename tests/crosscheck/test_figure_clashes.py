"""Figures of different articles, told in like words."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.amounts import rounded, step
from recoupe.crosscheck.figure_clashes import figure_clashes

from .conftest import Draft, Start

A = "Le taux de fréquentation du tramway de Vaubrun atteint {} des habitants cette année."
B = "Selon la régie, la fréquentation du tramway de Vaubrun est de {} des habitants."


def story(draft: Start, left: str, right: str, values: tuple[float, float], unit: str) -> Draft:
    made = draft({"a": A.format(left), "b": B.format(right), "c": "La pluie tombe sur Orlane."})
    made.quantity("a", left, values[0], unit)
    made.quantity("b", right, values[1], unit)
    return made


@pytest.mark.parametrize(
    ("left", "right", "values", "verdict"),
    [
        ("41 %", "44 %", (41, 44), "contradiction"),
        ("41 %", "41,4 %", (41, 41.4), "precision"),
        ("40 %", "47 %", (40, 47), "contradiction"),
    ],
)
def test_two_shares_of_one_thing(
    draft: Start, left: str, right: str, values: tuple[float, float], verdict: str
) -> None:
    found = figure_clashes(story(draft, left, right, values, "%").material())
    assert [f.verdict for f in found] == [verdict]
    assert {e.article_id for r in found[0].readings for e in r.evidence} == {"a", "b"}


def test_a_figure_far_off_is_of_another_thing(draft: Start) -> None:
    assert figure_clashes(story(draft, "8 %", "44 %", (8, 44), "%").material()) == []


def test_an_article_that_tells_both_values_sets_them_apart(draft: Start) -> None:
    made = story(draft, "41 %", "44 %", (41, 44), "%")
    made.texts["a"] += " Le taux de fréquentation du tramway de Vaubrun était de 44 % hier encore."
    made.quantity("a", "44 %", 44, "%")
    assert figure_clashes(made.material()) == []


def test_a_figure_set_against_another_is_not_the_same(draft: Start) -> None:
    made = draft(
        {
            "a": "Le tramway de Vaubrun gagne 41 % des habitants de la plaine.",
            "b": "Le tramway de Vaubrun gagne, contre 44 % des habitants de la plaine jadis.",
        }
    )
    made.quantity("a", "41 %", 41, "%")
    made.quantity("b", "44 %", 44, "%")
    assert figure_clashes(made.material()) == []


def test_two_named_sources_make_it_a_matter_of_parties(draft: Start) -> None:
    made = story(draft, "41 %", "44 %", (41, 44), "%")
    made.statement("a", made.texts["a"], "Odile Marsac")
    made.statement("b", made.texts["b"], "Cyprien Tollet")
    found = figure_clashes(made.material())
    assert [(f.level, f.readings[0].attributed_to) for f in found] == [("party", "Odile Marsac")]


def test_a_stray_from_what_most_articles_give(draft: Start) -> None:
    texts = {
        "a": "Le plan du barrage coûte 26 millions de couronnes à la vallée.",
        "b": "Annoncé hier, le plan du barrage vaut 26 millions de couronnes.",
        "c": "Un barrage neuf : ce plan de 26 millions de couronnes divise.",
        "d": "Sur les 25 millions de couronnes que le plan prévoit pour ce barrage, un tiers dort.",
    }
    made = draft(texts)
    for name in "abc":
        made.quantity(name, "26 millions de couronnes", 26e6, "couronnes")
    made.quantity("d", "25 millions de couronnes", 25e6, "couronnes")
    found = figure_clashes(made.material())
    assert [(f.verdict, [r.origins for r in f.readings]) for f in found] == [
        ("contradiction", [3, 1])
    ]


@pytest.mark.parametrize(("value", "unit"), [(52, 1), (52.6, 0.1), (26e9, 1e9), (1200, 100)])
def test_step(value: float, unit: float) -> None:
    assert step(value) == pytest.approx(unit)


def test_rounding_needs_a_coarser_figure_close_by() -> None:
    assert rounded(52, 52.6)
    assert not rounded(64.1, 66)
    assert not rounded(25, 26)
