"""``recoupe ledger``: what was promised, and what became of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, cast

import click

from recoupe.cli.exit_codes import Exit
from recoupe.cli.ledger_decisions import DECISIONS
from recoupe.cli.ledger_export import export
from recoupe.cli.ledger_output import output_format, show
from recoupe.cli.ledger_records import RECORDS
from recoupe.cli.workspace_option import workspace as workspace_option

COLUMNS = {
    "id": 11, "progress": 8, "flags": 10, "late_unverified": 15, "deadline": 17, "modality": 9,
    "obligors": 24, "origins": 7, "suggestions": 11, "label": 70,
}  # fmt: skip
SUGGESTED = {
    "id": 11, "commitment": 11, "state": 8, "stance": 11, "score": 6, "progress": 8, "told": 10,
    "words": 90,
}  # fmt: skip


@click.group()
def ledger() -> None:
    """What was promised, and what became of it.

    The machine proposes, a person decides: every decision is signed, chained and undone only
    by another one.
    """


@ledger.command("list")
@click.option("--party", help="Who owes it, gains by it, announced it or asked for it.")
@click.option("--theme", help="A theme of the vocabulary, such as health or security.")
@click.option("--modality", help="agreed, announced, planned, hoped, requested, expected.")
@click.option("--status", help="Progress (NR, NE, 0 to 4) or a flag (late, suspended …).")
@click.option("--due-before", type=click.DateTime(["%Y-%m-%d"]), help="Due before that day.")
@click.option("--origins", type=int, default=0, help="Told by at least so many origins.")
@click.option("--overdue", is_flag=True, help="Late and unverified, or missed.")
@click.option("--lost", is_flag=True, help="Not found again when the pages were read anew.")
@click.option("--all", "everything", is_flag=True, help="Set-aside ones and forecasts as well.")
@output_format
@workspace_option
def list_(shape: str, workspace: Path, due_before: datetime | None, **filters: object) -> int:
    """List commitments, those that ask for attention first."""
    from recoupe.app.ledger_reading import Wanted, opened, read_overview, wanted_lines
    from recoupe.exporters.ledger_rows import line_row

    given = cast("dict[str, Any]", filters)
    wanted = Wanted(due_before=due_before.date() if due_before else None, **given)
    with opened(workspace) as held:
        lines = wanted_lines(read_overview(held), wanted)
    show([line_row(line) for line in lines], shape, COLUMNS)
    return Exit.DONE


@ledger.command("show")
@click.argument("commitment")
@workspace_option
def show_one(commitment: str, workspace: Path) -> int:
    """Everything on one commitment: words, status, health, suggestions, history."""
    from recoupe.app.ledger_reading import history_of, one_line, opened, read_overview
    from recoupe.app.ledger_sources import articles_of, sources
    from recoupe.exporters.ledger_text import entry_text
    from recoupe.ledger.health import health

    with opened(workspace) as held:
        seen = read_overview(held)
        line = one_line(seen, commitment)
        articles = articles_of(held, (a.article_id for a in line.entry.anchors))
        known = sources(held, articles)
        history = history_of(held.register.events(), line)
    click.echo(entry_text(line, known, health(line.entry, known), history))
    return Exit.DONE


@ledger.command("suggestions")
@click.argument("commitment", required=False)
@click.option(
    "--all", "everything", is_flag=True, help="Those decided on and restatements as well."
)
@output_format
@workspace_option
def suggestions(commitment: str | None, everything: bool, shape: str, workspace: Path) -> int:
    """List later passages that may tell what became of commitments, the likeliest first.

    Pages on the same event that only say again what was promised are left out.
    """
    from recoupe.app.ledger_reading import one_line, opened, read_overview
    from recoupe.exporters.ledger_rows import suggestion_row

    with opened(workspace) as held:
        seen = read_overview(held)
        found = held.register.suggestions()
    if commitment is not None:
        wanted = one_line(seen, commitment).entry.id
        found = tuple(s for s in found if s.entry_id == wanted)
    rows = [
        suggestion_row(s, seen.standings.judged(s.id))
        for s in sorted(found, key=lambda s: (-s.score, s.id))
        if everything or (seen.standings.judged(s.id) == "proposed" and not s.restates)
    ]
    show(rows, shape, SUGGESTED)
    return Exit.DONE


for command in (*RECORDS, *DECISIONS, export):
    ledger.add_command(command)
