"""Lists under one lead-in, and clauses behind a colon."""

from __future__ import annotations

import pytest

from recoupe.annotate.names import find_mentions
from recoupe.annotate.quotations import find_quotations
from recoupe.lang.fr.pipe import FrenchPack

pytestmark = pytest.mark.model


def said(text: str) -> list[tuple[str, str | None]]:
    """Content and speaker's name of each statement."""
    parse = next(iter(FrenchPack().parse([text])))
    statements, _ = find_quotations(parse, find_mentions(parse))
    return [(q.content.of(text), q.speaker_name) for q in statements]


def test_the_items_of_a_list_are_said_by_the_source_of_their_lead_in() -> None:
    text = (
        "Voici les principales propositions du comité :\n"
        "Ports :\n"
        "- La jetée sera allongée de dix mètres.\n"
        "- Une seconde criée ouvrira en mai.\n"
        "Le débat reste vif."
    )
    assert said(text) == [
        ("La jetée sera allongée de dix mètres", "comité"),
        ("Une seconde criée ouvrira en mai", "comité"),
    ]


def test_a_list_without_a_source_is_the_outlet_s() -> None:
    text = "Au menu de la soirée :\n- Une soupe de lentilles sera servie.\n- Le bal ouvrira à neuf heures."
    assert said(text) == []


def test_a_clause_behind_a_cue_and_a_colon_is_reported() -> None:
    text = "Le maire prévient : rien ne sera reconstruit avant le printemps."
    assert said(text) == [("rien ne sera reconstruit avant le printemps", "le maire")]
