"""What every decision on the command line shares: its signature, its transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from recoupe.cli.workspace_option import workspace as workspace_option

if TYPE_CHECKING:
    from recoupe.app.ledger_recording import Signed
    from recoupe.model.event import Event
    from recoupe.storage.workspace import Workspace

Command = TypeVar("Command", bound=Callable[..., object])


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
    from recoupe.app.ledger_reading import opened
    from recoupe.app.ledger_recording import Signed

    signed = Signed(by=by, reason=reason)
    with opened(workspace) as held, held.transaction():
        yield held, signed


def told(event: Event) -> None:
    """Say what was recorded, and whether it waits for a second person."""
    from recoupe.app.ledger_deciding import waits

    rest = "; it counts once a second person agrees (recoupe ledger second)" if waits(event) else ""
    click.echo(f"{event.kind} {event.target.id[:12]}: recorded as {event.id[:12]}{rest}")
