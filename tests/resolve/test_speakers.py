"""Speakers led to persons first, then to the head of the phrase, never to a place inside it."""

from __future__ import annotations

import pytest

from recoupe.model.entity import Entity, EntityKind
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Quotation
from recoupe.model.span import Span
from recoupe.resolve.speakers import find_speaker
from tests.resolve.test_statements import article, entity, span, told


def found(text: str, quotation: Quotation, entities: tuple[Entity, ...]) -> tuple[str, ...]:
    return find_speaker(article("a", text), quotation, entities).ids


@pytest.mark.parametrize("kind", ["place", "organisation", "country"])
def test_person_in_apposition_before_the_place_inside(kind: EntityKind) -> None:
    text = "Le préfet de la Basse-Rive, Hector Lamblin, a dit que le pont tiendrait."
    place = entity("Basse-Rive", kind, ("a", span(text, "Basse-Rive")))
    person = entity("Hector Lamblin", "person", ("a", span(text, "Hector Lamblin")))
    quotation = told(text, "le pont tiendrait", "Le préfet de la Basse-Rive", None)
    assert found(text, quotation, (place, person)) == (person.id,)


def test_a_place_inside_the_phrase_never_speaks() -> None:
    text = "La maire de Clos-Ferrand a dit que le pont tiendrait."
    place = entity("Clos-Ferrand", "place", ("a", span(text, "Clos-Ferrand")))
    quotation = told(text, "le pont tiendrait", "La maire de Clos-Ferrand", "la maire")
    assert found(text, quotation, (place,)) == ()


def test_a_body_before_a_person_who_only_follows_it() -> None:
    text = "Selon la mairie, Hector Lamblin sera reçu."
    body = entity("mairie", "organisation", ("a", span(text, "la mairie")))
    person = entity("Hector Lamblin", "person", ("a", span(text, "Hector Lamblin")))
    quotation = told(text, "Hector Lamblin sera reçu", "la mairie", "la mairie")
    assert found(text, quotation, (body, person)) == (body.id,)


def test_somebody_close_to_a_person_is_not_that_person() -> None:
    text = "Un proche de Luc Tavernier a dit que le pont tiendrait."
    person = entity("Luc Tavernier", "person", ("a", span(text, "Luc Tavernier")))
    name = "un proche de Luc Tavernier"
    quotation = told(text, "le pont tiendrait", "Un proche de Luc Tavernier", name)
    assert found(text, quotation, (person,)) == ()


def test_a_described_person_by_the_phrase() -> None:
    text = "Le ministre de la Mer a dit que le pont tiendrait."
    at = Evidence(article_id="a", span=span(text, "Le ministre de la Mer"))
    elsewhere = Evidence(article_id="b", span=Span(0, 4))
    person = Entity(
        id="p", kind="person", name="Luc Tavernier", mentions=(elsewhere,), descriptions=(at,)
    )
    quotation = told(text, "le pont tiendrait", "Le ministre de la Mer", None)
    assert found(text, quotation, (person,)) == ("p",)


def state(name: str, code: str, at: tuple[str, Span]) -> Entity:
    mention = Evidence(article_id=at[0], span=at[1])
    return Entity(id=code, kind="country", name=name, mentions=(mention,), country=code)


def test_a_countrys_party_is_the_country() -> None:
    text = "Le Portugal est venu. La partie portugaise a dit que le pont tiendrait."
    country = state("Portugal", "PT", ("a", span(text, "Portugal")))
    quotation = told(text, "le pont tiendrait", "La partie portugaise", "la partie portugaise")
    assert found(text, quotation, (country,)) == ("PT",)


def test_both_parties_are_the_two_sides_the_article_joins() -> None:
    text = (
        "Des discussions entre le Portugal et la Norvège ont eu lieu à Madrid. "
        "Les deux parties ont convenu de rouvrir le pont."
    )
    sides = tuple(
        state(name, name[:2], ("a", span(text, name))) for name in ("Portugal", "Norvège", "Madrid")
    )
    quotation = told(text, "rouvrir le pont", "Les deux parties", "les deux parties")
    assert found(text, quotation, sides) == ("Po", "No")
    group = entity("les deux parties", "group", ("a", span(text, "Les deux parties")))
    assert found(text, quotation, (*sides, group)) == ("Po", "No")


def test_a_group_whose_members_are_known_stands_for_them() -> None:
    text = "Les deux parties ont convenu de rouvrir le pont."
    at = ("a", span(text, "Les deux parties"))
    one, two = (state(n, n, ("b", Span(i, i + 1))) for i, n in enumerate(("PT", "NO")))
    group = entity("les deux parties", "group", at, ("PT", "NO"))
    quotation = told(text, "rouvrir le pont", "Les deux parties", "les deux parties")
    assert found(text, quotation, (one, two, group)) == ("PT", "NO")


def test_given_names_left_out_of_the_mention_do_not_part_it_from_the_title() -> None:
    text = "La maire de Clos-Ferrand, Flore Obrecht, a dit que le pont tiendrait."
    person = entity("Obrecht", "person", ("a", span(text, "Obrecht")))
    quotation = told(text, "le pont tiendrait", "La maire de Clos-Ferrand", "la maire")
    assert found(text, quotation, (person,)) == (person.id,)


def test_all_who_are_listed_after_a_plural_phrase_have_spoken() -> None:
    text = "Ses ministres, Ana Lopp, Marc Tevin (Orne) et Zoé Brun, ont insisté sur la digue."
    people = tuple(
        entity(name, "person", ("a", span(text, name)))
        for name in ("Ana Lopp", "Marc Tevin", "Zoé Brun")
    )
    quotation = told(text, "la digue", "Ses ministres", None)
    assert found(text, quotation, people) == tuple(p.id for p in people)


def test_one_who_is_described_is_one_person() -> None:
    text = "Le préfet, Hector Lamblin, Ana Lopp et d'autres, a parlé de la digue."
    people = tuple(
        entity(name, "person", ("a", span(text, name))) for name in ("Hector Lamblin", "Ana Lopp")
    )
    quotation = told(text, "la digue", "Le préfet", None)
    assert found(text, quotation, people) == (people[0].id,)
