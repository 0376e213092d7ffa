"""``recoupe sessions``."""

from __future__ import annotations

from pathlib import Path

import click

from recoupe.cli.exit_codes import Exit
from recoupe.cli.ledger_output import output_format, show
from recoupe.cli.workspace_option import workspace as workspace_option

COLUMNS = {
    "id": 11, "ordinal": 7, "status": 11, "held": 21, "planned": 21, "level": 14, "kind": 11,
    "place": 14, "label": 60,
}  # fmt: skip


@click.command()
@click.option("--series", help="Sessions whose series has these words.")
@click.option("--status", help="envisaged, planned, open, held, postponed, cancelled …")
@click.option("--lost", is_flag=True, help="Not found again when the pages were read anew.")
@output_format
@workspace_option
def sessions(
    series: str | None, status: str | None, lost: bool, shape: str, workspace: Path
) -> int:
    """List sessions by series, number and day."""
    from recoupe.app.sessions import listed_sessions
    from recoupe.exporters.ledger_rows import session_row

    found = listed_sessions(workspace, series=series, status=status, lost=lost)
    show([session_row(session) for session in found], shape, COLUMNS)
    return Exit.DONE
