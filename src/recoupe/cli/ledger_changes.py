"""``recoupe ledger set``, ``correct`` and ``merge``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from recoupe.cli.exit_codes import Exit
from recoupe.cli.ledger_signing import deciding, signed_options, told

if TYPE_CHECKING:
    from recoupe.model.event import Flag, Progress

PROGRESS = ("NR", "NE", "0", "1", "2", "3", "4")
FLAGS = (
    "late", "suspended", "reworded", "replaced", "withdrawn", "contradicted", "disputed",
    "fulfilled-late",
)  # fmt: skip


@click.command("set")
@click.argument("commitment")
@click.option("--progress", type=click.Choice(PROGRESS), required=True)
@click.option("--flag", "flags", type=click.Choice(FLAGS), multiple=True)
@click.option("--quote", "quotes", multiple=True, help="Words of an article that show it.")
@click.option("--article", help="The article that has them, where several do.")
@click.option("--search", help="For NE: the search that found nothing (the last one if not given).")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="From when it holds.")
@signed_options
def set_(
    commitment: str,
    progress: Progress,
    flags: tuple[Flag, ...],
    quotes: tuple[str, ...],
    article: str | None,
    search: str | None,
    since: datetime | None,
    **signature: object,
) -> int:
    """Set a commitment's progress and flags, with the words that show it.

    NR not reviewed, NE no trace found (a logged search), 0 nothing began, 1 begun, 2 partial
    and behind, 3 partial and in pace, 4 kept.
    """
    from recoupe.app import ledger_deciding
    from recoupe.app.ledger_sources import quoted

    with deciding(**cast("dict[str, Any]", signature)) as (held, signed):
        change = ledger_deciding.status_change(
            progress,
            flags,
            [quoted(held, words, article) for words in quotes],
            search,
            since.date() if since else None,
        )
        event = ledger_deciding.set_status(held, commitment, change, signed)
    told(event)
    return Exit.DONE


@click.command()
@click.argument("commitment")
@click.argument("changes", nargs=-1, required=True, metavar="FIELD=VALUE...")
@signed_options
def correct(
    commitment: str, changes: tuple[str, ...], by: str, reason: str, workspace: Path
) -> int:
    """Correct fields such as theme, modality, obligors or deadline.

    Names are separated by semicolons, a deadline is EDTF (2027-03), a recurrence is RFC 5545.
    """
    from recoupe.app import ledger_deciding
    from recoupe.model.event import Change

    made = [Change(field=f, value=v) for f, _, v in (c.partition("=") for c in changes)]
    with deciding(workspace, by, reason) as (held, signed):
        event = ledger_deciding.correct(held, commitment, made, signed)
    told(event)
    return Exit.DONE


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="COMMITMENT...")
@click.option("--part", is_flag=True, help="They are not one after all.")
@signed_options
def merge(names: tuple[str, ...], part: bool, by: str, reason: str, workspace: Path) -> int:
    """Say that commitments are one: the first stays, the others point at it."""
    from recoupe.app import ledger_deciding

    with deciding(workspace, by, reason) as (held, signed):
        event = ledger_deciding.merge(held, names, signed, part=part)
    told(event)
    return Exit.DONE
