"""Options that several commands share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from recoupe.app.inputs import Inputs

Command = TypeVar("Command", bound=Callable[..., object])
TYPES = (
    "text", "html", "mhtml", "zip", "csv", "jsonl", "parquet", "feed", "sitemap", "warc",
)  # fmt: skip
KEPT = "recoupe.cli.options"


def _keep(context: click.Context, option: click.Parameter, value: object) -> None:
    """Lay an option's value aside for ``inputs``, so that no command must pass it on."""
    context.meta.setdefault(KEPT, {})[option.name] = value


def sources(command: Command) -> Command:
    """SOURCES, --jsonl, --field, and how sources are read."""
    for option in (
        click.option(
            "--cache",
            type=click.Path(path_type=Path, file_okay=False),
            help="Keep what is fetched in this folder, and ask only for what changed.",
            expose_value=False,
            callback=_keep,
        ),
        click.option(
            "--fetch",
            is_flag=True,
            help="Let feeds and sitemaps fetch the pages that they name.",
            expose_value=False,
            callback=_keep,
        ),
        click.option(
            "--column",
            multiple=True,
            metavar="ROLE=NAME",
            help="Column of a table that holds text, html or dump, title, id, url, outlet, "
            "published or crawled: --column text=body.",
            expose_value=False,
            callback=_keep,
        ),
        click.option(
            "--type",
            type=click.Choice(TYPES),
            help="What the sources are; else guessed by what they hold and by their names.",
            expose_value=False,
            callback=_keep,
        ),
        click.option(
            "--field",
            type=click.Choice(["text", "html", "dump"]),
            help="Column of the rows that holds the page: an article's text, HTML, or a text dump.",
        ),
        click.option("--jsonl", metavar="FILE", help="Rows as JSON lines; - is standard input."),
        click.argument("sources", nargs=-1, metavar="[SOURCES]..."),
    ):
        command = option(command)
    return command


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
    context = click.get_current_context()
    kept: dict[str, Any] = context.meta.get(KEPT, {})
    tally: Counter[tuple[str, str]] = Counter()
    context.call_on_close(lambda: tell_passed_over(tally))
    return Inputs(
        sources=sources,
        jsonl=jsonl,
        field=field or "text",
        clean=clean,
        kind=kept.get("type"),
        columns=columns(kept.get("column", ())),
        fetch=kept.get("fetch", False),
        cache=kept.get("cache"),
        passed_over=lambda source, reason: tally.update(((source, reason),)),
    )


def columns(given: tuple[str, ...]) -> dict[str, str]:
    """Role to column of ``ROLE=NAME``. Raises ``UsageError``."""
    from recoupe.errors import UsageError

    found: dict[str, str] = {}
    for pair in given:
        role, sign, name = pair.partition("=")
        if not sign or not role.strip() or not name.strip():
            raise UsageError(f"--column is ROLE=NAME, not {pair}", code="usage-column")
        found[role.strip()] = name.strip()
    return found


def tell_passed_over(tally: Counter[tuple[str, str]]) -> None:
    """On standard error, what was no page and no failure: how many and why."""
    for (source, reason), count in tally.items():
        click.echo(f"passed over: {source}: {count} × {reason}", err=True)
