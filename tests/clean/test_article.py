from __future__ import annotations

import contextlib
import textwrap
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.clean.article import clean_page
from recoupe.errors import CleanError
from recoupe.model.article import Article
from recoupe.model.page import Page
from tests.clean.pages import DUMP, HTML, PARAGRAPHS, TEASERS, TITLE


def page(text: str, media: str = "text/plain", **more: str) -> Page:
    return Page(id="0" * 64, text=text, locator="page", media_type=media, **more)  # type: ignore[arg-type]


def squeezed(text: str) -> str:
    return "".join(text.split())


def assert_maps_back(article: Article, source: str) -> None:
    """Each kept block's text stands in the page at the spans the map gives."""
    for span, _ in article.blocks_in_text():
        there = "".join(s.of(source) for s in article.source.to_source(span))
        assert squeezed(there) == squeezed(span.of(article.text))


def test_dump_gives_title_and_body_without_furniture() -> None:
    article = clean_page(page(DUMP))
    assert article.title == TITLE
    assert article.text.startswith(TITLE + "\n" + PARAGRAPHS[0] + "\n\n" + PARAGRAPHS[1])
    for paragraph in PARAGRAPHS:
        assert paragraph in article.body_text
    for foreign in (*TEASERS, "Toute reproduction", "CLIQUEZ", "Accueil", "Votre adresse", "©"):
        assert foreign not in article.body_text
    assert article.language == "fr"
    assert_maps_back(article, DUMP)


def test_body_list_items_and_headings_are_kept_without_bullet() -> None:
    article = clean_page(page(DUMP))
    labels = {span.of(article.text): label for span, label in article.blocks_in_text()}
    assert labels["la pose d’un clapet au débouché du ruisseau ;"] == "list-item"
    assert labels["Des travaux dès la rentrée"] == "heading"


def test_every_line_of_the_page_is_a_block_with_a_reason() -> None:
    article = clean_page(page(DUMP))
    covered = {i for b in article.blocks for i in range(b.span.start, b.span.end)}
    assert all(i in covered for i, c in enumerate(DUMP) if not c.isspace())
    assert all(b.reason for b in article.blocks)
    assert [b.span for b in article.blocks] == sorted(b.span for b in article.blocks)
    labels = {b.span.of(DUMP): b.label for b in article.blocks}
    assert labels[f"À lire aussi : {TEASERS[2]}"] == "in-text-link"


def test_dump_metadata_and_its_traps() -> None:
    article = clean_page(page(DUMP))
    assert article.published is not None
    assert article.published.edtf == "2031-05-12"
    assert article.updated is not None
    assert article.updated.edtf == "2031-05-13"
    assert article.outlet is not None
    assert article.outlet.value == "Le Phare de Kerbihan"
    assert [a.value for a in article.authors] == ["Yannig Le Floc’hmeur"]


def test_dates_of_teasers_and_updates_are_not_publication() -> None:
    text = DUMP.replace(
        "Publié le 12 mai 2031 à 18h04 - Mis à jour le 13 mai 2031",
        "Dernière mise à jour: 13 mai 2031 11h51",
    )
    article = clean_page(page(text))
    assert article.published is None
    assert article.updated is not None
    assert article.updated.edtf == "2031-05-13"


@pytest.mark.parametrize("glue", ["\n", "\n\n", "\r\n", "\r\n\r\n\r\n"])
def test_blank_lines_do_not_matter(glue: str) -> None:
    text = glue.join([TITLE, *PARAGRAPHS, "Autres articles", *TEASERS])
    article = clean_page(page(text))
    assert article.title == TITLE
    assert article.body_text == "\n\n".join(PARAGRAPHS)
    assert_maps_back(article, text)


def test_html_gives_title_body_and_metadata() -> None:
    article = clean_page(page(HTML, "text/html"))
    assert article.title == TITLE
    for paragraph in PARAGRAPHS:
        assert paragraph in article.body_text
    for foreign in (*TEASERS, "Ce texte est dans un script", "Accueil", "color", "©"):
        assert foreign not in article.body_text
    assert "<script>alert(1)</script>" in article.body_text
    assert "Des travaux dès la rentrée" in article.body_text
    assert article.published is not None
    assert article.published.edtf == "2031-05-12"
    assert article.updated is not None
    assert article.updated.edtf == "2031-05-13"
    assert [a.value for a in article.authors] == ["Yannig Le Floc’hmeur"]
    assert article.outlet is not None
    assert article.outlet.value == "Le Phare de Kerbihan"


