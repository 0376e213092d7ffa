"""The only door to SQLite: its errors come out as ours, and writes need a transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from recoupe.errors import StoreError

Values = Sequence[str | bytes | int | float | None]
# Seconds that a writer waits for another one: the register's search can take some.
PATIENCE = 60.0
# What SQLite says, by its primary result code, and our code for it.
SAID = {
    sqlite3.SQLITE_BUSY: "store-locked",
    sqlite3.SQLITE_LOCKED: "store-locked",
    sqlite3.SQLITE_READONLY: "store-unwritable",
    sqlite3.SQLITE_CANTOPEN: "store-unwritable",
    sqlite3.SQLITE_PERM: "store-unwritable",
    sqlite3.SQLITE_FULL: "store-full",
    sqlite3.SQLITE_IOERR: "store-failed",
    sqlite3.SQLITE_CORRUPT: "store-broken",
    sqlite3.SQLITE_NOTADB: "store-broken",
}
MEANING = {
    "store-locked": "another command is writing to it; try again",
    "store-unwritable": "it cannot be written: check its permissions",
    "store-full": "no room left on the disk",
    "store-broken": "it is damaged, or not a workspace",
}


class Database:
    """One connection. Used by one thread at a time."""

    def __init__(self, path: Path, *, patience: float = PATIENCE) -> None:
        self.path = path
        with self.told():
            self.connection = sqlite3.connect(
                path, timeout=patience, isolation_level=None, check_same_thread=False
            )

    def rows(self, sql: str, values: Values = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, one at a time."""
        with self.told():
            cursor = self.connection.execute(sql, values)
            while some := cursor.fetchmany(200):
                yield from some

    def row(self, sql: str, values: Values = ()) -> tuple[Any, ...] | None:
        """The first row of a query."""
        with self.told():
            found: tuple[Any, ...] | None = self.connection.execute(sql, values).fetchone()
            return found

    def write(self, sql: str, values: Values = ()) -> int:
        """Run one statement inside the caller's transaction; the row number it inserted."""
        self.need_transaction()
        with self.told():
            return self.connection.execute(sql, values).lastrowid or 0

    def write_all(self, sql: str, rows: Iterable[Values]) -> None:
        """Run one statement for each row inside the caller's transaction."""
        self.need_transaction()
        with self.told():
            self.connection.executemany(sql, rows)

    def need_transaction(self) -> None:
        """Raise ``StoreError`` (``store-no-transaction``) outside of one."""
        if not self.connection.in_transaction:
            raise StoreError("a write outside of a transaction", code="store-no-transaction")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """``BEGIN IMMEDIATE`` … ``COMMIT``; all is rolled back when the block raises."""
        if self.connection.in_transaction:
            message = "a transaction inside another; the caller owns it"
            raise StoreError(message, code="store-nested-transaction")
        with self.told():
            self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            with self.told():
                self.connection.execute("COMMIT")
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Several reads of one state; writes inside are refused by SQLite once others wrote."""
        if self.connection.in_transaction:
            yield
            return
        with self.told():
            self.connection.execute("BEGIN")
        try:
            yield
        finally:
            self.connection.execute("ROLLBACK")

    @contextmanager
    def told(self) -> Iterator[None]:
        """Turn what SQLite raises into ``StoreError``."""
        try:
            yield
        except sqlite3.Error as error:
            raise self.as_ours(error) from error

    def as_ours(self, error: sqlite3.Error) -> StoreError:
        """The same error with one of our codes."""
        message = str(error)
        if message.startswith("store-chain: "):
            return StoreError(message.removeprefix("store-chain: "), code="store-chain")
        number = getattr(error, "sqlite_errorcode", None)
        code = SAID.get(number & 0xFF, "store-failed") if number is not None else "store-failed"
        return StoreError(f"{self.path}: {MEANING.get(code, 'it refuses')} ({message})", code=code)

    def close(self) -> None:
        """Close the connection; an open transaction is rolled back."""
        self.connection.close()


class Shelf:
    """Records of one kind in a workspace."""

    def __init__(self, database: Database) -> None:
        self.database = database
