"""A consistent copy of a workspace, made while others may write to it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from recoupe.errors import OutputError, StoreError
from recoupe.storage.database import Database


def copy_database(database: Database, to: Path) -> int:
    """Copy by SQLite's backup interface, check the copy, put it in its place; its bytes.

    Raises ``OutputError``, or ``StoreError`` (``store-broken``) when the copy is damaged.
    """
    part = to.with_name(f".{to.name}.part")
    try:
        part.unlink(missing_ok=True)
        copy = sqlite3.connect(part)
        try:
            database.connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            said = copy.execute("PRAGMA integrity_check").fetchone()[0]
        finally:
            copy.close()
        if said != "ok":
            raise StoreError(f"the copy is damaged: {said}", code="store-broken")
        part.replace(to)
        return to.stat().st_size
    except (OSError, sqlite3.OperationalError) as error:
        raise OutputError(f"cannot write {to}: {error}") from error
    except sqlite3.DatabaseError as error:
        raise database.as_ours(error) from error
    finally:
        part.unlink(missing_ok=True)
