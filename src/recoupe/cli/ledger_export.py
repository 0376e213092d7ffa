"""``recoupe ledger export``."""

from __future__ import annotations

from pathlib import Path

import click

from recoupe.cli.exit_codes import Exit
from recoupe.cli.workspace_option import workspace as workspace_option

FORMATS = ("csv", "jsonld", "iati", "ics", "atom", "html")


@click.command()
@click.option("--format", "shape", type=click.Choice(FORMATS), required=True)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="File to write; else standard output."
)
@workspace_option
def export(shape: str, output: Path | None, workspace: Path) -> int:
    """Write the whole register: csv, jsonld, iati, ics, atom, html (to print)."""
    from recoupe.app import ledger_exporting

    text = ledger_exporting.export(workspace, shape)
    if output is None:
        click.echo(text.encode("utf-8", "replace"), nl=False)
    else:
        ledger_exporting.save(output, text)
        click.echo(f"written: {output}")
    return Exit.DONE
