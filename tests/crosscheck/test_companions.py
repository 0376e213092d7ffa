"""Figures told together."""

from __future__ import annotations

from recoupe.crosscheck.companions import companion_findings

from .conftest import Start


def test_a_shared_figure_with_another_companion(draft: Start) -> None:
    made = draft(
        {
            "a": "L’éboulement a enseveli 14 ouvriers et un guide de la mine.",
            "b": "Sous la roche, 14 ouvriers et deux guides attendaient les secours.",
        }
    )
    found = companion_findings(made.material())
    assert [(f.verdict, f.level) for f in found] == [("contradiction", "outlet")]
    assert [r.value for r in found[0].readings] == [
        "14 ouvriers et un guide",
        "14 ouvriers et deux guides",
    ]


def test_a_vote_told_two_ways_in_one_page(draft: Start) -> None:
    text = (
        "Le texte passe par 87 contre 42 voix au conseil d’Orlane.\n"
        "La salle s’est levée dès l’annonce du scrutin, vers minuit.\n"
        "Par 87 voix contre 52, le conseil a donc tranché."
    )
    found = companion_findings(draft({"a": text}).material())
    assert [(f.verdict, f.level) for f in found] == [("contradiction", "within")]


def test_small_figures_are_shared_by_chance(draft: Start) -> None:
    made = draft({"a": "Il a 2 chats et un chien.", "b": "Elle a 2 chats et trois chiens."})
    assert companion_findings(made.material()) == []
