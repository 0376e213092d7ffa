"""What the commands that record a decision share."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from recoupe.app.ledger_recording import Signed
    from recoupe.storage.workspace import Workspace

Command = TypeVar("Command", bound=Callable[..., object])


def signed_options(command: Command) -> Command:
    """--by and --reason."""
    command = click.option("--reason", default="", help="Why; kept with the decision.")(command)
    return click.option("--by", default=user, help="Who decides.  [default: the system's user]")(
        command
    )


def user() -> str:
    """The name of the system's user."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container may know no name
        return "unknown"


def sign(by: str, reason: str) -> Signed:
    """Who decides and why."""
    from recoupe.app.ledger_recording import Signed

    return Signed(by=by, reason=reason)


@contextmanager
def ready(path: Path) -> Iterator[Workspace]:
    """The workspace, what was interrupted finished first and what was decided inside after."""
    from recoupe.app.refreshing import refresh
    from recoupe.cli.progress import progress
    from recoupe.storage.workspace import open_workspace

    with open_workspace(path) as workspace, progress() as report:
        refresh(workspace, progress=report)
        yield workspace
        refresh(workspace, progress=report)
