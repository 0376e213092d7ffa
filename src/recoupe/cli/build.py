"""``recoupe build``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from recoupe.cli import options
from recoupe.cli.exit_codes import Exit

if TYPE_CHECKING:
    from recoupe.app.building import BuildReport

NAMES = {
    "pages": "pages read",
    "articles": "articles",
    "stories": "stories",
    "origins": "independent origins",
    "statements": "statements",
    "findings": "findings",
    "disagreements": "disagreements",
    "commitments": "commitments",
    "errors": "items with errors",
}


@click.command()
@options.sources
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="Folder to write."
)
@options.clean
@click.option("--force", is_flag=True, help="Write into a folder that holds other things.")
@click.option("--open", "show", is_flag=True, help="Open the result in a browser.")
def build(
    sources: tuple[str, ...],
    jsonl: str | None,
    field: str | None,
    output: Path,
    clean: bool,
    force: bool,
    show: bool,
) -> int:
    """Build one dossier for each story.

    SOURCES are files, folders, globs or addresses, mixed: text dumps, HTML, MHTML, ZIP,
    tables, feeds, sitemaps, web archives. - is standard input.
    """
    given = options.inputs(sources, jsonl, field, clean)
    from recoupe.app import building
    from recoupe.cli.progress import progress

    with progress() as report:
        built = building.build(given, output, force=force, progress=report)
    summarise(built)
    if show:
        click.launch(built.first.absolute().as_uri())
    return Exit.PARTIAL if built.errors else Exit.DONE


def summarise(built: BuildReport) -> None:
    """Figures on stdout, failed items on stderr."""
    for error in built.errors:
        click.echo(f"error [{error.code}]: {error.locator}: {error.message}", err=True)
    for name, words in NAMES.items():
        click.echo(f"{words + ':':<21}{built.figures[name]:>6}")
    click.echo(f"{'open:':<21}{built.first}")
