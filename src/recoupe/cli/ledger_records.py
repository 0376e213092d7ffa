"""``recoupe ledger history|log|verify``: what is on record, and whether it is in order."""

from __future__ import annotations

from pathlib import Path

import click

from recoupe.cli.exit_codes import Exit
from recoupe.cli.ledger_output import output_format, show
from recoupe.cli.workspace_option import workspace as workspace_option

DECIDED = {
    "id": 12, "at": 19, "by": 14, "kind": 8, "target": 12, "progress": 8, "flags": 14,
    "undone": 6, "reason": 60,
}  # fmt: skip
SEARCHED = {"id": 13, "commitment": 11, "at": 19, "articles": 8, "hits": 26, "query": 60}


@click.command("history")
@click.argument("commitment")
@output_format
@workspace_option
def history(commitment: str, shape: str, workspace: Path) -> int:
    """Every decision on one commitment, undone ones too."""
    from recoupe.app.ledger_reading import history_of, one_line, opened, read_overview
    from recoupe.exporters.ledger_rows import event_row
    from recoupe.ledger.counting import undone

    with opened(workspace) as held:
        events = held.register.events()
        about = history_of(events, one_line(read_overview(held), commitment))
    gone = undone(events)
    show([event_row(event, gone) for event in about], shape, DECIDED)
    return Exit.DONE


@click.command("log")
@click.option("--searches", is_flag=True, help="The searches for follow-ups instead.")
@output_format
@workspace_option
def log(searches: bool, shape: str, workspace: Path) -> int:
    """Every decision, oldest first; or every search, those that found nothing too."""
    from recoupe.app.ledger_reading import opened
    from recoupe.exporters.ledger_rows import event_row, search_row
    from recoupe.ledger.counting import undone

    with opened(workspace) as held:
        events, made = held.register.events(), held.register.searches()
    if searches:
        show([search_row(search) for search in made], shape, SEARCHED)
    else:
        gone = undone(events)
        show([event_row(event, gone) for event in events], shape, DECIDED)
    return Exit.DONE


@click.command("verify")
@workspace_option
def verify(workspace: Path) -> int:
    """Check the chain of decisions, and every entry's words against the pages."""
    from recoupe.app.ledger_reading import opened
    from recoupe.app.ledger_verifying import verify_ledger

    with opened(workspace) as held:
        report = verify_ledger(held)
    for fault in report.faults:
        click.echo(f"error [verify-ledger]: {fault}", err=True)
    for name in report.unanchored:
        click.echo(f"to look at: {name} was decided on and is no longer found in its pages")
    click.echo(
        f"{report.entries} commitments, {report.events} decisions, {report.anchors} passages: "
        + (f"{len(report.faults)} faults" if report.faults else "all in order")
    )
    return Exit.MISMATCH if report.faults else Exit.DONE


RECORDS: tuple[click.Command, ...] = (history, log, verify)
