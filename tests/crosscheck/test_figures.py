from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.crosscheck.numbers import number_findings

if TYPE_CHECKING:
    from recoupe.model.finding import Finding
    from tests.crosscheck.conftest import Draft, Start


def disputed(story: Draft) -> list[Finding]:
    return [f for f in number_findings(story.material()) if len(f.readings) > 1]


def banks(draft: Start, of: str, low: float = 12, high: float = 20) -> Draft:
    story = draft(
        {
            "a": f"Le projet des communes vise à consolider sans tarder {low:g} kilomètres {of}.",
            "b": f"Le devis du cabinet, arrêté mardi par la région, vaut pour {high:g} kilomètres {of}.",
        }
    )
    noun = of.removeprefix("de ")
    story.quantity("a", f"{low:g} kilomètres", low, "km", of=noun)
    story.quantity("b", f"{high:g} kilomètres", high, "km", of=noun)
    return story


def test_the_extent_of_one_thing_given_twice(draft: Start) -> None:
    (found,) = disputed(banks(draft, "de talus"))
    assert (found.kind, found.verdict) == ("number", "contradiction")
    assert found.question == "Combien de kilomètres de talus ?"


@pytest.mark.parametrize("of", ["de hauteur", "de distance"])
def test_heights_and_distances_are_of_different_things(draft: Start, of: str) -> None:
    assert disputed(banks(draft, of)) == []


def test_an_extent_many_times_the_other_answers_another_question(draft: Start) -> None:
    assert disputed(banks(draft, "de talus", 12, 120)) == []


def stalls(draft: Start, value: float, number: str) -> Draft:
    story = draft(
        {
            "a": "La tempête a emporté une centaine de cabanons du port.",
            "b": f"Selon les gardes, {number} cabanons sont emportés.",
        }
    )
    story.quantity("a", "une centaine de cabanons", 100, "cabanons", approx=True, of="cabanons")
    story.quantity("b", f"{number} cabanons", value, "cabanons", of="cabanons")
    return story


@pytest.mark.parametrize(
    ("value", "number", "verdict"),
    [(200, "deux cents", "contradiction"), (110, "110", "precision")],
)
def test_a_round_figure_covers_what_is_near_it(
    draft: Start, value: float, number: str, verdict: str
) -> None:
    assert [f.verdict for f in disputed(stalls(draft, value, number))] == [verdict]


def test_small_groups_may_be_other_people(draft: Start) -> None:
    story = draft(
        {
            "a": "Les trois juges siègent tôt, dit l’avocat.",
            "b": "Au palais, les quatre juges ont tranché hier.",
        }
    )
    story.quantity("a", "trois juges", 3, "juges", of="juges")
    story.quantity("b", "quatre juges", 4, "juges", of="juges")
    assert disputed(story) == []


def test_an_article_with_two_values_counts_two_things(draft: Start) -> None:
    story = stalls(draft, 200, "deux cents")
    story.texts["b"] += " Plus loin, 60 cabanons ont brûlé."
    story.quantity("b", "60 cabanons", 60, "cabanons", of="cabanons")
    assert disputed(story) == []
