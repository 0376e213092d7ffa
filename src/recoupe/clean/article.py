"""Page to article."""

from __future__ import annotations

from recoupe.clean.assembly import Assembly
from recoupe.clean.dates import iso_day
from recoupe.clean.dump_reading import read_dump
from recoupe.clean.html_reading import read_html
from recoupe.clean.language import language
from recoupe.clean.limits import check_size
from recoupe.clean.metadata import Metadata, day_as_when
from recoupe.clean.ready import assemble_ready
from recoupe.model.article import Article, Reasoned
from recoupe.model.page import Page


def clean_page(page: Page, *, article_id: str | None = None) -> Article:
    """The article of a page: title line, newline, paragraphs with a blank line between.

    Raises ``CleanError`` when the page holds none: ``clean-no-article``,
    ``clean-front-page``, ``clean-stub``, ``clean-video``, ``clean-consent``,
    ``clean-error-page``; and ``clean-too-long`` when it is larger than any page of one article.
    """
    check_size(page.text, markup=page.media_type == "text/html")
    if page.media_type == "text/x-clean":
        made, told = assemble_ready(page.text), Metadata()
    elif page.media_type == "text/html":
        made, told = read_html(page)
    else:
        made, told = read_dump(page)
    _given(page, told)
    return _article(page, article_id or page.row_id or page.id[:12], made, told)


def _given(page: Page, told: Metadata) -> None:
    """What came with the page (a row's columns) goes before what the page tells."""
    if page.outlet:
        told.outlet = Reasoned(value=page.outlet, reason="given with the page", confidence=1.0)
    day = iso_day(page.published) if page.published else None
    if day is not None:
        told.published = day_as_when(day, f"given with the page: {page.published}")


def _article(page: Page, name: str, made: Assembly, told: Metadata) -> Article:
    return Article(
        id=name,
        page_id=page.id,
        text=made.text,
        body=made.body,
        source=made.source,
        blocks=made.blocks,
        outlet=told.outlet,
        authors=told.authors,
        published=told.published,
        updated=told.updated,
        language=language(made.body.of(made.text)),
        section=told.section,
        url=page.url or told.url,
        warnings=tuple(told.warnings),
    )