def test_html_spans_lead_to_the_source_with_its_references() -> None:
    article = clean_page(page(HTML, "text/html"))
    for span, _ in article.blocks_in_text():
        raw = "".join(s.of(HTML) for s in article.source.to_source(span))
        raw = (
            raw.replace("&eacute;", "é")
            .replace("&rsquo;", "’")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
        )
        assert squeezed(raw) == squeezed(span.of(article.text))


def test_clean_text_is_kept_as_it_is() -> None:
    text = "Un titre\nPremier paragraphe.\n- un point\n\nFin."
    article = clean_page(page(text, "text/x-clean", published="2031-02-03", outlet="La Grève"))
    assert article.text == text
    assert article.title == "Un titre"
    assert article.body_text == "Premier paragraphe.\n- un point\n\nFin."
    assert [label for _, label in article.blocks_in_text()] == [
        "title",
        "body",
        "list-item",
        "body",
    ]
    assert article.published is not None
    assert article.published.edtf == "2031-02-03"
    assert article.outlet is not None
    assert article.outlet.value == "La Grève"


def test_clean_text_without_title_or_with_title_alone() -> None:
    assert clean_page(page("\nSeul un corps.", "text/x-clean")).title == ""
    assert clean_page(page("Un titre seul\n", "text/x-clean")).body_text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Erreur 404\n\nLa page demandée n’existe pas ou a été déplacée.\nRetour à l’accueil",
            "clean-error-page",
        ),
        (
            "Nous et nos partenaires stockons des informations sur votre appareil afin de mesurer l’audience de ce site.\n"
            "En poursuivant votre navigation, vous acceptez ces usages et votre consentement vaut pour treize mois.\n"
            "Tout accepter\nTout refuser\nGérer mes choix",
            "clean-consent",
        ),
        (
            f"{TITLE}\n\n{PARAGRAPHS[0]}\n\nCet article est réservé aux abonnés.\nDéjà abonné ? Connectez-vous",
            "clean-stub",
        ),
        (
            f"{TITLE}\nLecture de la vidéo\nLe pont suspendu a rouvert mardi aux piétons, après deux ans de "
            "travaux menés par la ville et le port.\nPartager",
            "clean-video",
        ),
        ("Accueil\nContact\nPlan du site", "clean-no-article"),
        (
            "\n".join(
                f"{t} ({n})\n{n} juin 2031\nLe conseil de la ville numéro {n} a décidé hier de revoir…"
                for n in range(1, 15)
                for t in TEASERS[:1]
            ),
            "clean-front-page",
        ),
        (" \n\t\n", "clean-no-article"),
    ],
)
def test_a_page_without_article_has_its_code(text: str, code: str) -> None:
    with pytest.raises(CleanError) as caught:
        clean_page(page(text))
    assert caught.value.code == code


def test_a_video_page_is_none_of_an_article_unless_a_text_stands_beside_it() -> None:
    head = f'<head><meta property="og:type" content="video.other"><title>{TITLE}</title></head>'
    short = f"<h1>{TITLE}</h1><p>{PARAGRAPHS[0][:200]}.</p>"
    with pytest.raises(CleanError) as caught:
        clean_page(page(f"<html>{head}<body>{short}</body></html>", "text/html"))
    assert caught.value.code == "clean-video"
    whole = f"<h1>{TITLE}</h1>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    article = clean_page(page(f"<html>{head}<body>{whole}</body></html>", "text/html"))
    assert article.body_text == "\n\n".join(PARAGRAPHS)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *PARAGRAPHS,
                *TEASERS,
                TITLE,
                "Partager",
                "é\u00ad\u0301x\u200b.",
                "• un",
                " \u00a0",
                "\ufeff",
            ]
        ),
        max_size=25,
    ),
    st.sampled_from(["\n", "\r\n", "\n\n  "]),
)
def test_whatever_the_lines_kept_text_maps_back(lines: list[str], glue: str) -> None:
    text = glue.join(lines)
    try:
        article = clean_page(page(text))
    except CleanError:
        return
    for span, _ in article.blocks_in_text():
        raw = "".join(s.of(text) for s in article.source.to_source(span))
        assert [c for c in raw if c in "abcdefghij"] == [
            c for c in span.of(article.text) if c in "abcdefghij"
        ]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400), st.sampled_from(["text/plain", "text/html", "text/x-clean"]))
def test_no_input_breaks_cleaning(text: str, media: str) -> None:
    try:
        article = clean_page(page(text, media))
    except CleanError as error:
        assert error.code.startswith("clean-")
        return
    assert article.body.end <= len(article.text)


