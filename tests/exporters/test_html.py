from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from recoupe.exporters.html import HtmlExporter
from recoupe.model.dossier import Dossier
from recoupe.model.entity import Resolution
from recoupe.model.finding import Crosscheck
from tests.dossier_sample import make_dossier


class Reader(HTMLParser):
    """Ids, links, tags and text of a page; refuses tags that are not closed in order."""

    VOID = frozenset({"meta", "br", "link", "img", "hr"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.headings: list[int] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in self.VOID:
            self.open.append(tag)
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src"):
                self.links.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"script", "style"} & set(self.open):
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def page_of(dossier: Dossier) -> str:
    return HtmlExporter().render(dossier)


PAGE = page_of(make_dossier())
READ = Reader(PAGE)


def test_every_link_leads_to_something_in_the_page() -> None:
    inside = [link[1:] for link in READ.links if link.startswith("#")]
    assert len(inside) > 60
    assert set(inside) <= set(READ.ids)
    assert [link for link in READ.links if not link.startswith("#")] == []


def test_ids_are_unique_and_headings_in_order() -> None:
    assert len(READ.ids) == len(set(READ.ids))
    assert READ.headings[0] == 1
    assert READ.headings.count(1) == 1
    for before, after in zip(READ.headings, READ.headings[1:], strict=False):
        assert after <= before + 1


def test_nothing_is_fetched() -> None:
    assert not {"img", "link", "iframe", "object"} & set(READ.tags)
    assert "http" not in re.sub(r"http-equiv", "", PAGE)
    assert "@import" not in PAGE
    assert "default-src 'none'" in PAGE


def test_markup_of_a_page_is_shown_as_text() -> None:
    assert READ.tags.count("script") == 1
    assert "<script>alert('x')</script>" in READ.text
    assert "Le code <b>12</b> & le sigle FCL" in READ.text
    assert "<b>" not in PAGE


def test_page_one_tells_the_case() -> None:
    for words in (
        "3 articles", "2 origines indépendantes", "1 désaccord", "du 6 au 7 mai 2025",
        "Les deux parties ont convenu de créer un fonds commun",
        "Contradiction", "majeur", "6 mai 2025", "7 mai 2025", "selon l’hôte",
        "Convenu", "Planifié", "non précisé", "chaque année",
    ):  # fmt: skip
        assert words in READ.text


def test_four_states_stand_in_the_matrix() -> None:
    table = PAGE[PAGE.index("<table>") : PAGE.index("</table>")]
    for state in ("says", "otherwise", "silent", "could-not-know"):
        assert f'<td class="{state}">' in table
    assert table.count('<th scope="col"') == 4
    assert '<th scope="row"' in table


def test_wordings_stand_side_by_side_with_their_difference() -> None:
    assert re.findall(r'class="own">([^<]+)<', PAGE) == ["ensemble", "avant la saison des pluies"]
    assert "Citation tronquée" in READ.text


def test_what_was_cut_is_there_with_its_reason() -> None:
    assert "Le phare de Grise-Pointe fermé".lower() in READ.text.lower()
    assert "renvoi vers un autre article" in READ.text
    assert "année déduite des autres articles" in READ.text


def test_forecasts_are_kept_apart() -> None:
    assert "1 prévision d’un média" in READ.text


def test_an_empty_dossier_says_so() -> None:
    full = make_dossier()
    empty = replace(full, resolution=Resolution(), crosscheck=Crosscheck(), commitments=())
    text = Reader(page_of(empty)).text
    for words in ("Aucun désaccord", "Aucun engagement", "Aucune déclaration", "Aucune lacune"):
        assert words in text


def test_a_dangerous_address_is_no_link() -> None:
    full = make_dossier()
    first = replace(full.articles[0], url="javascript:alert(1)")
    second = replace(full.articles[1], url='https://x.example/"><script>alert(1)</script>')
    page = page_of(replace(full, articles=(first, second, full.articles[2])))
    read = Reader(page)
    assert not any(link.startswith("javascript") for link in read.links)
    assert read.tags.count("script") == 1


def test_it_is_the_same_twice() -> None:
    assert page_of(make_dossier()) == PAGE
