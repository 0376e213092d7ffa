from __future__ import annotations

import pytest

from recoupe.ledger.themes import theme, vocabulary


@pytest.mark.parametrize(
    ("act", "name"),
    [
        ("la livraison de radars à l’armée", "security"),
        ("l’ouverture d’un consulat", "diplomacy"),
        ("bourses d’études pour les lycéens", "education-training"),
        ("la construction d’un barrage", "infrastructure-energy"),
        ("l’envoi de médecins et de vaccins", "health"),
        ("l’indemnisation des victimes", "humanitarian"),
    ],
)
def test_the_words_of_the_act_give_the_theme(act: str, name: str) -> None:
    assert theme(act) == name


def test_no_known_word_no_theme() -> None:
    assert theme("ceci et cela") is None


def test_the_vocabulary_is_the_published_one() -> None:
    assert len(vocabulary()) == 13
