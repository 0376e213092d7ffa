from __future__ import annotations

import pytest

from recoupe.model.article import Article
from recoupe.model.entity import Entity
from recoupe.model.marks import Marks, Mention, MentionKind, RoleMention
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span
from recoupe.resolve.entities import resolve_entities


class Page:
    """An article whose mentions are written down by their words."""

    def __init__(self, name: str, text: str) -> None:
        self.text = text
        self.article = Article(
            id=name,
            page_id=name,
            text=text,
            body=Span(0, len(text)),
            source=SourceMap.identity(len(text)),
        )
        self.mentions: list[Mention] = []

    def span(self, words: str, nth: int = 0) -> Span:
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(words, at + 1)
        return Span(at, at + len(words))

    def add(
        self,
        kind: MentionKind,
        words: str,
        norm: str = "",
        person: int | None = None,
        country: str | None = None,
        role: tuple[str, str | None] | None = None,
    ) -> Page:
        told = None
        if role is not None:
            told = RoleMention(
                span=self.span(role[0]), text=role[0], office=role[1], country=country
            )
        self.mentions.append(
            Mention(
                kind=kind,
                span=self.span(words),
                norm=norm or words,
                person=person,
                country=country,
                role=told,
                plural=kind == "group",
            )
        )
        return self

    @property
    def marks(self) -> Marks:
        return Marks(article_id=self.article.id, mentions=tuple(self.mentions))


def resolve(*pages: Page) -> dict[str, Entity]:
    found = resolve_entities([p.article for p in pages], [p.marks for p in pages])
    return {e.id: e for e in found}


FOREIGN = "minister-foreign-affairs"


def test_one_person_across_articles() -> None:
    one = Page("a", "Oumarou Jean Marie Zabré, ministre malien, parle. Zabré salue.")
    one.add(
        "person",
        "Oumarou Jean Marie Zabré",
        person=0,
        country="ML",
        role=("ministre malien", FOREIGN),
    )
    one.add("person", "Zabré salue"[:5], norm="Oumarou Jean Marie Zabré", person=0)
    two = Page("b", "Oumarou Jean-Marie Zabré est reparti.")
    two.add("person", "Oumarou Jean-Marie Zabré", person=0)
    found = resolve(one, two)
    person = found["person-1"]
    assert "person-2" not in found
    assert person.country == "ML"
    assert person.roles[0].office == FOREIGN
    assert {e.article_id for e in person.mentions} == {"a", "b"}
    assert "Oumarou Jean-Marie Zabré" in {a.name for a in person.aliases}
    assert person.merged_because


def test_siblings_stay_apart() -> None:
    one = Page("a", "Salif Zabré parle.").add("person", "Salif Zabré", person=0)
    two = Page("b", "Karim Zabré parle.").add("person", "Karim Zabré", person=0)
    three = Page("c", "Zabré parle.").add("person", "Zabré", person=0)
    names = sorted(e.name for e in resolve(one, two, three).values())
    assert names == ["Karim Zabré", "Salif Zabré", "Zabré"]


def test_surname_alone_joins_its_only_bearer() -> None:
    one = Page("a", "Salif Zabré parle.").add("person", "Salif Zabré", person=0)
    two = Page("b", "Zabré parle.").add("person", "Zabré", person=0)
    found = resolve(one, two)
    assert len(found) == 1
    assert "nom de famille seul" in found["person-1"].merged_because[0]


def test_surname_of_another_country_does_not_join() -> None:
    one = Page("a", "Salif Zabré parle.").add("person", "Salif Zabré", person=0, country="ML")
    two = Page("b", "Zabré parle.").add("person", "Zabré", person=0, country="NE")
    assert len(resolve(one, two)) == 2


def test_open_description_goes_to_the_only_holder() -> None:
    one = Page("a", "Salif Zabré, chef de la diplomatie malienne, parle.")
    one.add(
        "person",
        "Salif Zabré",
        person=0,
        country="ML",
        role=("chef de la diplomatie malienne", FOREIGN),
    )
    two = Page("b", "Le ministre malien des Affaires étrangères est parti.")
    two.add(
        "description",
        "Le ministre malien des Affaires étrangères",
        country="ML",
        role=("ministre malien des Affaires étrangères", FOREIGN),
    )
    person = resolve(one, two)["person-1"]
    assert [(e.article_id, e.score) for e in person.descriptions] == [("b", 0.6)]


def test_organisation_with_two_expansions_is_one() -> None:
    one = Page("a", "L'Alliance des Ports du Sud (APS) naît.")
    one.add("organisation", "Alliance des Ports du Sud", norm="APS").add("organisation", "APS")
    two = Page("b", "La Confédération des Ports du Sud (APS) naît.")
    two.add("organisation", "Confédération des Ports du Sud", norm="APS").add("organisation", "APS")
    found = resolve(one, two)
    assert list(found) == ["org-1"]
    aliases = {a.name: a.evidence[0].article_id for a in found["org-1"].aliases}
    assert aliases == {"Alliance des Ports du Sud": "a", "Confédération des Ports du Sud": "b"}


def test_country_and_its_capital() -> None:
    page = Page("a", "La Russie écoute. Moscou répond.")
    page.add("country", "Russie", norm="RU", country="RU")
    page.add("country", "Moscou", norm="RU", country="RU")
    found = resolve(page)
    assert found["country-1"].name == "Russie"
    assert [a.name for a in found["country-1"].aliases] == ["Moscou"]


def test_members_of_a_group_by_office_and_country() -> None:
    page = Page(
        "a",
        "Les ministres malien et nigérien arrivent. Salif Zabré, Issa Kindo, le Russe Ivan Petrov.",
    )
    page.add(
        "group",
        "Les ministres malien et nigérien",
        role=("ministres malien et nigérien", "minister"),
    )
    for index, (name, country) in enumerate(
        [("Salif Zabré", "ML"), ("Issa Kindo", "NE"), ("Ivan Petrov", "RU")]
    ):
        page.add("person", name, person=index, country=country)
    found = resolve(page)
    members = {found[m].name for m in found["group-1"].members}
    assert members == {"Salif Zabré", "Issa Kindo"}


def test_order_and_ids() -> None:
    one = Page("a", "Salif Zabré et Issa Kindo parlent.")
    one.add("person", "Salif Zabré", person=0).add("person", "Issa Kindo", person=1)
    two = Page("b", "Issa Kindo parle.").add("person", "Issa Kindo", person=0)
    found = resolve(one, two)
    assert found["person-1"].name == "Issa Kindo"
    assert found["person-2"].name == "Salif Zabré"
    assert list(found) == list(resolve(one, two))


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_named(count: int) -> None:
    assert resolve(*[Page(str(n), "Rien.") for n in range(count)]) == {}
