"""Brands, clubs and English titles are no persons; places may be given names."""

from __future__ import annotations

import pytest

from recoupe.annotate.names import find_mentions
from recoupe.lang.fr.pipe import FrenchPack
from recoupe.model.marks import Mention

pytestmark = pytest.mark.model


def find(text: str) -> tuple[Mention, ...]:
    return find_mentions(next(iter(FrenchPack().parse([text]))))


def of_kind(text: str, kind: str) -> list[str]:
    return [m.span.of(text) for m in find(text) if m.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "Radio Brumeline ferme. Les bénévoles de Brumeline protestent.",
        "La tempête Valbert arrive. Valbert a touché la côte.",
        "Son livre The Light Beyond sort lundi.",
        "Le Brandt Fund a financé le port.",
    ],
)
def test_these_are_no_persons(text: str) -> None:
    assert of_kind(text, "person") == []


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Leicester United reçoit Hull.", "Leicester United"),
        ("Un chercheur de la Varga Institution a parlé.", "Varga Institution"),
        ("Elle l'a dit à BBC Afrique hier.", "BBC Afrique"),
        ("La Federation of Ocean Divers a écrit.", "Federation of Ocean Divers"),
        ("Un bal est organisé par la Boule Brumevaloise.", "Boule Brumevaloise"),
    ],
)
def test_these_are_bodies(text: str, body: str) -> None:
    assert body in of_kind(text, "organisation")


def test_a_town_can_be_the_given_name_of_somebody_named_in_full() -> None:
    text = "Florence Brandt a gagné. Nous admirons Florence pour son calme."
    assert of_kind(text, "person") == ["Florence Brandt", "Florence"]
    assert of_kind(text, "place") == []


def test_a_name_stops_before_the_body_its_bearer_works_for() -> None:
    assert of_kind("Le récit de Timo Varga de CBC a ému.", "person") == ["Timo Varga"]


def test_a_lone_capital_is_no_part_of_a_name() -> None:
    assert of_kind("L'analyse de Timo Varga R est claire.", "person") == ["Timo Varga"]


def test_a_surname_after_a_given_name_is_no_company() -> None:
    text = "Laure Ferrari a parlé. Ferrari quitte la chaîne."
    assert of_kind(text, "person") == ["Laure Ferrari", "Ferrari"]


def test_madame_is_the_woman_of_two_who_share_a_surname() -> None:
    text = "Michelle Brandt a parlé de son mari Ola. Timo Brandt se tait. Mme Brandt sourit."
    numbers = {m.span.of(text): m.person for m in find(text) if m.kind == "person"}
    assert numbers["Brandt"] == numbers["Michelle Brandt"] != numbers["Timo Brandt"]


def test_people_of_a_town_are_no_town() -> None:
    assert of_kind("La lettre est envoyée à tous les Brumevalois.", "place") == []


def test_a_group_is_not_cut_out_of_a_body() -> None:
    text = "Le Conseil des gardiens du littoral siège."
    assert of_kind(text, "group") == []


@pytest.mark.parametrize("described", ["Le chef du gouvernement", "Le Premier ministre"])
def test_a_head_of_government_is_the_prime_minister(described: str) -> None:
    text = (
        "Le Premier ministre Timo Varga a répondu à Ola Brandt, la cheffe des députés verts. "
        f"{described} a souri."
    )
    found = find(text)
    person = next(m.person for m in found if m.norm == "Timo Varga")
    last = [m for m in found if m.kind == "description"][-1]
    assert (last.span.of(text), last.person) == (described, person)


def test_a_chair_described_again_in_fewer_words_is_the_same() -> None:
    text = (
        "Le président de la Cour des eaux de Brumeval, Timo Varga, écrit. "
        "Le président de la Cour des eaux proteste."
    )
    assert {m.person for m in find(text) if m.kind in ("person", "description")} == {0}


@pytest.mark.parametrize("joint", ["", "respectivement "])
def test_countries_are_given_out_by_the_order_of_the_list(joint: str) -> None:
    text = (
        f"Les ministres des Pêches du Chili et de la Bolivie, {joint}Ruben Arancal "
        "et Inès Cochara, ont signé."
    )
    countries = {m.norm: m.country for m in find(text) if m.kind == "person"}
    assert countries == {"Ruben Arancal": "CL", "Inès Cochara": "BO"}
