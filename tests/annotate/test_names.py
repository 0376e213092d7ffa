from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.annotate.names import find_mentions
from recoupe.lang.fr.pipe import FrenchPack
from recoupe.model.marks import Mention

pytestmark = pytest.mark.model

Find = Callable[[str], tuple[Mention, ...]]


@pytest.fixture(scope="module")
def pack() -> FrenchPack:
    return FrenchPack()


@pytest.fixture(scope="module")
def find(pack: FrenchPack) -> Find:
    return lambda text: find_mentions(next(iter(pack.parse([text]))))


def of_kind(text: str, found: tuple[Mention, ...], kind: str) -> list[str]:
    return [m.span.of(text) for m in found if m.kind == kind]


def persons(text: str, find: Find) -> list[str]:
    return of_kind(text, find(text), "person")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mme Kindo a rencontré M. Lemoine.", ["Kindo", "Lemoine"]),
        ("Le Docteur Général de Division Oumarou Zabré était là.", ["Oumarou Zabré"]),
        ("Sous la présidence du Général d’armée Oumarou Zabré.", ["Oumarou Zabré"]),
        ("Le Malien Oumarou Zabré a pris la parole.", ["Oumarou Zabré"]),
        ("Le Nigérien, Oumarou Zabré a pris la parole.", ["Oumarou Zabré"]),
        ("La ministre de la Culture Claire Vasseur a démissionné.", ["Claire Vasseur"]),
        ("Son Excellence Monsieur Oumarou Zabré est arrivé.", ["Oumarou Zabré"]),
        ("Le président Lemoine et Marc de Vasselot signent.", ["Lemoine", "Marc de Vasselot"]),
        ("Alexeï Vorontsov (Russie) a parlé.", ["Alexeï Vorontsov"]),
        ("Claire Vasseur (54 ans) a parlé.", ["Claire Vasseur"]),
        ("L’ONU, l’OTAN et la FAO ont protesté à Genève.", []),
        ("Le Conseil des ministres s’est tenu avenue Victor-Hugo.", []),
    ],
)  # fmt: skip
def test_person_spans(text: str, names: list[str], find: Find) -> None:
    assert persons(text, find) == names


def test_mentions_of_one_person_share_a_number(find: Find) -> None:
    text = (
        "Claire Vasseur a ouvert la séance. Mme Vasseur a salué Paul Lemoine. "
        "Puis M. Lemoine a répondu à Vasseur."
    )
    by_name = {m.span.of(text): m.person for m in find(text) if m.kind == "person"}
    assert by_name["Claire Vasseur"] == by_name["Vasseur"]
    assert by_name["Paul Lemoine"] == by_name["Lemoine"]
    assert by_name["Claire Vasseur"] != by_name["Paul Lemoine"]


def test_spouses_are_told_apart_by_title(find: Find) -> None:
    text = "M. Paul Lemoine et Mme Anne Lemoine sont venus. Mme Lemoine a parlé."
    numbers = [m.person for m in find(text) if m.kind == "person"]
    assert numbers == [0, 1, 1]


def test_role_before_and_country(find: Find) -> None:
    text = "Le ministre malien des Affaires étrangères, Oumarou Zabré, a plaidé pour la paix."
    person = next(m for m in find(text) if m.kind == "person")
    assert person.role is not None
    assert person.role.text == "ministre malien des Affaires étrangères"
    assert (person.role.office, person.country) == ("minister-foreign-affairs", "ML")


def test_two_roles_after_the_name(find: Find) -> None:
    text = "Oumarou Zabré, Président de la Transition et Chef de l’État, a parlé."
    person = next(m for m in find(text) if m.kind == "person")
    assert person.role is not None
    assert person.role.office == "president"
    assert [r.office for r in person.further_roles] == ["head-of-state"]


def test_country_by_list_order(find: Find) -> None:
    text = "Les ministres malien et nigérien, Oumarou Zabré et Issa Kindo, ont signé."
    countries = {m.span.of(text): m.country for m in find(text) if m.kind == "person"}
    assert countries == {"Oumarou Zabré": "ML", "Issa Kindo": "NE"}


