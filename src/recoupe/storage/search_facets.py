"""What is counted and filtered by: small numbers for each item, 128 items in one row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    from recoupe.storage.database import Database

    Facets = np.ndarray[Any, np.dtype[np.void]]
    Numbers = np.ndarray[Any, np.dtype[np.int64]]

# A row fits in a page of the file with others; many rows are read as fast as few.
BLOCK = 128
# Fewer rows than this are looked up one by one.
SOME = 1_000
ROWS = "SELECT block, facets FROM search_block"
KINDS = ("article", "statement", "entity", "commitment")
# Day as a proleptic ordinal (0: unknown), codes of outlet and section (0: none), one bit a
# theme, the kind's place in KINDS counted from 1 (0: there is no such item).
FIELDS = [
    ("day", "<i4"), ("themes", "<u4"), ("outlet", "<u2"), ("section", "<u2"), ("kind", "<u4"),
]  # fmt: skip
MOST_CODES = {"outlet": 65_535, "section": 65_535, "theme": 32, "person": 2**62}


def ordinal(day: date | None) -> int:
    """The number of a day; 0 for none."""
    return day.toordinal() if day else 0


def load(database: Database, numbers: Numbers) -> Facets:
    """The facets of those items, one for one; every number is that of an item."""
    import numpy as np

    blocks = np.unique(numbers // BLOCK)
    if len(blocks) < SOME:
        sql = f"{ROWS} WHERE block IN (SELECT value FROM json_each(?))"
        rows = list(database.rows(sql, (json.dumps(blocks.tolist()),)))
    else:
        wanted = set(blocks.tolist())
        rows = [row for row in database.rows(ROWS) if row[0] in wanted]
    rows.sort()
    facets = np.frombuffer(b"".join(row[1] for row in rows), np.dtype(FIELDS))
    places = np.searchsorted(blocks, numbers // BLOCK) * BLOCK + numbers % BLOCK
    found: Facets = facets[places]
    return found


def everything(database: Database) -> tuple[Numbers, Facets]:
    """Every number with its facets; where their kind is 0 there is no item."""
    import numpy as np

    rows = list(database.rows(f"{ROWS} ORDER BY block"))
    facets = np.frombuffer(b"".join(row[1] for row in rows), np.dtype(FIELDS))
    starts = np.array([row[0] * BLOCK for row in rows], np.int64)
    return (starts[:, None] + np.arange(BLOCK)).reshape(-1), facets


class Codes:
    """The numbers of values, given in the order in which values come."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.known: dict[tuple[str, str], int] = {}

    def code(self, facet: str, value: str, shown: str = "") -> int:
        """The number of a value, a new one where it is new; 0 when there are too many."""
        if (facet, value) not in self.known:
            sql = "SELECT code FROM search_value WHERE facet = ? AND value = ?"
            found = self.database.row(sql, (facet, value))
            self.known[facet, value] = found[0] if found else self.new(facet, value, shown)
        return self.known[facet, value]

    def new(self, facet: str, value: str, shown: str) -> int:
        """Give the next number."""
        sql = "SELECT coalesce(max(code), 0) + 1 FROM search_value WHERE facet = ?"
        found = self.database.row(sql, (facet,))
        code = int(found[0]) if found else 1
        if code > MOST_CODES[facet]:
            return 0
        sql = "INSERT INTO search_value (facet, code, value, shown) VALUES (?, ?, ?, ?)"
        self.database.write(sql, (facet, code, value, shown or value))
        return code

    def bits(self, themes: Iterable[str]) -> int:
        """One bit for each theme."""
        codes = (self.code("theme", theme) for theme in themes)
        return sum(1 << (code - 1) for code in set(codes) if code)


class Blocks:
    """The rows being changed, written together."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.open: dict[int, Facets] = {}

    def put(self, number: int, facets: Sequence[int]) -> None:
        """Set the facets of an item; zeros for one that is gone."""
        self.block(number // BLOCK)[number % BLOCK] = tuple(facets)

    def theme(self, number: int, bits: int) -> None:
        """Set the themes of an item alone."""
        self.block(number // BLOCK)[number % BLOCK]["themes"] = bits

    def block(self, number: int) -> Facets:
        """One row's items."""
        import numpy as np

        if number not in self.open:
            sql = "SELECT facets FROM search_block WHERE block = ?"
            found = self.database.row(sql, (number,))
            made = np.zeros(BLOCK, np.dtype(FIELDS))
            if found:
                made[:] = np.frombuffer(found[0], np.dtype(FIELDS))
            self.open[number] = made
        return self.open[number]

    def write(self) -> None:
        """Keep what was changed."""
        self.database.write_all(
            "INSERT INTO search_block (block, facets) VALUES (?, ?) "
            "ON CONFLICT (block) DO UPDATE SET facets = excluded.facets",
            [(number, facets.tobytes()) for number, facets in sorted(self.open.items())],
        )
        self.open.clear()
