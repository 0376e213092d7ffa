"""``recoupe stories``."""

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
@click.option("--format", type=click.Choice(["jsonl"]), expose_value=False, help="The only one.")
@click.option("--stream", is_flag=True, help="Assign each row knowing only those before it.")
def stories(
    sources: tuple[str, ...],
    jsonl: str | None,
    field: str | None,
    clean: bool,
    stream: bool,
) -> int:
    """Say which story and origin each article is of.

    Writes JSON lines, one an article.
    """
    given = options.inputs(sources, jsonl, field, clean)
    from recoupe.cli.stream_output import write_lines

    return write_lines(records(given, stream))


def records(given: Inputs, stream: bool) -> Iterator[Json]:
    """One record a row, in the order given."""
    from recoupe.app import grouping
    from recoupe.codec.streams import encode_assignment, encode_error
    from recoupe.model.page import ItemError

    assigned = grouping.stream_stories(given) if stream else grouping.stories(given)
    for item in assigned:
        yield encode_error(item) if isinstance(item, ItemError) else encode_assignment(*item)