def test_country_in_brackets(find: Find) -> None:
    text = "Oumarou Zabré (Mali), Issa Kindo (Niger) et Paul Ouédra (Burkina Faso) ont signé."
    assert [m.country for m in find(text) if m.kind == "person"] == ["ML", "NE", "BF"]


def test_description_is_resolved(find: Find) -> None:
    text = (
        "Oumarou Zabré, ministre malien de la Défense, et Alexeï Vorontsov, son homologue russe, "
        "ont signé. Le ministre malien a salué ses hôtes. Le Russe a remercié."
    )
    found = find(text)
    numbers = {m.norm: m.person for m in found if m.kind == "person"}
    told = {m.span.of(text): m.person for m in found if m.kind == "description"}
    assert told["Le ministre malien"] == numbers["Oumarou Zabré"]
    assert told["Le Russe"] == numbers["Alexeï Vorontsov"]


def test_groups(find: Find) -> None:
    text = "Les chefs de la diplomatie des trois pays ont signé. Les trois ministres sont repartis."
    groups = [m for m in find(text) if m.kind == "group"]
    assert [m.span.of(text) for m in groups] == [
        "Les chefs de la diplomatie des trois pays",
        "Les trois ministres",
    ]
    assert all(m.plural for m in groups)


def test_acronym_defined_in_the_text(find: Find) -> None:
    text = "Le Comité de liaison des éleveurs (CLE) a protesté. Le CLE attend une réponse."
    norms = [m.norm for m in find(text) if m.kind == "organisation"]
    assert norms == ["CLE", "CLE", "CLE"]


def test_capital_stands_for_its_government(find: Find) -> None:
    text = "Moscou a annoncé son soutien. Les ministres sont arrivés à Moscou hier."
    found = [m for m in find(text) if m.span.of(text) == "Moscou"]
    assert [(m.kind, m.norm) for m in found] == [("country", "RU"), ("place", "Moscou")]
    assert found[0].reason == "capitale pour gouvernement"


def test_partner_capital(find: Find) -> None:
    text = "Le dialogue entre Bamako et Paris reste difficile."
    assert [m.norm for m in find(text) if m.kind == "country"] == ["ML", "FR"]


def test_demonyms_are_no_places(find: Find) -> None:
    text = "Les Maliens et la Sud-Africaine ont gagné contre les Sénégalais."
    assert not of_kind(text, find(text), "place")
    assert not of_kind(text, find(text), "country")


def test_a_state_that_is_a_given_name(find: Find) -> None:
    text = "Maurice Kindo et Dominique Vasseur vivent à la Dominique."
    assert persons(text, find) == ["Maurice Kindo", "Dominique Vasseur"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "(", "« »", "A", "d'", "- - -", "M.", "ÉÉÉ ÉÉ"])
def test_odd_texts(text: str, find: Find) -> None:
    assert isinstance(find(text), tuple)


@pytest.mark.parametrize(
    ("text", "name", "office", "country"),
    [
        (
            "L'ambassadeur de Türkiye au Niger, Mehmet Özdal, est venu.",
            "Mehmet Özdal",
            "ambassador",
            "TR",
        ),
        (
            "Le Premier ministre togolais, Kodjo Améwou, était présent.",
            "Kodjo Améwou",
            "prime-minister",
            "TG",
        ),
        (
            "Le secrétaire d'État américain John Halloran est reparti.",
            "John Halloran",
            "minister-foreign-affairs",
            "US",
        ),
        (
            "Le porte-parole du ministère russe des Affaires étrangères, Dmitri Pavlenko, a réagi.",
            "Dmitri Pavlenko",
            "spokesperson",
            "RU",
        ),
        (
            "Le président de l'Agence des ports, Salif Ouédra, a démissionné.",
            "Salif Ouédra",
            "chair",
            None,
        ),
    ],
)
def test_office_and_country(
    text: str, name: str, office: str, country: str | None, find: Find
) -> None:
    person = next(m for m in find(text) if m.kind == "person")
    assert person.span.of(text) == name
    assert person.role is not None
    assert (person.role.office, person.country) == (office, country)


