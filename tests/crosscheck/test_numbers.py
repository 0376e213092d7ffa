from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.crosscheck.numbers import number_findings

if TYPE_CHECKING:
    from tests.crosscheck.conftest import Start


def test_two_sides_in_one_sentence_are_a_disagreement_of_parties(draft: Start) -> None:
    texts = {
        "a": "La mairie compte 4 blessés mais le syndicat parle de 30 blessés après la charge.",
        "b": "Après la charge, la mairie s’en tient à 4 blessés.",
    }
    story = draft(texts)
    story.quantity("a", "4 blessés", 4, "blessés")
    story.quantity("a", "30 blessés", 30, "blessés")
    story.quantity("b", "4 blessés", 4, "blessés")
    found = [f for f in number_findings(story.material()) if f.verdict == "contradiction"]
    assert [(f.kind, f.level) for f in found] == [("attribution", "party")]
    assert {e.article_id for e in found[0].readings[0].evidence} == {"a", "b"}


def test_a_toll_that_grows_is_an_update(draft: Start) -> None:
    texts = {
        "a": "L’incendie de la halle de Vaux a fait 5 morts parmi les ouvriers.",
        "b": "L’incendie de la halle de Vaux a fait 9 morts, dont des ouvriers.",
    }
    story = draft(texts)
    story.quantity("a", "5 morts", 5, "morts")
    story.quantity("b", "9 morts", 9, "morts")
    found = number_findings(story.material())
    assert [(f.slot, f.verdict) for f in found] == [("toll:dead", "update")]


def test_one_thing_counted_twice(draft: Start) -> None:
    texts = {
        "a": "Le viaduc de Vaux compte 18 piliers de granit sur la rivière Orle.",
        "b": "Sur la rivière Orle, le viaduc de Vaux compte 16 piliers de granit.",
    }
    story = draft(texts)
    story.quantity("a", "18 piliers", 18, "piliers")
    story.quantity("b", "16 piliers", 16, "piliers")
    found = number_findings(story.material())
    assert [(f.verdict, f.level) for f in found] == [("contradiction", "outlet")]


def test_small_counts_beside_other_people_are_of_other_things(draft: Start) -> None:
    texts = {
        "a": "Le chef Odile Marchais, cuisinière à 4 étoiles, tient une table de rivière.",
        "b": "Le chef Yann Brel, cuisinier à 4 étoiles, tient une table de rivière.",
    }
    story = draft(texts)
    story.quantity("a", "4 étoiles", 4, "étoiles")
    story.quantity("b", "4 étoiles", 4, "étoiles")
    assert [f.slot for f in number_findings(story.material())] == ["number:etoil:4"]
    story.entity("person", "Odile Marchais", ("a", "Odile Marchais"))
    story.entity("person", "Yann Brel", ("b", "Yann Brel"))
    assert number_findings(story.material()) == []


def test_figures_of_a_list_or_a_range_are_not_set_against_another(draft: Start) -> None:
    texts = {
        "a": "Le viaduc de Vaux a 8 piliers de granit, 9 piliers de brique et 5 piliers de bois.",
        "b": "Le viaduc de Vaux a 16 piliers de granit, de brique et de bois.",
    }
    story = draft(texts)
    story.quantity("a", "8 piliers", 8, "piliers")
    story.quantity("a", "9 piliers", 9, "piliers")
    story.quantity("a", "5 piliers", 5, "piliers")
    story.quantity("b", "16 piliers", 16, "piliers")
    assert number_findings(story.material()) == []


def test_an_approximate_figure_is_less_precise_than_an_exact_one(draft: Start) -> None:
    texts = {
        "a": "Le viaduc de Vaux compte 20 piliers de granit sur la rivière Orle.",
        "b": "Sur la rivière Orle, le viaduc de Vaux compte 18 piliers de granit.",
    }
    story = draft(texts)
    story.quantity("a", "20 piliers", 20, "piliers", approx=True)
    story.quantity("b", "18 piliers", 18, "piliers")
    assert [f.verdict for f in number_findings(story.material())] == ["precision"]


def test_one_toll_said_of_a_day_and_of_weeks(draft: Start) -> None:
    texts = {
        "a": "Le 3 juin, l’assaut de la digue a fait 22 morts.",
        "b": "Le bilan de trois semaines de heurts dans la plaine est de 22 morts.",
    }
    story = draft(texts)
    story.time("a", "Le 3 juin", "2031-06-03")
    story.time("b", "trois semaines", None, "P3W", "DURATION")
    story.quantity("a", "22 morts", 22, "morts")
    story.quantity("b", "22 morts", 22, "morts")
    found = [f for f in number_findings(story.material()) if f.slot.startswith("scope:")]
    assert [f.verdict for f in found] == ["contradiction"]
