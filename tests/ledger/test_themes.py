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


@pytest.mark.parametrize(
    "act",
    ["un accord sur la mer", "prendre la mer", "le voyage à Cotonou", "des merveilles accordées"],
)
def test_a_word_that_only_begins_alike_gives_no_theme(act: str) -> None:
    assert theme(act) is None


def test_plurals_and_phrases_count() -> None:
    assert theme("l’achat de semences et d’engrais") == "agriculture"
    assert theme("une aide d’urgence") == "humanitarian"
