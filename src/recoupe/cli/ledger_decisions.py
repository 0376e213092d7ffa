"""``recoupe ledger accept`` and the other judgements: each one signed."""

from __future__ import annotations

from pathlib import Path

import click

from recoupe.cli.exit_codes import Exit
from recoupe.cli.ledger_changes import correct, merge, set_
from recoupe.cli.ledger_signing import deciding, signed_options, told


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


DECISIONS: tuple[click.Command, ...] = (
    accept, reject, defer, set_, second, undo, correct, merge,
)  # fmt: skip
