"""``recoupe add``, ``recoupe refresh``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from recoupe.cli import options
from recoupe.cli.exit_codes import Exit
from recoupe.cli.workspace_option import workspace as workspace_option

if TYPE_CHECKING:
    from recoupe.app.adding import Added
    from recoupe.model.page import ItemError


@click.command()
@options.sources
@options.clean
@workspace_option
def add(
    sources: tuple[str, ...], jsonl: str | None, field: str | None, clean: bool, workspace: Path
) -> int:
    """Bring pages into the workspace, which is made when there is none.

    SOURCES are as for build. What is there already is not read again; only the dossiers of
    stories that changed are rebuilt. What was interrupted goes on with the next command.
    """
    given = options.inputs(sources, jsonl, field, clean)
    from recoupe.app import adding
    from recoupe.cli.progress import progress

    with progress() as report:
        added = adding.add(given, workspace, progress=report)
    show_errors(added.errors)
    summarise(added)
    if added.errors:
        return Exit.PARTIAL if added.new or added.known else Exit.NO_INPUT
    return Exit.DONE


def summarise(added: Added) -> None:
    """Figures on stdout."""
    figures = {
        "new pages": added.new,
        "already there": added.known,
        "items with errors": len(added.errors),
        "articles in all": added.articles,
        "stories in all": added.stories,
        "dossiers rebuilt": len(added.rebuilt),
    }
    for name, figure in figures.items():
        click.echo(f"{name + ':':<21}{figure:>6}")


@click.command()
@click.option("--again", is_flag=True, help="Read every page anew, with this version's readers.")
@workspace_option
def refresh(again: bool, workspace: Path) -> int:
    """Finish what was interrupted, and rebuild what is out of date.

    With --again decisions find their words again; see recoupe decisions for those that did not.
    """
    from recoupe.app.rereading import bring_up_to_date
    from recoupe.cli.progress import progress

    with progress() as report:
        refreshed = bring_up_to_date(workspace, again=again, progress=report)
    show_errors(refreshed.errors)
    click.echo(f"{'dossiers rebuilt:':<21}{len(refreshed.rebuilt):>6}")
    return Exit.PARTIAL if refreshed.errors else Exit.DONE


def show_errors(errors: Sequence[ItemError]) -> None:
    """Failed items on stderr, a line each."""
    for error in errors:
        click.echo(f"error [{error.code}]: {error.locator}: {error.message}", err=True)
