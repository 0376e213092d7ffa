"""Articles with their marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from recoupe import __version__
from recoupe.codec.records import record_line
from recoupe.errors import StoreError
from recoupe.model.article import Article
from recoupe.model.marks import Marks
from recoupe.model.page import Page
from recoupe.model.when import When
from recoupe.storage.database import Shelf
from recoupe.storage.packing import Packed, pack_line, storable, unpack

COLUMNS = (
    "id", "page", "title", "outlet", "published", "updated", "language", "kind", "section",
    "url", "words", "maker", "digest", "record", "marks",
)  # fmt: skip
SAVE = (
    f"INSERT INTO article ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))}) "
    "ON CONFLICT (id) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in COLUMNS[1:])
)


class ArticleShelf(Shelf):
    """Articles, one a page; columns beside the records are what lists are made of."""

    def articles(self) -> Iterator[Article]:
        """Every article in the order in which they came."""
        for (record,) in self.database.rows("SELECT record FROM article ORDER BY rowid"):
            yield unpack(record, Article)

    def marked(self) -> Iterator[tuple[Article, Marks]]:
        """Every article with its marks, in the order in which they came."""
        for record, marks in self.database.rows("SELECT record, marks FROM article ORDER BY rowid"):
            yield unpack(record, Article), unpack(marks, Marks)

    def article(self, article_id: str) -> Article:
        """The article of that id. Raises ``StoreError`` (``store-unknown``)."""
        return unpack(self._column("record", article_id), Article)

    def marks(self, article_id: str) -> Marks:
        """Its marks. Raises ``StoreError`` (``store-unknown``)."""
        return unpack(self._column("marks", article_id), Marks)

    def page_of(self, article_id: str) -> Page:
        """The page it was cut from. Raises ``StoreError`` (``store-unknown``)."""
        number = self._column("page", article_id)
        found = self.database.row("SELECT record FROM page WHERE number = ?", (number,))
        assert found is not None  # the foreign key holds
        return unpack(found[0], Page)

    def article_of(self, page: int) -> str | None:
        """The id of the article cut from the page in that row, where one was."""
        found = self.database.row("SELECT id FROM article WHERE page = ?", (page,))
        return str(found[0]) if found else None

    def article_with(self, page_id: str, article_id: str) -> str | None:
        """The id of an article cut from those bytes, ``article_id`` itself where it is one."""
        found = self.database.row(
            "SELECT a.id FROM article a JOIN page p ON p.number = a.page WHERE p.id = ? "
            "ORDER BY a.id = ? DESC, a.rowid LIMIT 1",
            (page_id, article_id),
        )
        return str(found[0]) if found else None

    def has_article(self, article_id: str) -> bool:
        """Whether the id is taken."""
        return self.database.row("SELECT 1 FROM article WHERE id = ?", (article_id,)) is not None

    def digests(self) -> dict[str, str]:
        """For each article a sha256 of what was read of its page."""
        return dict(self.database.rows("SELECT id, digest FROM article"))

    def homes(self) -> dict[str, str]:
        """For each article of a story the story's id."""
        sql = "SELECT id, story_id FROM article WHERE story_id IS NOT NULL"
        return dict(self.database.rows(sql))

    def save_article(
        self, article: Article, marks: Marks, page: int, maker: str = __version__
    ) -> bool:
        """Keep an article with its marks, or replace what was read of that page before.

        ``page`` is the page's row, ``maker`` the version that read it. False when the same
        had been read before.
        """
        row = row_of(article, marks, page, maker)
        known = self.database.row("SELECT digest FROM article WHERE id = ?", (article.id,))
        self.database.write(SAVE, row)
        return known is None or known[0] != row[COLUMNS.index("digest")]

    def drop_article(self, article_id: str) -> None:
        """A later reading found no article in the page."""
        self.database.write("DELETE FROM article WHERE id = ?", (article_id,))

    def _column(self, name: str, article_id: str) -> Packed:
        found = self.database.row(f"SELECT {name} FROM article WHERE id = ?", (article_id,))
        if found is None:
            raise StoreError(f"no article {article_id}", code="store-unknown")
        value: Packed = found[0]
        return value


def row_of(
    article: Article, marks: Marks, page: int, maker: str
) -> Sequence[str | bytes | int | None]:
    """The values of ``COLUMNS``."""
    record, marked = record_line(article), record_line(marks)
    return (
        article.id,
        page,
        storable(article.title),
        storable(article.outlet.value) if article.outlet else None,
        day(article.published),
        day(article.updated),
        article.language,
        article.kind,
        storable(article.section.value) if article.section else None,
        storable(article.url) if article.url else None,
        len(article.text.split()),
        maker,
        sha256(f"{record}\n{marked}".encode("ascii")).hexdigest(),
        pack_line(record),
        pack_line(marked),
    )


def day(when: When | None) -> str | None:
    """The earliest day of a date, where it is on the calendar."""
    return when.earliest.isoformat() if when and when.earliest else None
