from __future__ import annotations

from recoupe.clean.article import clean_page
from recoupe.clean.dom import dom_lines
from recoupe.clean.traits import traits_of
from recoupe.clean.veto import foreign_lines, inserts
from recoupe.model.page import Page
from tests.clean.pages import PARAGRAPHS, TITLE

LINK = '<a href="/x">Le port de Kervaz attend encore ses deux grues</a>'


def foreign(source: str) -> list[bool]:
    lines = dom_lines(source)
    return foreign_lines(lines, traits_of(lines))


def test_a_headline_that_is_a_link_from_end_to_end_is_foreign() -> None:
    prose = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    assert foreign(f"{prose}<p>{LINK}</p>")[-1]
    assert not foreign(f"{prose}<p>Voyez ce que dit {LINK} ce matin, et hier aussi</p>")[-1]
    assert not foreign(f'{prose}<p><a href="/x">Maëlys Tanguidec</a></p>')[-1]


def test_links_tell_nothing_where_an_anchor_is_left_open() -> None:
    prose = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    assert not any(foreign(f'<a name="haut">{prose}<p>Une phrase de cinq mots.</p>'))


def test_a_named_credit_is_cut_but_opens_no_gap() -> None:
    lines = dom_lines("<p>Crédit photo : Yann Floc’h</p><p>Photo prise hier au bord du quai.</p>")
    traits = traits_of(lines)
    marks = foreign_lines(lines, traits)
    assert marks == [True, False]
    assert inserts(marks, traits) == [False, False]


def test_linked_headlines_between_paragraphs_are_cut() -> None:
    rows = [f"<p>{PARAGRAPHS[0]}</p>", f"<p>{LINK}</p>", *(f"<p>{p}</p>" for p in PARAGRAPHS[1:])]
    source = f"<article><h1>{TITLE}</h1>{''.join(rows)}</article>"
    article = clean_page(Page(id="0" * 64, text=source, locator="x", media_type="text/html"))
    assert article.body_text == "\n\n".join(PARAGRAPHS)
