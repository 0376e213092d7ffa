"""Pages as they came in, and those that failed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from recoupe import __version__
from recoupe.errors import StoreError
from recoupe.model.page import ItemError, Page
from recoupe.storage.database import Shelf
from recoupe.storage.packing import pack, storable, unpack


class PageShelf(Shelf):
    """Pages, each kept once: the same bytes under another given outlet are another page."""

    def has_page(self, page_id: str) -> bool:
        """Whether these bytes are there."""
        return self.database.row("SELECT 1 FROM page WHERE id = ?", (page_id,)) is not None

    def number(self, page: Page) -> int | None:
        """The row of the page, None when it is not there."""
        sql = "SELECT number FROM page WHERE id = ? AND given = ?"
        found = self.database.row(sql, (page.id, page.outlet or ""))
        return int(found[0]) if found else None

    def page(self, page_id: str) -> Page:
        """The page of that id. Raises ``StoreError`` (``store-unknown``)."""
        sql = "SELECT record FROM page WHERE id = ? ORDER BY number LIMIT 1"
        found = self.database.row(sql, (page_id,))
        if found is None:
            raise StoreError(f"no page {page_id}", code="store-unknown")
        return unpack(found[0], Page)

    def pages(self) -> Iterator[Page]:
        """Every page in the order in which they came."""
        for (record,) in self.database.rows("SELECT record FROM page ORDER BY number"):
            yield unpack(record, Page)

    def save_page(self, page: Page, at: datetime) -> int:
        """Keep a page; one that is there already stays as it was. Gives its row."""
        known = self.number(page)
        if known is not None:
            return known
        sql = (
            "INSERT INTO page (id, given, added, reading, record) VALUES (?, ?, ?, "
            "(SELECT asked FROM work WHERE name = 'reread'), ?)"
        )
        values = (page.id, page.outlet or "", at.isoformat(), pack(page))
        return self.database.write(sql, values)

    def unread(self, reading: int) -> tuple[int, ...]:
        """Rows of the pages not read again since that was asked for ``reading`` times."""
        sql = "SELECT number FROM page WHERE reading < ? ORDER BY number"
        return tuple(number for (number,) in self.database.rows(sql, (reading,)))

    def mark_read(self, number: int, reading: int) -> None:
        """The page in that row was read again."""
        sql = "UPDATE page SET reading = ? WHERE number = ?"
        self.database.write(sql, (reading, number))

    def page_in(self, number: int) -> Page:
        """The page in that row. Raises ``StoreError`` (``store-unknown``)."""
        found = self.database.row("SELECT record FROM page WHERE number = ?", (number,))
        if found is None:
            raise StoreError(f"no page in row {number}", code="store-unknown")
        return unpack(found[0], Page)

    def errors(self) -> tuple[ItemError, ...]:
        """Every item that failed, by its locator."""
        sql = "SELECT record FROM item_error ORDER BY locator, code"
        return tuple(unpack(record, ItemError) for (record,) in self.database.rows(sql))

    def errors_of(self, locator: str) -> tuple[ItemError, ...]:
        """What was wrong with one item."""
        sql = "SELECT record FROM item_error WHERE locator = ? ORDER BY code"
        found = self.database.rows(sql, (storable(locator),))
        return tuple(unpack(record, ItemError) for (record,) in found)

    def save_error(
        self, error: ItemError, page: int | None = None, maker: str = __version__
    ) -> None:
        """Keep what failed; ``page`` is the row of the page, where one was read."""
        self.database.write(
            "INSERT INTO item_error (locator, code, page, maker, record) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (locator, code) DO UPDATE SET page = coalesce(excluded.page, page), "
            "maker = excluded.maker, record = excluded.record",
            (storable(error.locator), error.code, page, maker, pack(error)),
        )

    def forget_errors(self, locator: str) -> None:
        """Drop what was wrong with an item, before it is read again."""
        self.database.write("DELETE FROM item_error WHERE locator = ?", (storable(locator),))
