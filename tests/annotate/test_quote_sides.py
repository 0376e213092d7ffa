"""Straight marks: the side of the word decides, and one lost mark turns nothing round."""

from __future__ import annotations

import pytest

from recoupe.annotate.quote_marks import find_quoted
from recoupe.annotate.quote_sides import nested, side_of


def quoted(text: str) -> list[str]:
    return [piece.inner.of(text) for piece in find_quoted(text)]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ('Il dit "oui', "opens"),
        ("l'\"ordre", "opens"),
        ('oui", dit-il', "closes"),
        ('oui" dit-il', "closes"),
        ('un " mot', ""),
        ('mot"mot', ""),
    ],
)
def test_the_spaces_around_a_mark_tell_its_side(text: str, side: str) -> None:
    here = text.index('"')
    assert side_of(text, here, here + 1) == side


def test_two_closing_marks_close_an_inner_and_an_outer_quotation() -> None:
    assert nested('oui" hier".', 0)
    assert not nested('oui" puis "non".', 0)


def test_a_stray_closing_mark_opens_nothing() -> None:
    text = 'Le bac coule", a crié Ola. "Il faut un pont", a répondu Timo.'
    assert quoted(text) == ["Il faut un pont"]


def test_a_forgotten_closing_mark_ends_with_its_sentence() -> None:
    text = 'Elle insiste : "Le bac est vieux. "Il faut un pont", dit-elle.'
    assert quoted(text) == ["Le bac est vieux.", "Il faut un pont"]


def test_an_inner_quotation_stays_inside() -> None:
    assert quoted('"Elle a dit "oui" hier", note Timo.') == ['Elle a dit "oui" hier']


@pytest.mark.parametrize(
    "text",
    ["<<Le bac coule>>, dit Ola.", "''Le bac coule'', dit Ola.", "’’Le bac coule’’, dit Ola."],
)
def test_marks_of_two_characters(text: str) -> None:
    assert quoted(text) == ["Le bac coule"]


def test_an_apostrophe_beside_a_letter_is_no_mark() -> None:
    assert quoted("L'eau d'Ola n'est qu'à elle.") == []
