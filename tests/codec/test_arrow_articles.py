from datetime import UTC, date, datetime

import pytest

from recoupe.codec.arrow_articles import article_row, article_schema, day_of, read_article
from recoupe.model.article import Article, Block, Reasoned
from recoupe.model.page import Page
from recoupe.model.source_map import Run, SourceMap
from recoupe.model.span import Span
from recoupe.model.when import When

pa = pytest.importorskip("pyarrow")

TEXT = "Le bac rouvre\nIl partira lundi."
PAGE = Page(
    id="a" * 64,
    text=f"menu\n{TEXT}",
    locator="crawl.warc#7",
    fetched=datetime(2031, 5, 4, 23, 30, tzinfo=UTC),
)
ARTICLE = Article(
    id="a1",
    page_id=PAGE.id,
    text=TEXT,
    body=Span(14, len(TEXT)),
    source=SourceMap((Run(here=Span(0, len(TEXT)), there=Span(5, 5 + len(TEXT))),)),
    blocks=(Block(span=Span(0, 4), label="menu", reason="a list of links"),),
    outlet=Reasoned(value="Le Fanal", reason="address", confidence=0.5),
    published=When(edtf="2031-05-03", earliest=date(2031, 5, 3), latest=date(2031, 5, 3)),
    warnings=("short",),
)


def through_arrow(article: Article, page: Page = PAGE) -> Article:
    table = pa.Table.from_pylist([article_row(article, page)], schema=article_schema())
    return read_article(table.to_pylist()[0])


def test_an_article_comes_back_whole() -> None:
    assert through_arrow(ARTICLE) == ARTICLE


def test_a_row_says_title_day_and_page() -> None:
    row = article_row(ARTICLE, PAGE)
    assert (row["title"], row["day"]) == ("Le bac rouvre", date(2031, 5, 3))
    assert row["page"]["locator"] == "crawl.warc#7"
    assert "text" not in row["page"]


def test_lone_surrogates_keep_their_place() -> None:
    broken = Article(
        id="b", page_id=PAGE.id, text="un \ud800 mot", body=Span(0, 8), source=SourceMap(())
    )
    assert through_arrow(broken).text == "un \ufffd mot"


def test_the_day_is_of_publication_then_of_the_crawl() -> None:
    undated = Article(id="c", page_id=PAGE.id, text="Mot", body=Span(0, 3), source=SourceMap(()))
    assert day_of(ARTICLE, PAGE) == date(2031, 5, 3)
    assert day_of(undated, PAGE) == date(2031, 5, 4)
    assert day_of(undated, Page(id="d", text="Mot", locator="x")) is None
