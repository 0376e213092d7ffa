from __future__ import annotations

from recoupe.ledger.parties import collective, participants, parties
from recoupe.model.entity import Resolution
from recoupe.model.evidence import Evidence
from tests.ledger.records import entity, place

TEXT = "Le Ghana, le Togo et le Bénin bordent la mer. Ces pays et la Norvège draguent la Norvège."


def at(words: str) -> Evidence:
    return Evidence(article_id="a", span=place(TEXT, words))


ENTITIES = Resolution(
    entities=(
        entity("Ghana", "country", at("Ghana")),
        entity("Togo", "country", at("Togo")),
        entity("Bénin", "country", at("Bénin")),
        entity("Norvège", "country", at("Norvège"), at("la Norvège.")),
    )
)


def test_these_countries_are_those_last_named_together() -> None:
    found = collective("Ces pays", at("Ces pays"), TEXT, ENTITIES)
    assert [e.name for e in found] == ["Ghana", "Togo", "Bénin"]


def test_the_two_parties_are_the_most_named() -> None:
    found = parties(ENTITIES)
    assert found[0].name == "Norvège"
    assert len(found) == 2


def test_other_words_stand_for_nobody() -> None:
    assert collective("le maire", at("Ces pays"), TEXT, ENTITIES) == []


def test_a_numbered_format_needs_as_many_countries() -> None:
    assert len(participants("une rencontre quadripartite", ENTITIES)) == 4
    assert participants("une rencontre tripartite", ENTITIES) == []
