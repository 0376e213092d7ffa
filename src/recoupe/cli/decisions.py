"""``recoupe decisions``."""

from __future__ import annotations

from pathlib import Path

import click

from recoupe.cli.exit_codes import Exit
from recoupe.cli.workspace_option import workspace as workspace_option


@click.command()
@click.option("--lost", is_flag=True, help="Only those whose words were not found again.")
@workspace_option
def decisions(lost: bool, workspace: Path) -> int:
    """List what was decided about stories and entities: when, by whom, why, and if it holds.

    After pages were read again (recoupe refresh --again), decisions whose words could not be
    found are listed with those words.
    """
    from recoupe.app.decisions import decisions as find_decisions
    from recoupe.storage.workspace import open_workspace

    with open_workspace(workspace) as opened:
        found = find_decisions(opened)
    for one in found:
        if lost and one.state not in ("partly", "lost"):
            continue
        event = one.event
        day = event.at.strftime("%Y-%m-%d %H:%M")
        about = event.target.id[:12] if event.target.kind == "event" else event.target.id
        what = f"{event.kind} {event.target.kind} {about}"
        reason = f": {event.reason}" if event.reason else ""
        click.echo(f"{event.id[:12]}  {day}  {one.state:<7} {what} by {event.by}{reason}")
        for anchor in one.lost:
            words = " ".join(anchor.words.split())
            click.echo(f"    could not be found again: « {words} » ({anchor.article_id})")
    return Exit.DONE
