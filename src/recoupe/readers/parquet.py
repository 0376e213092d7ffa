"""Parquet tables: a page a row, batch by batch. Needs the extra ``parquet`` (pyarrow)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import IO, TYPE_CHECKING, Any

from recoupe.errors import ModelMissingError, ReadError, RecoupeError
from recoupe.model.page import ItemError, Page
from recoupe.readers.columns import page_role, roles_of
from recoupe.readers.opened import Opened, seekable
from recoupe.readers.options import ReadOptions
from recoupe.readers.rows import row_name, row_page

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

BATCH = 64


def read_parquet(source: Opened, options: ReadOptions) -> Iterator[Page | ItemError]:
    """Pages of the rows; only the columns that play a role are read.

    Raises ``ModelMissingError`` ``reader-missing`` without pyarrow, ``ReadError``
    ``read-bad-table`` for a broken file.
    """
    with seekable(source, options.max_unpacked) as file:
        table = _table(file)
        roles = roles_of(table.schema_arrow.names, options.columns)
        role = page_role(roles)
        _refuse_bomb(table, options.max_unpacked)
        for number, row in enumerate(_rows(table, sorted(set(roles.values()))), 1):
            name = row_name(row, roles)
            place = f"{source.locator}#{name}" if name else f"{source.locator}:{number}"
            try:
                yield row_page(row, roles, role, place, name or place)
            except RecoupeError as error:
                yield ItemError(locator=place, code=error.code, message=error.message)


def _table(file: IO[bytes]) -> ParquetFile:
    try:
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        message = "Parquet needs pyarrow: pip install 'recoupe[parquet]'"
        raise ModelMissingError(message, code="reader-missing") from error
    try:
        return ParquetFile(file)
    except (ValueError, OSError, KeyError) as error:  # pyarrow's own errors are of these
        raise _bad(error) from error


def _refuse_bomb(table: ParquetFile, limit: int) -> None:
    """A row group is unpacked whole: its stated size must be bearable."""
    groups = table.metadata
    largest = max(
        (groups.row_group(at).total_byte_size for at in range(groups.num_row_groups)), default=0
    )
    if largest > limit:
        message = f"a row group of {largest / 1024 / 1024:.0f} MB; write smaller ones"
        raise ReadError(message, code="read-bomb")


def _rows(table: ParquetFile, columns: list[str]) -> Iterator[Mapping[str, Any]]:
    try:
        for batch in table.iter_batches(batch_size=BATCH, columns=columns):
            for row in batch.to_pylist():
                yield {name: _plain(value) for name, value in row.items()}
    except (ValueError, OSError, KeyError, OverflowError, NotImplementedError) as error:
        raise _bad(error) from error


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return value.decode("utf-8", errors="replace")
    return value.isoformat() if isinstance(value, date) else value


def _bad(error: Exception) -> ReadError:
    reason = " ".join(str(error).split())[:200]
    return ReadError(f"not a Parquet file that can be read: {reason}", code="read-bad-table")
