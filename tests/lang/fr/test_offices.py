from __future__ import annotations

import pytest

from recoupe.lang.fr.offices import office_of, role_heads
from recoupe.lang.fr.wording import keys_of


@pytest.mark.parametrize(
    ("head", "complement", "office"),
    [
        ("ministre", "des Affaires étrangères", "minister-foreign-affairs"),
        ("ministre", "de l'Europe et des Affaires étrangères", "minister-foreign-affairs"),
        ("ministre", "de la Défense et des Anciens combattants", "minister-defence"),
        ("ministre", "des Relations extérieures", "minister-foreign-affairs"),
        ("ministre", "", "minister"),
        ("chef de la diplomatie", "", "minister-foreign-affairs"),
        ("garde des Sceaux", "", "minister-justice"),
        ("Premier ministre", "", "prime-minister"),
        ("porte-parole", "du gouvernement", "spokesperson"),
        ("ambassadrice", "de Suède", "ambassador"),
        ("footballeur", "", None),
    ],
)
def test_office(head: str, complement: str, office: str | None) -> None:
    assert office_of(role_heads()[keys_of(head)], " ".join(keys_of(complement))) == office


def test_plurals_are_known_as_such() -> None:
    assert role_heads()[keys_of("chefs de la diplomatie")].plural
    assert role_heads()[keys_of("sénatrices")].plural
    assert not role_heads()[keys_of("sénatrice")].plural
