"""``recoupe read``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

import click

from recoupe.cli import options

if TYPE_CHECKING:
    from recoupe.app.inputs import Inputs
    from recoupe.codec.json_text import Json
    from recoupe.model.article import Article
    from recoupe.model.page import ItemError, Page

    Read = tuple[Page, Article] | ItemError


@click.command()
@options.sources
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl", "html"]),
    default="text",
    show_default=True,
    help="Kept and cut text, one JSON document, JSON lines, or a page for the browser.",
)
@click.option("--limit", type=click.IntRange(min=1), help="Stop after so many items.")
def read(
    sources: tuple[str, ...],
    jsonl: str | None,
    field: str | None,
    form: str,
    limit: int | None,
) -> int:
    """Show what is read of each page, what is cut, and why.

    SOURCES are files, folders and globs, http(s) addresses, or - for standard input: text
    dumps, HTML, MHTML, ZIP, CSV, JSON lines, Parquet, RSS, Atom, JSON Feed, sitemaps, WARC
    and WET, packed with gzip or not.
    """
    given = options.inputs(sources, jsonl, field, False)
    if form == "jsonl":
        from recoupe.cli.stream_output import write_lines

        return write_lines(records(given, limit))
    if form == "json":
        return show_document(given, limit)
    if form == "html":
        from recoupe.cli.read_html import write_page

        return write_page(items(given, limit))
    from recoupe.cli.read_text import show_pages

    return show_pages(items(given, limit))


def items(given: Inputs, limit: int | None) -> Iterator[Read]:
    """What was read, one at a time, up to the limit."""
    from recoupe.app.reading import read as read_articles

    return islice(read_articles(given), limit)


def records(given: Inputs, limit: int | None = None) -> Iterator[Json]:
    """One record a page."""
    from recoupe.codec.streams import encode_error, encode_read
    from recoupe.model.page import ItemError

    for item in items(given, limit):
        if isinstance(item, ItemError):
            yield encode_error(item)
        else:
            page, article = item
            yield encode_read(article, page)


def show_document(given: Inputs, limit: int | None) -> int:
    """All records as one JSON document, written as they come."""
    from recoupe.cli.stream_output import outcome
    from recoupe.codec.json_text import line

    done = failed = 0
    click.echo('{"pages": [', nl=False)
    for record in records(given, limit):
        click.echo(f"{',' if done + failed else ''}\n{line(record)}", nl=False)
        failed += "error" in record
        done += "error" not in record
    click.echo("\n]}")
    return outcome(done, failed)
