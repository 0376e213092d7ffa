"""How old people are said to be."""

from __future__ import annotations

from recoupe.crosscheck.ages import age_findings

from .conftest import Draft, Start


def aged(draft: Start, left: str, right: str, values: tuple[int, int]) -> Draft:
    made = draft({"a": left, "b": right})
    made.entity("person", "Odile Marsac", ("a", "Odile Marsac"), ("b", "Odile Marsac"))
    made.quantity("a", f"{values[0]} ans", values[0], "ans")
    made.quantity("b", f"{values[1]} ans", values[1], "ans")
    return made


def test_two_ages_of_one_person(draft: Start) -> None:
    made = aged(draft, "Odile Marsac, 51 ans, part.", "Odile Marsac (58 ans) part.", (51, 58))
    found = age_findings(made.material())
    assert [(f.verdict, f.severity) for f in found] == [("contradiction", "medium")]


def test_a_year_apart_may_be_a_birthday(draft: Start) -> None:
    left = "À 51 ans, Odile Marsac part."
    made = aged(draft, left, "Odile Marsac, maire d’Orlane, 52 ans, part.", (51, 52))
    found = age_findings(made.material())
    assert [f.severity for f in found] == ["low"]
    assert "anniversaire" in found[0].reason


def test_one_age_in_two_articles_is_agreed(draft: Start) -> None:
    right = "Odile Marsac, âgée de 51 ans, part."
    made = aged(draft, "Odile Marsac, 51 ans, part.", right, (51, 51))
    assert [f.verdict for f in age_findings(made.material())] == ["agreed"]


def test_years_of_something_else_are_no_age(draft: Start) -> None:
    left = "Odile Marsac siège depuis 12 ans."
    made = aged(draft, left, "Odile Marsac, 51 ans, part.", (12, 51))
    assert age_findings(made.material()) == []