@pytest.mark.parametrize(
    "bomb",
    [
        "<div>" * 100_000 + PARAGRAPHS[0] + "</div>" * 100_000,
        "<b><i>" * 60_000 + PARAGRAPHS[0],
        "<p>" + "mot " * 1_500_000,
        "<" * 1_000_000,
        "<!--" * 300_000,
        '<a x="' * 200_000,
        "&" * 500_000,
        "<ul><li>a" * 100_000,
    ],
    ids=["deep", "inline", "long", "lt", "comments", "quotes", "amp", "lists"],
)
def test_hostile_html_ends_soon(bomb: str) -> None:
    start = time.process_time()
    with contextlib.suppress(CleanError):
        clean_page(page(bomb, "text/html"))
    assert time.process_time() - start < 10


def test_header_clock_and_comment_dates_are_traps() -> None:
    text = "\n\n".join(
        [
            "mardi 3 mai 2033",
            "Accueil",
            TITLE,
            *PARAGRAPHS,
            "Commentaires",
            "Jean Brezhoneg",
            "4 mai 2033 à 12h",
            "C’est une honte, cette digue ne sert à rien et personne ne nous écoute dans ce conseil.",
            "Répondre",
        ]
    )
    article = clean_page(page(text))
    assert article.published is None
    assert article.authors == ()
    assert article.body_text == "\n\n".join(PARAGRAPHS)


def test_teasers_above_the_title_are_not_it() -> None:
    lead = "Le maire de Trévello a annoncé mardi la fermeture du pont suspendu pour trois mois..."
    text = "\n\n".join(
        [*TEASERS, lead, TITLE, *PARAGRAPHS, "Retrouvez toutes nos informations ici."]
    )
    article = clean_page(page(text))
    assert article.text == TITLE + "\n" + "\n\n".join(PARAGRAPHS)


def test_body_list_without_full_stops_is_kept() -> None:
    items = ["Éducation : cent bourses par an", "Santé : un hôpital de campagne"]
    bullets = "\n".join("• " + item for item in items)
    lines = [TITLE, PARAGRAPHS[0], "Les deux parties ont convenu :", bullets, *PARAGRAPHS[1:]]
    article = clean_page(page("\n".join(lines)))
    for item in items:
        assert item in article.body_text.split("\n\n")


def test_hard_wrapped_dump_is_put_together() -> None:
    lines = [line for p in PARAGRAPHS for line in [*textwrap.wrap(p, 66), ""]]
    text = "\n".join("   " + line for line in [TITLE, "", *lines])
    article = clean_page(page(text))
    assert article.body_text == "\n\n".join(PARAGRAPHS)
    assert_maps_back(article, text)


def test_in_text_links_are_cut_from_html_paragraphs() -> None:
    links = (
        f'<p>À lire aussi : <a href="/e">{TEASERS[2]}</a></p>',
        f'<p><strong>Lire aussi</strong> <a href="/f">{TEASERS[0]}</a></p>',
        f'<p><a href="/v">À LIRE ÉGALEMENT {TEASERS[1]}</a></p>',
    )
    source = HTML
    for paragraph, link in zip(PARAGRAPHS[1:], links, strict=True):
        source = source.replace(f"<p>{paragraph}</p>", f"{link}<p>{paragraph}</p>")
    article = clean_page(page(source, "text/html"))
    for paragraph in PARAGRAPHS:
        assert paragraph in article.body_text
    for teaser in TEASERS:
        assert teaser not in article.body_text
    labels = {b.label for b in article.blocks if TEASERS[2] in b.span.of(source)}
    assert "in-text-link" in labels


def test_a_short_article_under_a_dated_address_is_no_front_page() -> None:
    from recoupe.clean.refusal import is_slug

    assert is_slug("https://phare.example/2031/05/12/digue-nord/")
    assert is_slug("https://phare.example/articles/c4n1l6wx98go")
    assert not is_slug("https://phare.example/politique/")
    assert not is_slug(None)


def test_a_page_without_head_has_its_only_heading_as_title() -> None:
    paragraphs = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    article = clean_page(page(f"<article><h1>{TITLE}</h1>{paragraphs}</article>", "text/html"))
    assert article.title == TITLE
    assert article.body_text == "\n\n".join(PARAGRAPHS)


def test_misread_letters_are_repaired_in_html_too() -> None:
    misread = PARAGRAPHS[0].encode().decode("cp1252")
    source = f"<h1>{TITLE}</h1><p>{misread}</p>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS[1:])
    article = clean_page(page(source, "text/html"))
    assert PARAGRAPHS[0] in article.body_text
