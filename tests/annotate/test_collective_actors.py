from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.annotate.names import find_mentions
from recoupe.lang.fr.pipe import FrenchPack
from recoupe.model.marks import Mention

pytestmark = pytest.mark.model

Find = Callable[[str], tuple[Mention, ...]]


@pytest.fixture(scope="module")
def find() -> Find:
    pack = FrenchPack()
    return lambda text: find_mentions(next(iter(pack.parse([text]))))


def told(text: str, find: Find, kind: str) -> list[str]:
    return [m.span.of(text) for m in find(text) if m.kind == kind]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Selon le ministère malien de la Culture, la foire ouvre.", ["ministère malien de la Culture"]),
        ("D'après la mairie de Pont-Ravel, dix toits sont partis.", ["mairie de Pont-Ravel"]),
        ("Le parquet de Lorvane a ouvert une enquête.", ["parquet de Lorvane"]),
        (
            "Le ministère de la Santé et la mairie de Pont-Ravel ont signé.",
            ["ministère de la Santé", "mairie de Pont-Ravel"],
        ),
    ],
)  # fmt: skip
def test_bodies_with_what_tells_them_apart(text: str, bodies: list[str], find: Find) -> None:
    assert told(text, find, "organisation") == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("La préfecture a compté deux cents abonnés sans eau.", ["préfecture"]),
        ("Les sapeurs-pompiers ont fouillé la grange.", ["sapeurs-pompiers"]),
        ("La réunion aura lieu lundi à la préfecture.", []),
        ("Une partie des élus a quitté la salle.", []),
    ],
)
def test_bodies_under_a_common_noun(text: str, bodies: list[str], find: Find) -> None:
    assert told(text, find, "group") == bodies


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("La partie chilienne a offert deux bateaux.", "CL"),
        ("La délégation norvégienne a pris la parole.", "NO"),
        ("Le gouvernement du Kenya a réagi.", "KE"),
        ("Les autorités péruviennes ont réagi.", "PE"),
    ],
)
def test_a_side_stands_for_its_state(text: str, state: str, find: Find) -> None:
    first = find(text)[0]
    assert (first.kind, first.norm) == ("country", state)
    assert first.reason


def test_a_part_of_something_is_no_side(find: Find) -> None:
    text = "La partie chilienne de la Patagonie attire les marcheurs."
    assert all("partie" not in m.span.of(text) for m in find(text))


@pytest.mark.parametrize("side", ["Les deux parties", "Ces trois pays", "Chaque délégation"])
def test_sides_are_groups(side: str, find: Find) -> None:
    text = f"{side} se reverront au printemps."
    assert told(text, find, "group") == [side]


def test_sides_told_apart_by_a_complement_are_no_group(find: Find) -> None:
    assert told("Les deux pays de la zone ont signé.", find, "group") == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("La crue a touché Porto-Ravel et Grand-Mollo.", ["Porto-Ravel", "Grand-Mollo"]),
        ("La ligne est coupée entre Oran et Vignac.", ["Oran", "Vignac"]),
        ("Les habitants de Ravel-sur-Orme ont été relogés.", ["Ravel-sur-Orme"]),
    ],
)
def test_places_keep_their_hyphens(text: str, places: list[str], find: Find) -> None:
    assert told(text, find, "place") == places


@pytest.mark.parametrize(
    "text",
    ["Paris-Ravel accueille la foire.", "Nice-Lorvane est une gare.", "Lima-sur-Orme attend."],
)
def test_no_mention_begins_or_ends_inside_a_compound(text: str, find: Find) -> None:
    for mention in find(text):
        assert text[mention.span.end : mention.span.end + 1] != "-"
        assert text[mention.span.start - 1 : mention.span.start] != "-"


def test_a_site_glued_to_its_text_is_no_place(find: Find) -> None:
    text = "Titre\n\nInfo Golfe-Parmi les dossiers figure la pêche."
    assert told(text, find, "place") == []


def test_a_seat_of_power_in_the_paragraph_gives_the_country(find: Find) -> None:
    text = (
        "Sous la présidence du chef de l'État, Rufin Mollo, et avec le ministre d'État, "
        "Odon Kersan, le Conseil des ministres s'est réuni. La séance a eu lieu à l'Élysée."
    )
    people = [m for m in find(text) if m.kind == "person"]
    assert [m.country for m in people] == ["FR", "FR"]
    assert all(m.country_span and m.country_span.of(text) == "Élysée" for m in people)
    assert all("Élysée" in m.reason for m in people)


def test_a_government_in_the_title_gives_the_country(find: Find) -> None:
    text = "Budget : le gouvernement kényan tranche\n\nLe Premier ministre, Odon Kersan, a parlé."
    assert [m.country for m in find(text) if m.kind == "person"] == ["KE"]


def test_an_acronym_with_another_first_word(find: Find) -> None:
    text = "Les pays de l'Union du bassin oriental (CBO) se réunissent."
    union = [m for m in find(text) if m.kind == "organisation"]
    assert {m.norm for m in union} == {"CBO"}


def test_coups_and_capitals_name_nobody(find: Find) -> None:
    text = "Après trois coups d'État militaires, le Chef du Gouvernement a démissionné."
    kinds = {m.kind for m in find(text)}
    assert not kinds & {"person", "organisation"}


def test_a_list_with_countries_in_brackets_is_one_of_people(find: Find) -> None:
    text = (
        "Les ministres de la Pêche du Kenya, du Ghana et du Togo, Ana Rullo (Kenya), "
        "Kofi Brul (Ghana) et Ama Drel (Togo), ont signé."
    )
    assert told(text, find, "person") == ["Ana Rullo", "Kofi Brul", "Ama Drel"]
    assert told(text, find, "place") == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Les ministres Paul Rullo et Anne Brul ont signé.",
            "Les ministres Paul Rullo et Anne Brul",
        ),
        ("Les deux ministres, Paul Rullo et Anne Brul, ont signé.", "Les deux ministres"),
    ],
)
def test_a_group_runs_to_the_names_right_after_it(text: str, people: str, find: Find) -> None:
    assert told(text, find, "group") == [people]
