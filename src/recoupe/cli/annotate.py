"""``recoupe annotate``."""

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
@options.clean
def annotate(sources: tuple[str, ...], jsonl: str | None, field: str | None, clean: bool) -> int:
    """Mark what articles say, as JSON lines.

    Statements, times, persons, undertakings and quantities, with offsets in the text as given.
    """
    given = options.inputs(sources, jsonl, field, clean)
    from recoupe.cli.stream_output import write_lines

    return write_lines(records(given))


def records(given: Inputs) -> Iterator[Json]:
    """One record an article."""
    from recoupe.app.annotating import annotate as annotate_articles
    from recoupe.codec.streams import encode_annotations, encode_error
    from recoupe.model.page import ItemError

    for item in annotate_articles(given):
        if isinstance(item, ItemError):
            yield encode_error(item)
        else:
            yield encode_annotations(*item)
