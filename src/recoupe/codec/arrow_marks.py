"""Marks as rows: a table a kind, each row with its article, its number there and its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recoupe.codec.arrow_rows import Row, encodable, of_row, to_row
from recoupe.codec.arrow_types import fields_of
from recoupe.model.article import Article
from recoupe.model.marks import Marks, Mention, Quantity, Quotation, Time, Undertaking
from recoupe.model.span import Span

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkTable:
    """``field`` of ``Marks`` holds its records; ``place`` is the field with a record's span."""

    name: str
    field: str
    record: type
    place: str | None = "span"

    def words_of(self, mark: object, text: str) -> str:
        """The words of a mark."""
        span = getattr(mark, self.place) if self.place else mark
        assert isinstance(span, Span)
        return span.of(text)


TABLES = (
    MarkTable(name="mentions", field="mentions", record=Mention),
    MarkTable(name="times", field="times", record=Time),
    MarkTable(name="quantities", field="quantities", record=Quantity),
    MarkTable(name="statements", field="quotations", record=Quotation, place="content"),
    MarkTable(name="not_statements", field="not_statements", record=Span, place=None),
    MarkTable(name="undertakings", field="undertakings", record=Undertaking),
)
EXTRA = ("article", "number", "words")


def mark_schema(table: MarkTable) -> pa.Schema:
    """The columns of one table."""
    import pyarrow as pa

    types = (pa.string(), pa.int64(), pa.string())
    extra = [pa.field(name, kind) for name, kind in zip(EXTRA, types, strict=True)]
    return pa.schema([*extra, *fields_of(table.record)])


def mark_rows(table: MarkTable, article: Article, marks: Marks) -> list[Row]:
    """The rows of one article, in order of its text."""
    return [
        {
            "article": article.id,
            "number": number,
            "words": encodable(table.words_of(mark, article.text)),
            **to_row(mark),
        }
        for number, mark in enumerate(getattr(marks, table.field))
    ]


def read_marks(article_id: str, rows: Mapping[str, Iterable[Row]]) -> Marks:
    """The marks of one article from its rows by table, in their order; none for no rows."""
    found: dict[str, Any] = {
        table.field: tuple(
            of_row({k: v for k, v in row.items() if k not in EXTRA}, table.record)
            for row in rows.get(table.name, ())
        )
        for table in TABLES
    }
    return Marks(article_id=article_id, **found)
