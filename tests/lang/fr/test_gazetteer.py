from __future__ import annotations

import pytest

from recoupe.lang.fr.gazetteer import (
    country_names,
    demonym_at,
    demonyms,
    expansions,
    find_entries,
)
from recoupe.lang.fr.wording import plural_of, words_of
from recoupe.lang.resources import table, values


def hits(text: str) -> list[tuple[str, str]]:
    return [(h.entry.kind, h.entry.norm) for h in find_entries(text, words_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la Fédération de Russie", ("country", "RU")),
        ("la Confédération suisse", ("country", "CH")),
        ("les Etats-Unis", ("country", "US")),
        ("les États Unis", ("country", "US")),
        ("en Côte d’Ivoire", ("country", "CI")),
        ("au Burkina", ("country", "BF")),
        ("à N’Djamena", ("capital", "N'Djamena")),
        ("l’Élysée", ("palace", "Élysée")),
        ("la Maison blanche", ("palace", "Maison-Blanche")),
        ("le Quai d’Orsay", ("palace", "Quai d'Orsay")),
        ("l’Alliance des États du Sahel", ("organisation", "AES")),
        ("la Confédération des États du Sahel", ("organisation", "AES")),
        ("la Cedeao", ("organisation", "CEDEAO")),
        ("le Sahel", ("region", "Sahel")),
        ("à Bobo-Dioulasso", ("city", "Bobo-Dioulasso")),
    ],
)
def test_one_name(text: str, expected: tuple[str, str]) -> None:
    assert hits(text) == [expected]


def test_capitals_are_needed() -> None:
    assert hits("la chine d'un tissu, une grenade, le capitole") == []
    assert hits("un an, il a pu aller") == []


def test_the_longest_name_wins() -> None:
    assert hits("la Guinée-Bissau et la Guinée") == [("country", "GW"), ("country", "GN")]
    assert hits("la République démocratique du Congo") == [("country", "CD")]


def test_names_do_not_cross_a_line_or_a_comma() -> None:
    assert hits("Burkina\nFaso") == [("country", "BF")]
    assert ("organisation", "ONU") not in hits("Nations, unies")


def test_every_state_is_complete() -> None:
    rows = table("recoupe.lang.fr", "countries")
    assert len({r["iso"] for r in rows}) == len(rows) >= 195 + 30
    states = [r for r in rows if r["capitals"] and r["adjectives"]]
    assert len(states) >= 193
    assert all(len(r["iso"]) == 2 and values(r["name"]) for r in rows)
    assert country_names()["CI"] == "Côte d'Ivoire"


@pytest.mark.parametrize(
    ("word", "iso", "plural"),
    [
        ("malien", "ML", False),
        ("Maliennes", "ML", True),
        ("nigérien", "NE", False),
        ("nigériane", "NG", False),
        ("Nigerien", "NE", False),
        ("burkinabè", "BF", False),
        ("burkinabé", "BF", False),
        ("grecques", "GR", True),
        ("français", "FR", False),
        ("belges", "BE", True),
    ],
)
def test_demonyms(word: str, iso: str, plural: bool) -> None:
    found = demonym_at(words_of(word), 0)
    assert found is not None
    assert (found[0].iso, found[0].plural) == (iso, plural)


def test_demonym_of_two_words() -> None:
    words = words_of("le ministre sud-africain")
    found = demonym_at(words, 2)
    assert found is not None
    assert (found[0].iso, found[1]) == ("ZA", 4)


def test_no_demonym_for_an_unknown_word() -> None:
    assert demonym_at(words_of("zorglubien"), 0) is None
    assert ("sahelien",) in demonyms()


def test_an_acronym_can_have_two_expansions() -> None:
    assert len(expansions()["AES"]) >= 2


@pytest.mark.parametrize(
    ("form", "plural"),
    [
        ("général", "généraux"),
        ("chef de cabinet", "chefs de cabinet"),
        ("porte-parole", "porte-parole"),
        ("français", "français"),
        ("malienne", "maliennes"),
    ],
)
def test_plurals(form: str, plural: str) -> None:
    assert plural_of(form) == plural
