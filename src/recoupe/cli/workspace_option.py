"""``--workspace``, which every command on a workspace has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., object])

workspace = click.option(
    "--workspace",
    type=click.Path(path_type=Path),
    default="recoupe.db",
    show_default=True,
    envvar="RECOUPE_WORKSPACE",
    show_envvar=True,
    help="The workspace's file.",
)
