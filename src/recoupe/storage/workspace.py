"""The workspace: one SQLite file that holds pages, stories, dossiers, decisions and ledger."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from recoupe.errors import StoreError
from recoupe.storage.articles import ArticleShelf
from recoupe.storage.database import PATIENCE, Database
from recoupe.storage.listing import (
    ArticleRow,
    StoryRow,
    Wanted,
    count_articles,
    list_articles,
    list_stories,
)
from recoupe.storage.migrating import migrate, steps, version_of
from recoupe.storage.pages import PageShelf
from recoupe.storage.register import SqliteRegister
from recoupe.storage.stories import StoryShelf
from recoupe.storage.work import WorkShelf

# Each holds for the connection alone, but for the journal, which stays with the file. FULL:
# what was reported done outlives a power cut.
SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA trusted_schema = OFF",
)
EVERYTHING = Wanted()


def open_workspace(path: Path, *, create: bool = False, patience: float = PATIENCE) -> Workspace:
    """Open the workspace in that file, to be used as a context; ``create`` makes a new one.

    ``patience`` is how many seconds a writer waits for another. Tables of an older version
    are brought to this one. Raises ``StoreError``: ``store-missing``, ``store-newer``,
    ``store-broken``, ``store-unwritable``, ``store-locked``.
    """
    check_file(path, create=create)
    database = Database(path, patience=patience)
    try:
        for setting in SETTINGS:
            database.row(setting)
        if version_of(database) == 0 and not create:
            raise missing(path)
        if (database.row("PRAGMA journal_mode") or ("",))[0] != "wal":
            database.row("PRAGMA journal_mode = WAL")
        migrate(database, steps())
    except BaseException:
        database.close()
        raise
    return Workspace(database)


def check_file(path: Path, *, create: bool) -> None:
    """Raise ``StoreError`` where no workspace can be at ``path``."""
    if path.is_dir():
        message = f"{path} is a folder; a workspace is a file"
        raise StoreError(message, code="store-broken")
    if not path.exists():
        if not create:
            raise missing(path)
        if not path.absolute().parent.is_dir():
            message = f"{path}: there is no folder {path.absolute().parent}"
            raise StoreError(message, code="store-unwritable")


def missing(path: Path) -> StoreError:
    """There is no workspace."""
    message = f"no workspace at {path}: recoupe add makes one, --workspace names another"
    return StoreError(message, code="store-missing")


class Workspace(PageShelf, ArticleShelf, StoryShelf, WorkShelf):
    """Everything kept between runs. Writes need ``transaction()``, which the caller owns."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.register = SqliteRegister(database)

    def __enter__(self) -> Self:
        """The workspace itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    @property
    def path(self) -> Path:
        """Where it is."""
        return self.database.path

    def close(self) -> None:
        """Close the connection; an open transaction is rolled back."""
        self.database.close()

    def transaction(self) -> AbstractContextManager[None]:
        """``BEGIN IMMEDIATE`` to ``COMMIT``; nested use raises ``StoreError``."""
        return self.database.transaction()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Reads inside see one state, whatever others write meanwhile."""
        with self.database.reading():
            yield

    def is_empty(self) -> bool:
        """Whether it holds no page, no decision and no commitment."""
        tables = ("page", "event", "entry")
        return all(self.database.row(f"SELECT 1 FROM {name} LIMIT 1") is None for name in tables)

    def list_articles(
        self, wanted: Wanted = EVERYTHING, *, offset: int = 0, limit: int = 50
    ) -> tuple[ArticleRow, ...]:
        """A page of a list of articles, latest published first."""
        return list_articles(self.database, wanted, offset=offset, limit=limit)

    def count_articles(self, wanted: Wanted = EVERYTHING) -> int:
        """How many articles that list has."""
        return count_articles(self.database, wanted)

    def count_stories(self) -> int:
        """How many stories there are."""
        found = self.database.row("SELECT count(*) FROM story")
        return int(found[0]) if found else 0

    def list_stories(
        self, *, order: str = "latest", offset: int = 0, limit: int = 50
    ) -> tuple[StoryRow, ...]:
        """A page of a list of stories."""
        return list_stories(self.database, order=order, offset=offset, limit=limit)