def test_demonyms_after_the_office_go_by_list_order(find: Find) -> None:
    text = (
        "Les ministres de la Défense, malien et burkinabè, Sadio Camar et Célestin Simpor, sont là."
    )
    told = {m.span.of(text): m.country for m in find(text) if m.kind == "person"}
    assert told == {"Sadio Camar": "ML", "Célestin Simpor": "BF"}


def test_named_members_after_a_savoir(find: Find) -> None:
    text = (
        "Les chefs d'État des trois pays, à savoir le Capitaine Drissa Ouali du Burkina Faso, "
        "le Général Rahim Tchika du Niger et le Général Amadou Sissok du Mali, se sont vus."
    )
    people = [m for m in find(text) if m.kind == "person"]
    assert [m.country for m in people] == ["BF", "NE", "ML"]
    assert {m.role.office for m in people if m.role} == {"head-of-state"}


def test_countries_dealt_out_between_commas(find: Find) -> None:
    text = (
        "Les ministres des Affaires étrangères du Niger, Boubacar Tallo, du Mali, Seydou Kénémé, "
        "et du Burkina Faso, Pascal Zongbila, ont été reçus. Le ministre malien a parlé."
    )
    found = find(text)
    told = {m.span.of(text): m.country for m in found if m.kind == "person"}
    assert told == {"Boubacar Tallo": "NE", "Seydou Kénémé": "ML", "Pascal Zongbila": "BF"}
    assert next(m.norm for m in found if m.kind == "description") == "Seydou Kénémé"


def test_homologue_by_country(find: Find) -> None:
    text = (
        "Le ministre iranien des Affaires étrangères Abbas Golshir a reçu le chef de la "
        "diplomatie omanaise Salim Harthi. Son homologue omanais a souri. Le diplomate iranien aussi."
    )
    found = find(text)
    numbers = {m.norm: m.person for m in found if m.kind == "person"}
    told = {m.span.of(text): m.person for m in found if m.kind == "description"}
    assert told["Son homologue omanais"] == numbers["Salim Harthi"]
    assert told["Le diplomate iranien"] == numbers["Abbas Golshir"]


def test_a_headline_in_capitals(find: Find) -> None:
    text = "LE PRÉSIDENT OUSMANE KINDA EN VISITE À ALGER\nOusmane Kinda est arrivé."
    found = find(text)
    assert {m.span.of(text) for m in found if m.kind == "person"} == {
        "OUSMANE KINDA",
        "Ousmane Kinda",
    }
    assert {m.norm for m in found if m.kind == "person"} == {"Ousmane Kinda"}
    assert not of_kind(text, found, "organisation")


def test_seat_of_power_gives_the_country(find: Find) -> None:
    text = "Le Premier ministre Oumarou Zabré a ouvert le Conseil au Palais de Koulouba."
    person = next(m for m in find(text) if m.kind == "person")
    assert person.country == "ML"


def test_president_of_a_body_is_not_the_president(find: Find) -> None:
    text = (
        "Le président malien Oumarou Zabré a reçu Issa Kindo, président de l'Agence des ports. "
        "Le président malien a promis une aide."
    )
    found = find(text)
    told = next(m for m in found if m.kind == "description")
    assert told.norm == "Oumarou Zabré"


PIECES = st.sampled_from(
    ["Le ministre", "malien", "Oumarou", "Zabré", ",", "(", ")", "AES", "et", "de", "la", "Mali",
     "Mme", "Général", "«", "»", "a dit", "\n\n", ".", "’", "-", "Les", "trois", "Moscou", "12"]
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(PIECES, max_size=25))
def test_spans_lie_in_the_text(find: Find, pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = find(text)
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in found)
    assert all(m.span.of(text).strip() == m.span.of(text) for m in found)
    assert list(found) == sorted(found, key=lambda m: (m.span.start, -m.span.end, m.kind))
