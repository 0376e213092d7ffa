from __future__ import annotations

from recoupe.ledger.actors import actors
from recoupe.model.entity import Entity, Resolution
from recoupe.model.evidence import Evidence
from tests.ledger.records import entity, place


def at(text: str, words: str) -> Evidence:
    return Evidence(article_id="a", span=place(text, words))


def named(text: str, words: str, *known: Entity) -> list[str]:
    found = actors(place(text, words), words, "a", text, Resolution(entities=known))
    return [actor.name for actor in found]


def test_a_party_with_its_adjective_is_the_country() -> None:
    text = "La Norvège écoute. La partie norvégienne livrera des bouées."
    norway = entity("Norvège", "country", at(text, "La Norvège"), country="NO")
    stray = entity("La partie", "organisation", at(text, "La partie"))
    assert named(text, "La partie norvégienne", norway, stray) == ["Norvège"]


def test_a_group_stands_for_its_members() -> None:
    text = "Ole Dahl et Ama Sika sont là. Les deux ministres signeront."
    dahl = entity("Ole Dahl", "person", at(text, "Ole Dahl"))
    sika = entity("Ama Sika", "person", at(text, "Ama Sika"))
    both = Entity(
        id="g", kind="group", name="Les deux ministres",
        mentions=(at(text, "Les deux ministres"),), members=(dahl.id, sika.id),
    )  # fmt: skip
    assert named(text, "Les deux ministres", dahl, sika, both) == ["Ole Dahl", "Ama Sika"]


def test_each_delegation_is_every_other_country() -> None:
    text = (
        "Ole Dahl (Danemark), Ama Sika (Togo) et Kofi Mensah (Ghana) verront la Norvège. "
        "Des entretiens sont prévus entre la Norvège et chaque délégation."
    )
    known = [
        entity("Danemark", "country", at(text, "Danemark"), country="DK"),
        entity("Togo", "country", at(text, "Togo"), country="TG"),
        entity("Ghana", "country", at(text, "Ghana"), country="GH"),
    ]
    start = text.index("la Norvège et") + 3
    span = place(text, "Norvège et chaque").start
    here = Evidence(article_id="a", span=place(text[span:], "Norvège"))
    assert span == start
    shifted = Evidence(
        article_id="a", span=type(here.span)(here.span.start + span, here.span.end + span)
    )
    norway = entity("Norvège", "country", shifted, country="NO")
    found = named(text, "la Norvège et chaque délégation", *known, norway)
    assert found == ["Norvège", "Danemark", "Togo", "Ghana"]


def test_a_pronoun_that_nobody_was_found_for_names_nobody() -> None:
    text = "Elle livrera des bouées. Les pêcheurs attendent."
    assert named(text, "Elle") == []
    assert named(text, "Les pêcheurs") == ["Les pêcheurs"]
