from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from recoupe.clean.article import clean_page
from recoupe.clean.mojibake import is_garbled, letter_at
from recoupe.model.page import Page
from tests.clean.pages import PARAGRAPHS, TITLE


def test_misread_letters_are_told_from_french() -> None:
    assert letter_at("Ã©", 0) == ("é", 2)
    assert letter_at("â€™", 0) == ("’", 3)
    assert letter_at("Â»", 0) == ("»", 2)
    assert letter_at("Ãt", 0) is None
    assert letter_at("\u0092", 0) == ("’", 1)
    assert letter_at("ÃƒÂ©tÃƒÂ©", 0) == ("é", 4)
    assert letter_at("Ã  la mÃ©tÃ©o", 0) == ("à", 2)
    assert letter_at("&amp;eacute;", 0) == ("é", 12)
    assert letter_at("&amp;nbspx;", 0) is None
    assert is_garbled("Фото: пресс-служба".encode().decode("cp1252", errors="replace"))
    assert not is_garbled("Déjà, à Noël, l’été paraissait loin.")


def test_misread_page_reads_well_and_maps_back() -> None:
    good = "\n\n".join([TITLE, *PARAGRAPHS])
    bad = good.encode().decode("latin-1")
    article = clean_page(Page(id="0" * 64, text=bad, locator="x"))
    assert article.title == TITLE
    assert article.body_text == "\n\n".join(PARAGRAPHS)
    for span, _ in article.blocks_in_text():
        raw = "".join(s.of(bad) for s in article.source.to_source(span))
        assert raw.encode("latin-1").decode() == span.of(article.text)


def test_garbled_caption_is_cut() -> None:
    caption = "Фото пресс-службы Министерства".encode().decode("latin-1")
    text = "\n\n".join([TITLE, PARAGRAPHS[0], caption, *PARAGRAPHS[1:]])
    article = clean_page(Page(id="0" * 64, text=text, locator="x"))
    assert article.body_text == "\n\n".join(PARAGRAPHS)


MISREADINGS: dict[str, Callable[[str], str]] = {
    "UTF-8 as Latin-1": lambda s: s.encode().decode("latin-1"),
    "twice": lambda s: s.encode().decode("latin-1").encode().decode("latin-1"),
    "decomposed": lambda s: unicodedata.normalize("NFD", s),
    "escaped twice": lambda s: s.replace("é", "&amp;eacute;").replace("’", "&amp;rsquo;"),
    "cp1252 as Latin-1": lambda s: s.replace("’", "\u0092").replace("œ", "\u009c"),
    "byte order mark": lambda s: "ï»¿" + s,
}


@pytest.mark.parametrize("media", ["text/html", "text/plain"])
@pytest.mark.parametrize("kind", MISREADINGS)
def test_a_misread_paragraph_is_kept_and_mended(kind: str, media: str) -> None:
    good = "« L’été a été sec à Évran », dit la sœur du maire, qui a refusé de céder la clé du pré."
    bad = MISREADINGS[kind](good)
    rows = [PARAGRAPHS[0], bad, *PARAGRAPHS[1:]]
    text = "\n\n".join([TITLE, *rows])
    if media == "text/html":
        text = f"<h1>{TITLE}</h1>" + "".join(f"<p>{row}</p>" for row in rows)
    article = clean_page(Page(id="0" * 64, text=text, locator="x", media_type=media))
    assert article.body_text.split("\n\n")[1] == good


def test_references_left_in_a_dump_are_resolved() -> None:
    rows = [TITLE, *PARAGRAPHS]
    text = "\n\n".join(rows).replace("é", "&eacute;").replace("'", "&#x27;")
    article = clean_page(Page(id="0" * 64, text=text, locator="x"))
    assert article.body_text == "\n\n".join(PARAGRAPHS)
