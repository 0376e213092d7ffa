"""Denials against what they deny."""

from __future__ import annotations

from recoupe.crosscheck.denied_claims import denied_claims

from .conftest import Start


def test_a_denial_meets_what_it_denies(draft: Start) -> None:
    made = draft(
        {
            "a": "Odile Marsac a démenti la fermeture de la piscine municipale.",
            "b": "La fermeture de la piscine est acquise, écrit le journal du port.",
        }
    )
    made.entity("person", "Odile Marsac", ("a", "Odile Marsac"))
    found = denied_claims(made.material())
    assert [(f.verdict, f.level, f.readings[0].attributed_to) for f in found] == [
        ("contradiction", "party", "Odile Marsac")
    ]


def test_nobody_denies_is_no_denial(draft: Start) -> None:
    made = draft(
        {
            "a": "Personne ne nie la fermeture de la piscine municipale.",
            "b": "La fermeture de la piscine est acquise.",
        }
    )
    assert denied_claims(made.material()) == []


def test_another_fermeture_is_not_what_is_denied(draft: Start) -> None:
    made = draft(
        {
            "a": "Odile Marsac a démenti la fermeture de la piscine municipale.",
            "b": "La fermeture du marché couvert est acquise.",
        }
    )
    assert denied_claims(made.material()) == []
