from __future__ import annotations

from recoupe.ledger.parties import collective
from recoupe.model.entity import Entity, Resolution
from recoupe.model.evidence import Evidence
from tests.ledger.records import entity, place


def at(text: str, words: str) -> Evidence:
    return Evidence(article_id="a", span=place(text, words))


def country(text: str, name: str, code: str) -> Entity:
    return entity(name, "country", at(text, name), country=code)


def test_the_two_parties_are_the_sides_set_against_each_other() -> None:
    text = (
        "Les pourparlers entre la Ligue des deltas (LD) et la Norvège ont repris. "
        "Le Ghana et le Togo en sont membres. Les deux parties bâtiront un port."
    )
    known = Resolution(
        entities=(
            entity("LD", "organisation", at(text, "Ligue des deltas")),
            country(text, "Norvège", "NO"),
            country(text, "Ghana", "GH"),
            country(text, "Togo", "TG"),
        )
    )
    found = collective("Les deux parties", at(text, "Les deux parties"), text, known)
    assert [e.name for e in found] == ["LD", "Norvège"]


def test_listed_states_are_one_side() -> None:
    text = "La Norvège a reçu le Ghana, le Togo et le Bénin. Les deux parties bâtiront un port."
    known = Resolution(
        entities=(
            country(text, "Norvège", "NO"),
            country(text, "Ghana", "GH"),
            country(text, "Togo", "TG"),
            country(text, "Bénin", "BJ"),
        )
    )
    found = collective("Les deux parties", at(text, "Les deux parties"), text, known)
    assert {e.name for e in found} == {"Norvège", "Ghana", "Togo", "Bénin"}


def test_the_three_countries_are_those_not_named_in_the_sentence() -> None:
    text = "Ghana. Togo. Bénin. Les trois pays parleront avec la Norvège. Fin."
    known = Resolution(
        entities=tuple(
            country(text, name, code)
            for name, code in (("Ghana", "GH"), ("Togo", "TG"), ("Bénin", "BJ"), ("Norvège", "NO"))
        )
    )
    found = collective("Les trois pays", at(text, "Les trois pays"), text, known)
    assert [e.name for e in found] == ["Ghana", "Togo", "Bénin"]


def test_several_partners_are_the_states_when_their_number_fits() -> None:
    text = "Ghana. Togo. Bénin. Une ligue. Les trois partenaires bâtiront un port."
    known = Resolution(
        entities=(
            entity("Ligue", "organisation", at(text, "ligue")),
            *(country(text, n, c) for n, c in (("Ghana", "GH"), ("Togo", "TG"), ("Bénin", "BJ"))),
        )
    )
    found = collective("Les trois partenaires", at(text, "Les trois partenaires"), text, known)
    assert [e.name for e in found] == ["Ghana", "Togo", "Bénin"]
