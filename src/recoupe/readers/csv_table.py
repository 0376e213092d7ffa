"""CSV and its kin (semicolons, tabs): a page a row, streamed."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import chain

from recoupe.errors import ReadError, RecoupeError
from recoupe.model.page import ItemError, Page
from recoupe.readers.columns import page_role, roles_of
from recoupe.readers.lines import table_charset, text_lines
from recoupe.readers.opened import Opened
from recoupe.readers.options import ReadOptions
from recoupe.readers.rows import row_name, row_page

SEPARATORS = ",;\t|"
MOST_COLUMNS = 10_000


def read_csv(source: Opened, options: ReadOptions) -> Iterator[Page | ItemError]:
    """Pages of the rows; the first line names the columns.

    Locators are ``FILE#ID``, or ``FILE:ROW`` where a row has no id. Raises ``ReadError``:
    ``read-no-column`` when no column holds a page, ``read-bad-table`` when the file is no
    table (a quote that never closes).
    """
    csv.field_size_limit(options.max_bytes)
    lines = _short_lines(source, options.max_bytes)
    first = next(filter(str.strip, lines), "")
    rows = _rows(csv.reader(chain((first,), lines), delimiter=separator(first)))
    _, header = next(rows, (0, []))
    if not any(cell.strip() for cell in header):
        raise ReadError("no line that names the columns", code="read-empty")
    roles = roles_of(header, options.columns)
    role = page_role(roles)
    for number, cells in rows:
        row = dict(zip(header, cells, strict=False))
        name = row_name(row, roles)
        place = f"{source.locator}#{name}" if name else f"{source.locator}:{number}"
        try:
            yield row_page(row, roles, role, place, name or place)
        except RecoupeError as error:
            yield ItemError(locator=place, code=error.code, message=error.message)


def _rows(table: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """Rows that are not empty, with their numbers from 1."""
    number = 0
    try:
        for number, cells in enumerate(table, 1):
            if any(cells):
                yield number, cells
    except csv.Error as error:
        message = f"not a table after row {number}: {error}"
        raise ReadError(message, code="read-bad-table") from error


def separator(header: str) -> str:
    """What parts the columns: the sign most frequent in the first line."""
    return max(SEPARATORS, key=lambda sign: (header.count(sign), -SEPARATORS.index(sign)))


def _short_lines(source: Opened, limit: int) -> Iterator[str]:
    """The lines, unless one is longer than any page or has more columns than any table."""
    for line in text_lines(source.stream, table_charset(source.head), limit, ends=""):
        if len(line) > limit:
            message = f"a line longer than {limit / 1024 / 1024:g} million characters"
            raise ReadError(message, code="read-too-large")
        if len(line) > MOST_COLUMNS and max(map(line.count, SEPARATORS)) > 100 * MOST_COLUMNS:
            raise ReadError("a line of too many columns", code="read-bad-table")
        yield line
