"""``recoupe read``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from recoupe.cli import options

if TYPE_CHECKING:
    from recoupe.app.inputs import Inputs
    from recoupe.codec.json_text import Json


@click.command()
@options.sources
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl"]),
    default="text",
    show_default=True,
    help="What to show: kept and cut text, one JSON document, or JSON lines.",
)
def read(sources: tuple[str, ...], jsonl: str | None, field: str | None, form: str) -> int:
    """Show what is read of each page, what is cut, and why."""
    given = options.inputs(sources, jsonl, field, False)
    from recoupe.cli.stream_output import write_lines

    if form == "jsonl":
        return write_lines(records(given))
    if form == "json":
        return show_document(given)
    from recoupe.cli.read_text import show_pages

    return show_pages(given)


def records(given: Inputs) -> Iterator[Json]:
    """One record a page."""
    from recoupe.app.reading import read as read_articles
    from recoupe.codec.streams import encode_error, encode_read
    from recoupe.model.page import ItemError

    for item in read_articles(given):
        if isinstance(item, ItemError):
            yield encode_error(item)
        else:
            page, article = item
            yield encode_read(article, page)


def show_document(given: Inputs) -> int:
    """All records as one JSON document."""
    from recoupe.cli.stream_output import outcome
    from recoupe.codec.json_text import document

    found = list(records(given))
    click.echo(document({"pages": found}), nl=False)
    failed = sum("error" in record for record in found)
    return outcome(len(found) - failed, failed)
