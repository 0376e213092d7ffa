"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from recoupe.app.inputs import Inputs

Command = TypeVar("Command", bound=Callable[..., object])


def sources(command: Command) -> Command:
    """SOURCES, --jsonl and --field."""
    command = click.option(
        "--field",
        type=click.Choice(["text", "html", "dump"]),
        help="Column of the rows that holds the page: an article's text, HTML, or a text dump.",
    )(command)
    command = click.option(
        "--jsonl", metavar="FILE", help="Rows as JSON lines; - is standard input."
    )(command)
    return click.argument("sources", nargs=-1, metavar="[SOURCES]...")(command)


clean = click.option(
    "--clean", is_flag=True, help="Sources are articles already: title, newline, text."
)


def inputs(sources: tuple[str, ...], jsonl: str | None, field: str | None, clean: bool) -> Inputs:
    """The inputs of a command. Raises ``UsageError`` where they make no sense together."""
    from recoupe.app.inputs import Inputs
    from recoupe.errors import UsageError

    if field is not None and jsonl is None:
        raise UsageError("--field needs --jsonl", code="usage-field")
    if clean and field in ("html", "dump"):
        raise UsageError(f"--clean and --field {field} exclude each other", code="usage-field")
    return Inputs(sources=sources, jsonl=jsonl, field=field or "text", clean=clean)
