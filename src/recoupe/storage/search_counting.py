"""Counts what was found by the values of its facets."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from recoupe.storage.search_facets import KINDS

if TYPE_CHECKING:
    import numpy as np

    from recoupe.storage.database import Database
    from recoupe.storage.search_facets import Facets, Numbers
    from recoupe.storage.workspace import Workspace

    Mask = np.ndarray[tuple[int], np.dtype[np.bool_]]

# Values shown of a facet, and the items (the first ones) in which persons are counted.
MOST, NAMED = 12, 2000
EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Count:
    """One value of a facet, what a reader calls it, and how many items have it."""

    value: str
    shown: str
    items: int


@dataclass(slots=True)
class Matched:
    """Items that hold the words, with their facets and what each filter leaves of them."""

    database: Database
    numbers: Numbers
    facets: Facets
    masks: dict[str, Mask] = field(default_factory=dict)

    def left(self, without: str = "") -> Mask:
        """Which pass every filter; that on ``without`` is left out."""
        import numpy as np

        passed = np.ones(len(self.numbers), np.bool_)
        for name, mask in self.masks.items():
            if name != without:
                passed &= mask
        return passed


def counts(matched: Matched, name: str) -> tuple[Count, ...]:
    """The values of a facet, the most frequent first."""
    import numpy as np

    passed = matched.left(without=name)
    if name == "theme":
        bits = matched.facets["themes"][passed]
        tally = np.array([0, *(np.count_nonzero(bits & np.uint32(1 << n)) for n in range(32))])
    else:
        tally = np.bincount(matched.facets[name][passed].astype(np.int64))
    if name == "kind":
        return tuple(Count(k, k, int(n)) for k, n in zip(KINDS, tally[1:], strict=False) if n)
    best = [(int(n), code) for code, n in enumerate(tally.tolist()) if code and n]
    return valued(matched.database, name, sorted(best, key=lambda c: (-c[0], c[1]))[:MOST])


def valued(database: Database, facet: str, found: Sequence[tuple[int, int]]) -> tuple[Count, ...]:
    """Counts by code with what the codes stand for."""
    sql = "SELECT value, shown FROM search_value WHERE facet = ? AND code = ?"
    named = [(database.row(sql, (facet, code)), items) for items, code in found]
    return tuple(Count(row[0], row[1], items) for row, items in named if row)


def years(matched: Matched) -> tuple[Count, ...]:
    """Items by year, the latest first."""
    import numpy as np

    passed = matched.left() if not matched.masks else without_days(matched)
    days = matched.facets["day"][passed]
    since_1970 = days[days > 0].astype(np.int64) - EPOCH
    found, tally = np.unique(since_1970.astype("M8[D]").astype("M8[Y]"), return_counts=True)
    named = [(str(year), items) for year, items in zip(found, tally.tolist(), strict=True)]
    return tuple(Count(year, year, items) for year, items in reversed(named))


def without_days(matched: Matched) -> Mask:
    """Which pass every filter but those on the day."""
    kept = {name: mask for name, mask in matched.masks.items() if name not in ("since", "until")}
    return Matched(matched.database, matched.numbers, matched.facets, kept).left()


def shown_as(workspace: Workspace, facet: str, value: str) -> str:
    """How a reader knows the value of a facet."""
    sql = "SELECT shown FROM search_value WHERE facet = ? AND value = ?"
    found = workspace.database.row(sql, (facet, value))
    return str(found[0]) if found else value


def persons(database: Database, order: Numbers) -> tuple[Count, ...]:
    """Who is named most in the first items."""
    sql = (
        "SELECT count(*) AS items, person FROM search_person WHERE number IN "
        "(SELECT value FROM json_each(?)) GROUP BY person ORDER BY items DESC, person LIMIT ?"
    )
    found = list(database.rows(sql, (json.dumps(order[:NAMED].tolist()), MOST)))
    return valued(database, "person", found)
