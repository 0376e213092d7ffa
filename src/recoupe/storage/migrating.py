"""Brings a workspace file to this version's tables, one numbered step after the other."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import NamedTuple

from recoupe.errors import StoreError
from recoupe.storage.database import Database

# "Reco": marks a file as a workspace (PRAGMA application_id).
MARK = 0x5265636F


class Step(NamedTuple):
    """The SQL that brings tables to version ``number``."""

    number: int
    script: str


def steps() -> tuple[Step, ...]:
    """Every step, in order: ``NNN_name.sql`` brings the tables to version NNN."""
    folder = files("recoupe.storage") / "migrations"
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".sql"))
    return tuple(Step(int(name[:3]), (folder / name).read_text(encoding="utf-8")) for name in names)


def version_of(database: Database) -> int:
    """The version of the file's tables; 0 for an empty file.

    Raises ``StoreError`` (``store-broken``) for a database that is no workspace.
    """
    mark, version, tables = (
        database.row(sql) or (0,)
        for sql in (
            "PRAGMA application_id",
            "PRAGMA user_version",
            "SELECT count(*) FROM sqlite_schema",
        )
    )
    if mark[0] == MARK:
        return int(version[0])
    if tables[0]:
        raise StoreError(f"{database.path} is not a workspace of Recoupe", code="store-broken")
    return 0


def migrate(database: Database, wanted: Sequence[Step]) -> None:
    """Apply what is missing of ``wanted``, all of it or nothing.

    Raises ``StoreError``: ``store-newer`` when the file is ahead of ``wanted``.
    """
    newest = wanted[-1].number
    if version_of(database) == newest:
        return
    with database.transaction():
        version = version_of(database)  # another process may have been faster
        if version > newest:
            raise StoreError(
                f"{database.path} was written by a newer Recoupe: its tables are version "
                f"{version}, this one knows {newest}; upgrade Recoupe",
                code="store-newer",
            )
        for step in wanted:
            if step.number > version:
                for statement in statements(step.script):
                    database.write(statement)
        broken = database.row("PRAGMA foreign_key_check")
        if broken is not None:
            message = f"{database.path}: a row of {broken[0]} points at nothing"
            raise StoreError(message, code="store-broken")
        database.write(f"PRAGMA application_id = {MARK}")
        database.write(f"PRAGMA user_version = {newest}")


def statements(script: str) -> Iterator[str]:
    """The statements of a script; those of a trigger stay together."""
    kept = ""
    for line in script.splitlines(keepends=True):
        kept += line
        if sqlite3.complete_statement(kept):
            yield kept
            kept = ""
