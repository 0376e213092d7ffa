"""Articles as rows: text, blocks and source map, with what is known of the page."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from recoupe.codec.arrow_rows import Row, of_row, to_row
from recoupe.codec.arrow_types import fields_of
from recoupe.model.article import Article
from recoupe.model.page import Page

if TYPE_CHECKING:
    import pyarrow as pa

TEXT = frozenset({"text"})


def article_schema() -> pa.Schema:
    """The day and the title, the fields of ``Article``, and those of ``Page`` but its text."""
    import pyarrow as pa

    return pa.schema(
        [
            pa.field("day", pa.date32()),
            pa.field("title", pa.string()),
            *fields_of(Article),
            pa.field("page", pa.struct(fields_of(Page, without=TEXT))),
        ]
    )


def article_row(article: Article, page: Page) -> Row:
    """One row; ``text`` is the title line, a newline and the body, as all offsets count it."""
    row = to_row(article)
    of_page = to_row(page)
    del of_page["text"]
    title = row["text"][: article.body.start].rstrip("\n")
    return {"day": day_of(article, page), "title": title, **row, "page": of_page}


def read_article(row: Row) -> Article:
    """The article of a row."""
    return of_row({field.name: row[field.name] for field in fields(Article)}, Article)


def day_of(article: Article, page: Page) -> date | None:
    """The day an article is of: published, else updated, else the page's fetching."""
    for when in (article.published, article.updated):
        if when is not None and when.earliest is not None:
            return when.earliest
    return page.fetched.date() if page.fetched else None
