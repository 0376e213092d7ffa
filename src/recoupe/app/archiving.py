"""A whole workspace out and in again, losing nothing: backups and exports by the line."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from recoupe.errors import OutputError, ReadError

DASH = Path("-")


def backup(path: Path, copy: Path, *, force: bool = False) -> int:
    """Copy the workspace while others may write to it; how many bytes the copy has.

    Raises ``OutputError`` when ``copy`` is there already or cannot be written, ``StoreError``.
    """
    from recoupe.storage.copying import copy_database
    from recoupe.storage.workspace import open_workspace

    if copy.exists() and (not force or copy.resolve() == path.resolve()):
        message = f"{copy} is there already; name another file or add --force"
        raise OutputError(message, code="output-exists")
    with open_workspace(path) as workspace:
        return copy_database(workspace.database, copy)


def export_all(path: Path, to: Path) -> int:
    """Write every record as JSON lines to a file, or to standard output for ``-``.

    Gives how many lines were written. A file appears whole or not at all.
    """
    from recoupe.storage.exporting import export_lines
    from recoupe.storage.workspace import open_workspace

    done = 0
    with open_workspace(path) as workspace, opened(to) as out:
        for line in export_lines(workspace):
            out.write(line + "\n")
            done += 1
    return done


@contextmanager
def opened(to: Path) -> Iterator[IO[str]]:
    """A file that is put in its place when it is whole. Raises ``OutputError``."""
    if to == DASH:
        yield sys.stdout
        sys.stdout.flush()
        return
    part = to.with_name(f".{to.name}.part")
    try:
        with part.open("w", encoding="ascii", newline="\n") as out:
            yield out
        part.replace(to)
    except OSError as error:
        message = f"cannot write {to}: {error.strerror or error}"
        raise OutputError(message) from error
    finally:
        part.unlink(missing_ok=True)


def import_all(path: Path, source: Path) -> dict[str, int]:
    """Bring an export into a workspace, which is made when there is none.

    All of it or nothing. What is there already stays; gives how many records of each kind
    are new. Raises ``StreamError`` for what is no export, ``StoreError`` (``store-chain``)
    when its decisions do not follow from those of the workspace.
    """
    from recoupe.storage.importing import import_lines
    from recoupe.storage.workspace import open_workspace

    with open_workspace(path, create=True) as workspace:
        return import_lines(workspace, lines_of(source))


def lines_of(source: Path) -> Iterable[str]:
    """Lines of a file or of standard input. Raises ``ReadError``."""
    if source == DASH:
        yield from sys.stdin
        return
    try:
        with source.open(encoding="utf-8", errors="replace", newline="\n") as file:
            yield from file
    except OSError as error:
        message = f"cannot read {source}: {error.strerror or error}"
        raise ReadError(message, code="read-unreadable") from error
