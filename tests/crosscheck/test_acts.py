from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.finding import Finding

if TYPE_CHECKING:
    from tests.crosscheck.conftest import Draft, Start


def acts(story: Draft) -> list[Finding]:
    return [f for f in story.check().findings if f.kind == "act" and f.verdict != "single"]


def test_a_hope_that_another_article_reports_as_decided_is_an_update(draft: Start) -> None:
    texts = {
        "a": "Le maire espère qu’un cadre de dialogue sera trouvé.",
        "b": "Les deux villes ont adopté un cadre de coopération.",
    }
    story = draft(texts)
    story.commitment("a", "un cadre de dialogue", "hoped", "Orlane", theme="diplomacy")
    story.commitment("b", "un cadre de coopération", "agreed", "Orlane", theme="diplomacy")
    found = acts(story)
    assert [(f.verdict, f.severity) for f in found] == [("update", "medium")]


def test_support_stated_here_and_arms_promised_there(draft: Start) -> None:
    texts = {
        "a": "Orlane a dit son soutien à la force commune des îles.",
        "b": "Orlane a annoncé son soutien à la force des îles, avec des vedettes et des canons.",
    }
    story = draft(texts)
    story.commitment(
        "a", "son soutien à la force commune des îles", "announced", "Orlane",
        theme="security", strength="offer",
    )  # fmt: skip
    story.commitment(
        "b", "son soutien à la force des îles, avec des vedettes et des canons", "announced",
        "Orlane", theme="security",
    )  # fmt: skip
    found = {f.slot.split(":")[0] + ":" + f.verdict: f for f in acts(story)}
    assert found["act:precision"].severity == "high"
    assert found["strength:framing"].reason == "ferme / offert"


def test_commitments_of_different_obligors_are_not_joined(draft: Start) -> None:
    texts = {"a": "Orlane livrera du blé aux îles.", "b": "Vaux livrera du blé aux îles."}
    story = draft(texts)
    story.commitment("a", "livrera du blé aux îles", "announced", "Orlane", theme="food")
    story.commitment("b", "livrera du blé aux îles", "announced", "Vaux", theme="food")
    assert [f for f in acts(story) if f.slot.startswith("act:content")] == []


def test_what_comes_next_differs(draft: Start) -> None:
    texts = {
        "a": "Un mécanisme de suivi a été créé.",
        "b": "Une rencontre annuelle au format des cinq villes est prévue.",
    }
    story = draft(texts)
    story.commitment("a", "Un mécanisme de suivi", "agreed", "Orlane")
    story.commitment("b", "Une rencontre annuelle", "planned", "Orlane")
    found = [f for f in acts(story) if f.slot == "act:sequel"]
    assert [(f.verdict, f.severity) for f in found] == [("precision", "high")]


def test_one_promise_denied_elsewhere(draft: Start) -> None:
    texts = {
        "a": "Orlane rouvrira la ligne du littoral en mai.",
        "b": "Orlane ne rouvrira pas la ligne du littoral.",
    }
    story = draft(texts)
    story.commitment("a", "rouvrira la ligne du littoral", "announced", "Orlane", theme="t")
    story.commitment(
        "b", "rouvrira pas la ligne du littoral", "announced", "Orlane", theme="t", negated=True
    )
    assert [f.verdict for f in acts(story) if f.slot.startswith("act:content")] == ["contradiction"]
