from __future__ import annotations

import pytest

from recoupe.clean.article import clean_page
from recoupe.clean.dateline import REASON, find_dateline
from recoupe.clean.line import cut_line, linear_line
from recoupe.model.page import Page
from tests.clean.pages import PARAGRAPHS, TITLE


@pytest.mark.parametrize(
    ("text", "dateline", "agency"),
    [
        ("PORT-LANNIG, 12 mai 2031 (AKP) - Le conseil a voté.", "PORT-LANNIG, 12 mai 2031 (AKP) - ", "AKP"),
        ("Trévello (Kerpresse) – Le conseil a voté.", "Trévello (Kerpresse) – ", "Kerpresse"),
        ("Saint-Brec-sur-Mer, le 3 mai 2031 (AKP)-Le conseil a voté.", "Saint-Brec-sur-Mer, le 3 mai 2031 (AKP)-", "AKP"),
        ("(AKP) - Le conseil a voté.", "(AKP) - ", "AKP"),
        ("TRÉVELLO — Le conseil a voté.", "TRÉVELLO — ", ""),
        ("Trévello, le 5 mai 2031 – Le conseil a voté.", "Trévello, le 5 mai 2031 – ", ""),
        ("Le Phare-Parmi les dossiers figure la digue.", "Le Phare-", ""),
    ],
)  # fmt: skip
def test_dateline_before_the_first_sentence(text: str, dateline: str, agency: str) -> None:
    found = find_dateline(text, ("Le Phare",))
    assert found is not None
    assert text[: found.size] == dateline
    assert found.agency == agency


@pytest.mark.parametrize(
    "text",
    [
        "Port-Lannig a voté lundi.",
        "Yannig Le Goff (AKP) - maire de Trévello - a voté.",
        "Le maire de Trévello (sud) - élu en 2029 - a voté.",
        "OPEP - La réunion est reportée.",
        "En 2031 (année sèche), la digue a cédé.",
        "Le Phare-Ouest est un quartier de Trévello.",
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert find_dateline(text, ("Le Courrier",)) is None


def test_dateline_is_cut_and_gives_day_and_agency() -> None:
    prefix = "TRÉVELLO, 12 mai 2031 (AKP) - "
    text = "\n\n".join([TITLE, prefix + PARAGRAPHS[0], *PARAGRAPHS[1:]])
    article = clean_page(Page(id="0" * 64, text=text, locator="page"))
    assert article.body_text == "\n\n".join(PARAGRAPHS)
    cut = next(b for b in article.blocks if b.reason == REASON)
    assert cut.label == "dateline"
    assert cut.span.of(text) == prefix
    assert article.published is not None
    assert article.published.edtf == "2031-05-12"
    assert article.published.reason.startswith("dateline")
    assert article.outlet is not None
    assert (article.outlet.value, article.outlet.reason) == ("AKP", "agency in the dateline")
    assert article.outlet.span is not None
    assert article.outlet.span.of(text) == "AKP"
    for span, _ in article.blocks_in_text():
        assert "".join(s.of(text) for s in article.source.to_source(span)) == span.of(article.text)


def test_a_dateline_in_html_maps_back_to_the_source() -> None:
    body = "".join(
        f"<p>{p}</p>" for p in (f"Trévello&nbsp;(AKP) - {PARAGRAPHS[0]}", *PARAGRAPHS[1:])
    )
    source = f"<html><body><h1>{TITLE}</h1>{body}</body></html>"
    article = clean_page(Page(id="0" * 64, text=source, locator="page", media_type="text/html"))
    assert article.body_text == "\n\n".join(PARAGRAPHS)
    first = article.source.to_source(article.body)[0]
    assert source[first.start :].startswith(PARAGRAPHS[0][:40])


def test_both_halves_of_a_cut_line_lead_to_the_page() -> None:
    page = "  • Caf\u00ade\u0301 noir, pain bis"
    line = linear_line(page, 2, len(page))
    head, rest = cut_line(line, 5)
    assert head.text + rest.text == line.text
    assert head.span.end == rest.span.start
    for half in (head, rest):
        for a, b, c, d in half.pieces:
            if b - a == d - c:
                assert half.text[a:b] == page[c:d]
