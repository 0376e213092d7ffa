from __future__ import annotations

from dataclasses import replace

import pytest

from recoupe.model.entity import Entity
from recoupe.model.marks import Mention
from recoupe.model.span import Span
from tests.resolve.test_entities import Page, resolve


def group(found: dict[str, Entity], name: str) -> set[str]:
    """Names of the members of the group of that name."""
    own = next(e for e in found.values() if e.kind == "group" and e.name == name)
    return {found[m].name for m in own.members}


def stating(name: str, text: str, *states: tuple[str, str]) -> Page:
    page = Page(name, text)
    for words, iso in states:
        page.add("country", words, iso, country=iso)
    return page


CHILE, PERU, KENYA = ("le Chili", "CL"), ("le Pérou", "PE"), ("le Kenya", "KE")


def test_two_sides_between_which_something_happens() -> None:
    page = stating(
        "a", "Accord entre le Chili et le Pérou. Les deux parties se reverront.", CHILE, PERU
    )
    page.add("group", "Les deux parties", "deux parties")
    assert group(resolve(page), "Les deux parties") == {"Chili", "Pérou"}


def test_a_side_may_be_several_states() -> None:
    page = stating(
        "a",
        "le Chili et le Pérou signent avec le Kenya. Les deux parties se reverront.",
        CHILE, PERU, KENYA,
    )  # fmt: skip
    page.add("group", "Les deux parties", "deux parties")
    assert group(resolve(page), "Les deux parties") == {"Chili", "Pérou", "Kenya"}


def test_an_organisation_may_be_a_side() -> None:
    page = Page("a", "Réunion entre l'OPEP et le Kenya. Les deux parties se reverront.")
    page.add("organisation", "OPEP").add("country", "le Kenya", "KE", country="KE")
    page.add("group", "Les deux parties", "deux parties")
    assert group(resolve(page), "Les deux parties") == {"OPEP", "Kenya"}


def test_as_many_states_as_the_number_says() -> None:
    page = stating(
        "a", "le Chili, le Pérou et le Kenya. Ces trois pays signent.", CHILE, PERU, KENYA
    )
    page.add("group", "Ces trois pays", "trois pays")
    assert group(resolve(page), "Ces trois pays") == {"Chili", "Pérou", "Kenya"}


def test_another_article_of_the_story_may_tell() -> None:
    one = stating("a", "Accord entre le Chili et le Pérou.", CHILE, PERU)
    two = Page("b", "Les deux pays se reverront.").add("group", "Les deux pays", "deux pays")
    assert group(resolve(one, two), "Les deux pays") == {"Chili", "Pérou"}


def test_nothing_told_nobody_given() -> None:
    page = stating("a", "le Chili est loin. Les deux parties se reverront.", CHILE)
    page.add("group", "Les deux parties", "deux parties")
    assert group(resolve(page), "Les deux parties") == set()


@pytest.mark.parametrize("full", ["préfecture du Morvan", "Préfecture du Morvan"])
def test_a_common_noun_means_the_one_body_named(full: str) -> None:
    page = Page("a", f"La {full} veille. Puis la préfecture parle.")
    page.add("organisation", full).add("group", "préfecture")
    page.mentions[-1] = common(page, "la préfecture parle")
    found = [e for e in resolve(page).values() if e.kind == "organisation"]
    assert [len(e.mentions) for e in found] == [2]


def test_a_common_noun_alone_is_a_body_of_its_own() -> None:
    page = Page("a", "Hier la préfecture parle.").add("group", "préfecture")
    page.mentions[-1] = common(page, "la préfecture parle")
    assert [(e.kind, e.name) for e in resolve(page).values()] == [("organisation", "préfecture")]


def common(page: Page, words: str) -> Mention:
    """The last mention at "préfecture" inside ``words``, as a common noun."""
    start = page.span(words).start + len("la ")
    span = Span(start, start + len("préfecture"))
    return replace(page.mentions[-1], span=span, plural=False, reason="nom commun")


def test_a_group_shares_its_office_with_members_named_elsewhere() -> None:
    one = Page("a", "les ministres des Mines du Chili et du Pérou")
    one.add("group", "les ministres des Mines du Chili et du Pérou",
            role=("ministres des Mines du Chili et du Pérou", "minister-mines"))  # fmt: skip
    two = Page("b", "Ana Rullo (Chili) et Odon Kersan (Pérou)")
    two.add("person", "Ana Rullo", person=0, country="CL")
    two.add("person", "Odon Kersan", person=1, country="PE")
    found = resolve(one, two)
    people = [e for e in found.values() if e.kind == "person"]
    assert {r.office for p in people for r in p.roles} == {"minister-mines"}
    assert {r.country for p in people for r in p.roles} == {"CL", "PE"}


def test_peers_of_a_minister_are_that_group() -> None:
    one = Page("a", "les ministres des Mines du Chili et du Pérou")
    one.add("group", "les ministres des Mines du Chili et du Pérou",
            role=("ministres des Mines du Chili et du Pérou", "minister-mines"))  # fmt: skip
    two = Page("b", "Ana Rullo (Chili) et Odon Kersan (Pérou), ses homologues du Chili et du Pérou")
    two.add("person", "Ana Rullo", person=0, country="CL")
    two.add("person", "Odon Kersan", person=1, country="PE")
    two.add("group", "ses homologues du Chili et du Pérou",
            role=("homologues du Chili et du Pérou", None))  # fmt: skip
    groups = [e for e in resolve(one, two).values() if e.kind == "group"]
    assert [len(g.members) for g in groups] == [2]
    assert len(groups[0].mentions) == 2


def test_a_town_may_be_called_by_its_first_word() -> None:
    page = Page("a", "Ravel-sur-Orme est inondée, le pont de Ravel est coupé")
    page.add("place", "Ravel-sur-Orme")
    page.add("place", "Ravel est coupé", "Ravel")
    found = [e for e in resolve(page).values() if e.kind == "place"]
    assert [e.name for e in found] == ["Ravel-sur-Orme"]
