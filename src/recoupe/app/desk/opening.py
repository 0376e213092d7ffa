"""Opens the workspace that the desk shows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace


@contextmanager
def opened(path: Path) -> Iterator[Workspace]:
    """The workspace for the time of one request; what is read is one state of it."""
    from recoupe.storage.workspace import open_workspace

    with open_workspace(path) as workspace:
        yield workspace


def prepare(path: Path) -> bool:
    """Make the workspace when there is none yet; whether people must log in to it.

    Raises ``StoreError``.
    """
    from recoupe.storage.people import people
    from recoupe.storage.workspace import open_workspace

    with open_workspace(path, create=True) as workspace:
        return bool(people(workspace))
