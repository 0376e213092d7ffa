from recoupe.model.page import Page
from recoupe.pipeline.articles import clean_pages
from recoupe.pipeline.run import silent

MATCH = (
    "Le gardien arrête deux penaltys\n\nLe club s'est imposé en finale de la coupe devant vingt "
    "mille supporters. L'entraîneur a salué le match de ses joueurs, le championnat reprend "
    "samedi avec le dernier tour des équipes qualifiées."
)


def page(text: str, media_type: str = "text/x-clean") -> Page:
    return Page(id="a" * 8, text=text, locator="a", media_type=media_type, row_id="a")


def test_a_french_article_gets_a_section_with_its_reason_and_confidence() -> None:
    _, (article,), _ = clean_pages([page(MATCH)], silent)
    assert article.section is not None
    assert article.section.value == "Sport"
    assert article.section.confidence >= 0.4
    assert f"{article.section.confidence:.0%}" in article.section.reason
    assert article.section.span is None


def test_the_section_that_the_page_states_stays() -> None:
    html = (
        "<html><head><title>Le gardien arrête deux penaltys</title>"
        '<meta property="article:section" content="Vie locale"></head><body>'
        "<h1>Le gardien arrête deux penaltys</h1>"
        + "".join(f"<p>{part}.</p>" for part in MATCH.split("\n\n")[1].split(". "))
        + "</body></html>"
    )
    _, (article,), _ = clean_pages([page(html, "text/html")], silent)
    assert article.section is not None
    assert article.section.value == "Vie locale"
