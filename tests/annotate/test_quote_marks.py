"""Pieces in quotation marks: kinds of marks, nesting, what is left open, paragraphs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.annotate.quote_marks import find_quoted


def inner(text: str) -> list[str]:
    return [q.inner.of(text) for q in find_quoted(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il dit «\u00a0oui\u00a0» deux fois.", ["oui"]),
        ("Il dit “oui” puis “non”.", ["oui", "non"]),
        ('Il dit "oui" puis "non".', ["oui", "non"]),
        ("« Un mot “drôle” ici », dit-elle.", ["Un mot “drôle” ici"]),
        ("« Elle reste ouverte\nLe port attend.", ["Elle reste ouverte"]),
        ("« Premier point.\n« Second point. », dit-il.", ["Premier point.\n« Second point."]),
        ('Une tendance "très nette.\nElle durera" selon lui.', ["très nette.\nElle durera"]),
        ("Rien » ici.", []),
        ("Des marques vides « » et « … ».", []),
        ("– Nous partirons. – a crié le guide.", ["Nous partirons."]),
    ],
)
def test_pieces(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@given(st.text(alphabet='ab «»“”"„\n–.', max_size=60))
def test_pieces_never_overlap_and_hold_their_words(text: str) -> None:
    found = find_quoted(text)
    for before, after in pairwise(found):
        assert before.outer.end <= after.outer.start
    for piece in found:
        assert piece.outer.contains(piece.inner)
        assert piece.inner.of(text) == piece.inner.of(text).strip(" \n")
