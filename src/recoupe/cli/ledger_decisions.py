"""``recoupe ledger accept`` and the other decisions: each one signed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from recoupe.cli.exit_codes import Exit
from recoupe.cli.workspace_option import workspace as workspace_option

if TYPE_CHECKING:
    from recoupe.app.ledger_deciding import Signed
    from recoupe.model.event import Event, Flag, Progress
    from recoupe.storage.workspace import Workspace

Command = TypeVar("Command", bound=Callable[..., object])
PROGRESS = ("NR", "NE", "0", "1", "2", "3", "4")
FLAGS = (
    "late", "suspended", "reworded", "replaced", "withdrawn", "contradicted", "disputed",
    "fulfilled-late",
)  # fmt: skip


def signed_options(command: Command) -> Command:
    """--by, --reason and --workspace."""
    command = workspace_option(command)
    command = click.option("--reason", default="", help="Why; some decisions need it.")(command)
    return click.option(
        "--by", required=True, envvar="RECOUPE_BY", show_envvar=True, help="Who decides."
    )(command)


@contextmanager
def deciding(workspace: Path, by: str, reason: str) -> Iterator[tuple[Workspace, Signed]]:
    """The workspace inside a transaction, and the signature."""
    from recoupe.app.ledger_deciding import Signed
    from recoupe.app.ledger_reading import opened

    signed = Signed(by=by, reason=reason)
    with opened(workspace) as held, held.transaction():
        yield held, signed


def told(event: Event) -> None:
    """Say what was recorded, and whether it waits for a second person."""
    from recoupe.app.ledger_deciding import waits

    rest = "; it counts once a second person agrees (recoupe ledger second)" if waits(event) else ""
    click.echo(f"{event.kind} {event.target.id[:12]}: recorded as {event.id[:12]}{rest}")


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="ID...")
@signed_options
def accept(names: tuple[str, ...], by: str, reason: str, workspace: Path) -> int:
    """Accept suggestions of one commitment together (g…), or a commitment as one (k…).

    The status that the suggestions propose is set, with the words of all as its evidence.
    """
    from recoupe.app import ledger_deciding

    with deciding(workspace, by, reason) as (held, signed):
        if all(name.startswith("g") for name in names):
            events = ledger_deciding.accept(held, names, signed)
        else:
            events = tuple(ledger_deciding.judge(held, "accept", n, signed) for n in names)
    for event in events:
        told(event)
    return Exit.DONE


@click.command()
@click.argument("name", metavar="ID")
@signed_options
def reject(name: str, by: str, reason: str, workspace: Path) -> int:
    """Say that a suggestion, or a commitment, does not stand. Needs a reason."""
    from recoupe.app import ledger_deciding

    with deciding(workspace, by, reason) as (held, signed):
        event = ledger_deciding.judge(held, "reject", name, signed)
    told(event)
    return Exit.DONE


@click.command()
@click.argument("name", metavar="ID")
@signed_options
def defer(name: str, by: str, reason: str, workspace: Path) -> int:
    """Leave a suggestion, or a commitment, for later. Needs a reason."""
    from recoupe.app import ledger_deciding

    with deciding(workspace, by, reason) as (held, signed):
        event = ledger_deciding.judge(held, "defer", name, signed)
    told(event)
    return Exit.DONE


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
@click.argument("name", metavar="ID")
@signed_options
def second(name: str, by: str, reason: str, workspace: Path) -> int:
    """Agree, as another person, with a status that waits (4, contradicted, withdrawn)."""
    from recoupe.app import ledger_deciding

    with deciding(workspace, by, reason) as (held, signed):
        event = ledger_deciding.second(held, name, signed)
    told(event)
    return Exit.DONE


@click.command()
@click.argument("name", metavar="EVENT")
@signed_options
def undo(name: str, by: str, reason: str, workspace: Path) -> int:
    """Undo a decision, which stays on record; undo the undoing to have it back."""
    from recoupe.app import ledger_deciding

    with deciding(workspace, by, reason) as (held, signed):
        event = ledger_deciding.undo(held, name, signed)
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


DECISIONS: tuple[click.Command, ...] = (
    accept, reject, defer, set_, second, undo, correct, merge,
)  # fmt: skip
