"""Keeps the search index: what can be found, put in, changed and taken out."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from recoupe.storage import search_words
from recoupe.storage.database import PATIENCE
from recoupe.storage.packing import Packed, storable
from recoupe.storage.search_facets import BLOCK, KINDS, Blocks, Codes, ordinal
from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.storage.database import Database
    from recoupe.storage.workspace import Workspace

Kind = Literal["article", "statement", "entity", "commitment"]
Owner = Literal["article", "story", "entry"]
KINDS_OF: dict[str, tuple[Kind, ...]] = {
    "article": ("article",),
    "story": ("statement", "entity"),
    "entry": ("commitment",),
}
LARGE = 400
# Milliseconds that somebody who searches waits for a writer.
MOMENT = 200
SAVE = (
    "INSERT INTO search_item (kind, owner, id, key, title, article_id, start, text) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (kind, owner, id) DO UPDATE SET "
    "key = excluded.key, title = excluded.title, article_id = excluded.article_id, "
    "start = excluded.start, text = excluded.text"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something to be found. ``people`` are names; None leaves them as they were, as ``themes``.

    ``text`` begins at code point ``start`` of the article, where it is of one.
    """

    kind: Kind
    owner: str
    id: str
    title: str
    text: str
    article_id: str | None = None
    start: int = 0
    day: date | None = None
    outlet: str | None = None
    section: str | None = None
    key: str = ""
    themes: tuple[str, ...] | None = None
    people: tuple[str, ...] | None = None


@contextmanager
def indexing(workspace: Workspace) -> Iterator[Index]:
    """The index, to be changed inside the caller's transaction.

    Raises ``StoreError`` (``store-no-search``).
    """
    database = workspace.database
    if not search_words.are_there(database):
        begin(database)
    index = Index(database)
    yield index
    index.blocks.write()


def begin(database: Database) -> None:
    """An empty index; everything is to be indexed."""
    search_words.make(database)
    for table in ("search_person", "search_item", "search_block", "search_value", "search_reuse"):
        database.write(f"DELETE FROM {table}")
    for kind, column, table in (
        ("article", "id", "article"),
        ("story", "story_id", "dossier"),
        ("entry", "id", "entry"),
    ):
        database.write(
            f"INSERT INTO search_due (kind, id) SELECT '{kind}', {column} FROM {table} "
            "WHERE true ON CONFLICT DO NOTHING"
        )


def due(workspace: Workspace, most: int) -> list[tuple[Owner, str]]:
    """What is to be indexed next: articles, entries, then stories, which tell of both."""
    sql = "SELECT kind, id FROM search_due ORDER BY kind, id LIMIT ?"
    return list(workspace.database.rows(sql, (most,)))


def count_due(workspace: Workspace) -> int:
    """How much is to be indexed."""
    database = workspace.database
    found = database.row("SELECT count(*) FROM search_due")
    if search_words.are_there(database):
        return int(found[0]) if found else 0
    found = database.row("SELECT count(*) FROM article")
    return int(found[0]) if found else 0


@contextmanager
def hurried(workspace: Workspace) -> Iterator[None]:
    """Inside, another writer is waited for only a moment: ``store-locked`` comes soon."""
    workspace.database.row(f"PRAGMA busy_timeout = {MOMENT}")
    try:
        yield
    finally:
        workspace.database.row(f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}")


def settle(workspace: Workspace, done: Iterable[tuple[Owner, str]]) -> None:
    """These are indexed."""
    workspace.database.write_all("DELETE FROM search_due WHERE kind = ? AND id = ?", list(done))


class Index:
    """The index inside one transaction."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.blocks = Blocks(database)
        self.codes = Codes(database)

    def put(self, owner: Owner, name: str, items: Iterable[Item]) -> None:
        """``items`` are all that can be found of that owner."""
        known = self.known(owner, name)
        for item in items:
            self.keep(item, known.pop((item.kind, item.id), None))
        for number in known.values():
            self.forget(number)

    def known(self, owner: Owner, name: str) -> dict[tuple[str, str], int]:
        """The numbers of what is there of it, by kind and id."""
        sql = "SELECT kind, id, number FROM search_item WHERE kind = ? AND owner = ?"
        rows = (row for kind in KINDS_OF[owner] for row in self.database.rows(sql, (kind, name)))
        return {(kind, one): number for kind, one, number in rows}

    def keep(self, item: Item, number: int | None) -> None:
        """Put in a new item, or the new state of the one of that number."""
        title, text = storable(item.title), storable(item.text)
        if number is not None:
            search_words.take_out(self.database, number, *self.words(number))
        values = (item.kind, item.owner, item.id, item.key, title, item.article_id, item.start)
        made = self.database.write(SAVE, (*values, packed(text)))
        number = made if number is None else number
        search_words.add(self.database, number, title, text)
        self.place(number, item)

    def place(self, number: int, item: Item) -> None:
        """The facets of an item."""
        before = self.blocks.block(number // BLOCK)[number % BLOCK]
        themes = int(before["themes"]) if item.themes is None else self.codes.bits(item.themes)
        outlet = self.codes.code("outlet", storable(item.outlet)) if item.outlet else 0
        section = self.codes.code("section", storable(item.section)) if item.section else 0
        kind = KINDS.index(item.kind) + 1
        self.blocks.put(number, (ordinal(item.day), themes, outlet, section, kind))
        if item.people is not None:
            self.name(number, item.people)

    def name(self, number: int, people: Iterable[str]) -> None:
        """Who is named in an item."""
        self.database.write("DELETE FROM search_person WHERE number = ?", (number,))
        named = {fold_name(name): storable(name) for name in people}
        codes = {self.codes.code("person", k, v) for k, v in sorted(named.items()) if k}
        sql = "INSERT INTO search_person (number, person) VALUES (?, ?)"
        self.database.write_all(sql, [(number, code) for code in sorted(codes)])

    def tell(self, article_id: str, people: Iterable[str], themes: Iterable[str]) -> None:
        """What a story's dossier tells of one of its articles."""
        number = self.known("article", article_id).get(("article", article_id))
        if number is not None:
            self.blocks.theme(number, self.codes.bits(themes))
            self.name(number, people)

    def forget(self, number: int) -> None:
        """Take an item out."""
        search_words.take_out(self.database, number, *self.words(number))
        self.blocks.put(number, (0, 0, 0, 0, 0))
        self.database.write("DELETE FROM search_item WHERE number = ?", (number,))

    def words(self, number: int) -> tuple[str, str]:
        """Title and text of an item as they were indexed."""
        sql = "SELECT title, text FROM search_item WHERE number = ?"
        found = self.database.row(sql, (number,))
        assert found is not None
        return found[0], unpacked(found[1])


def packed(text: str) -> Packed:
    """A text as it stands in its column."""
    return text if len(text) <= LARGE else zlib.compress(text.encode("utf-8"), 6)


def unpacked(text: Packed) -> str:
    """The text again."""
    return text if isinstance(text, str) else zlib.decompress(text).decode("utf-8")
