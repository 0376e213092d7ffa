from __future__ import annotations

from recoupe.clean.article import clean_page
from recoupe.clean.mojibake import is_garbled, repaired
from recoupe.model.page import Page
from tests.clean.pages import PARAGRAPHS, TITLE


def test_misread_letters_are_told_from_french() -> None:
    assert repaired("Ã©") == "é"
    assert repaired("â€™") == "’"
    assert repaired("Â»") == "»"
    assert repaired("Ãt") is None
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
