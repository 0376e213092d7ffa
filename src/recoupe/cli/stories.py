"""``recoupe stories``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from recoupe.cli import options

if TYPE_CHECKING:
    from recoupe.app.grouping import Progress
    from recoupe.app.inputs import Inputs
    from recoupe.codec.json_text import Json


@click.command()
@options.sources
@options.clean
@click.option("--format", type=click.Choice(["jsonl"]), expose_value=False, help="The only one.")
@click.option(
    "--stream", "form", flag_value="stream", help="Assign each row knowing only those before it."
)
@click.option(
    "--explain",
    "form",
    flag_value="explain",
    help="Write one line a story: why its articles are together.",
)
@click.option(
    "--log",
    type=click.Path(path_type=Path, dir_okay=False),
    help="With --stream: write merges and splits of stories to this file.",
)
@click.option("--limit", type=click.IntRange(min=1), help="Stop after so many items.")
def stories(
    sources: tuple[str, ...],
    jsonl: str | None,
    field: str | None,
    clean: bool,
    form: str | None,
    log: Path | None,
    limit: int | None,
) -> int:
    """Say which story and origin each article is of.

    Writes JSON lines, one an article. With --stream a row whose story changes later is
    written again, with the story it was in.
    """
    if log and form != "stream":
        raise click.UsageError("--log needs --stream")
    given = options.inputs(sources, jsonl, field, clean)
    from recoupe.cli.rates import rates, rows_in
    from recoupe.cli.stream_output import write_lines

    with rates(rows_in(jsonl, limit)) as report:
        if form == "explain":
            return write_lines(explanations(given, limit, report))
        if form == "stream":
            return write_lines(streamed(given, limit, report, log))
        return write_lines(records(given, limit, report))


def records(given: Inputs, limit: int | None, report: Progress) -> Iterator[Json]:
    """One record a row, in the order given."""
    from recoupe.app import grouping
    from recoupe.codec.streams import encode_error, encode_row
    from recoupe.model.page import ItemError

    for item in grouping.stories(given, limit=limit, progress=report):
        if isinstance(item, ItemError):
            yield encode_error(item)
        else:
            yield encode_row(item.id, item.story)


def streamed(
    given: Inputs, limit: int | None, report: Progress, log: Path | None
) -> Iterator[Json]:
    """One record a row as it comes, and one for each that is revised."""
    from recoupe.app import story_stream
    from recoupe.codec.streams import encode_error, encode_row
    from recoupe.model.page import ItemError

    with story_stream.log_of(log) as write:
        for item in story_stream.stream_stories(given, limit=limit, progress=report):
            if isinstance(item, ItemError):
                yield encode_error(item)
            elif isinstance(item, story_stream.Moved):
                write(item)
            else:
                yield encode_row(item.id, item.story, item.was)


def explanations(given: Inputs, limit: int | None, report: Progress) -> Iterator[Json]:
    """One record a story, those of most articles first."""
    from recoupe.app import grouping
    from recoupe.codec.explanations import encode_explanation
    from recoupe.codec.streams import encode_error
    from recoupe.model.page import ItemError

    for item in grouping.explained(given, limit=limit, progress=report):
        yield encode_error(item) if isinstance(item, ItemError) else encode_explanation(*item)
