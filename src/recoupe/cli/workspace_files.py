"""``recoupe backup``, ``recoupe export``, ``recoupe import``, ``recoupe dossiers``."""

from __future__ import annotations

from pathlib import Path

import click

from recoupe.cli.exit_codes import Exit
from recoupe.cli.workspace_option import workspace as workspace_option
from recoupe.errors import UsageError

FILE = click.Path(path_type=Path)


@click.command()
@click.argument("file", type=FILE)
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@workspace_option
def backup(file: Path, force: bool, workspace: Path) -> int:
    """Copy the workspace to FILE, while others may write to it.

    The copy is a workspace itself: put it back by copying it.
    """
    from recoupe.app.archiving import backup as make_backup

    size = make_backup(workspace, file, force=force)
    click.echo(f"{file}: {size} bytes")
    return Exit.DONE


@click.command("export")
@click.argument("file", type=FILE)
@click.option("--all", "everything", is_flag=True, help="Every record there is.")
@workspace_option
def export(file: Path, everything: bool, workspace: Path) -> int:
    """Write the workspace to FILE as JSON lines, one record a line; - is standard output.

    Nothing is left out: recoupe import makes the same workspace of it again.
    """
    if not everything:
        raise UsageError("say what to export: --all", code="usage-export")
    from recoupe.app.archiving import export_all

    lines = export_all(workspace, file)
    click.echo(f"{lines} lines", err=True)
    return Exit.DONE


@click.command("import")
@click.argument("file", type=FILE)
@workspace_option
def import_(file: Path, workspace: Path) -> int:
    """Bring what recoupe export wrote to FILE into the workspace; - is standard input.

    All of it or nothing; what is there already stays as it is.
    """
    from recoupe.app.archiving import import_all

    found = import_all(workspace, file)
    for kind, count in found.items():
        click.echo(f"{'new ' + kind + ':':<21}{count:>6}")
    if not found:
        click.echo("nothing new")
    return Exit.DONE


@click.command()
@click.argument("stories", nargs=-1, metavar="[STORY]...")
@click.option("-o", "--output", required=True, type=FILE, help="Folder to write.")
@click.option("--force", is_flag=True, help="Write into a folder that holds other things.")
@workspace_option
def dossiers(stories: tuple[str, ...], output: Path, force: bool, workspace: Path) -> int:
    """Write the dossiers of the workspace as build does: all, or those of the stories named."""
    from recoupe.app.publishing import publish
    from recoupe.cli.progress import progress

    with progress() as report:
        first, count = publish(workspace, stories, output, force=force, progress=report)
    click.echo(f"{'dossiers:':<21}{count:>6}")
    click.echo(f"{'open:':<21}{first}")
    return Exit.DONE
