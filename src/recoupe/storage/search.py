"""Finds items by their words and facets, the exact words first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from recoupe.storage.search_counting import (
    NAMED,
    Matched,
    counts,
    persons,
    valued,
    years,
)
from recoupe.storage.search_facets import KINDS, everything, load
from recoupe.storage.search_index import unpacked
from recoupe.storage.search_matching import Terms, exactly, loosely, titled

if TYPE_CHECKING:
    from recoupe.storage.database import Database
    from recoupe.storage.search_counting import Count, Mask
    from recoupe.storage.search_facets import Numbers
    from recoupe.storage.workspace import Workspace

Order = Literal["fit", "latest", "earliest"]
ITEM = "SELECT kind, owner, id, title, text, article_id, start FROM search_item WHERE number = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is searched for: without ``terms`` (None) everything, with none of them (()) nothing.

    Filters left empty ask for nothing; ``person`` is a folded name.
    """

    terms: Terms | None = None
    kind: str = ""
    outlet: str = ""
    section: str = ""
    theme: str = ""
    person: str = ""
    since: date | None = None
    until: date | None = None
    order: Order = "fit"


@dataclass(frozen=True, slots=True)
class Hit:
    """One item found."""

    kind: str
    owner: str
    id: str
    title: str
    text: str
    article_id: str | None
    start: int
    day: date | None
    outlet: str


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits, how many there are, and what they are made of.

    ``persons_of`` says in how many of them, the first ones, persons were counted.
    """

    hits: tuple[Hit, ...]
    total: int
    facets: dict[str, tuple[Count, ...]]
    persons_of: int


def find(workspace: Workspace, asked: Asked, *, offset: int = 0, limit: int = 20) -> Found:
    """A page of what matches, with facets over all of it.

    A facet counts what its own filter leaves out too, so that another value can be chosen.
    """
    database = workspace.database
    matched = matching(database, asked)
    filters(matched, asked)
    passed = matched.left()
    order = ordered(database, matched, passed, asked)
    facets = {name: counts(matched, name) for name in ("kind", "outlet", "section", "theme")}
    facets["year"] = years(matched)
    facets["person"] = persons(database, order)
    return Found(
        hits=hits(database, order[offset : offset + limit]),
        total=len(order),
        facets=facets,
        persons_of=min(len(order), NAMED),
    )


def matching(database: Database, asked: Asked) -> Matched:
    """What holds the words; without words everything."""
    if asked.terms is None:
        numbers, facets = everything(database)
        return Matched(database, numbers, facets, {"there": facets["kind"] > 0})
    numbers = rows(database, loosely(asked.terms))
    return Matched(database, numbers, load(database, numbers))


def rows(database: Database, query: str) -> Numbers:
    """The numbers of the items that match, in their order; none for an empty query."""
    import numpy as np

    if not query:
        return np.zeros(0, np.int64)
    # One long text is read several times faster than many rows.
    sql = "SELECT group_concat(rowid, ' ') FROM search_words WHERE search_words MATCH ?"
    found = database.row(sql, (query,))
    return np.array(found[0].split() if found and found[0] else [], np.int64)


def filters(matched: Matched, asked: Asked) -> None:
    """One mask for each filter."""
    facets, masks = matched.facets, matched.masks
    if asked.kind:
        masks["kind"] = facets["kind"] == (KINDS.index(asked.kind) + 1)
    for name in ("outlet", "section"):
        if value := getattr(asked, name):
            masks[name] = facets[name] == code_of(matched.database, name, value)
    if asked.theme:
        code = code_of(matched.database, "theme", asked.theme)
        masks["theme"] = (facets["themes"] >> max(code - 1, 0)) & (code > 0) != 0
    if asked.person:
        masks["person"] = naming(matched, asked.person)
    if asked.since:
        masks["since"] = facets["day"] >= asked.since.toordinal()
    if asked.until:
        masks["until"] = (facets["day"] <= asked.until.toordinal()) & (facets["day"] > 0)


def naming(matched: Matched, person: str) -> Mask:
    """Which name that person."""
    import numpy as np

    sql = "SELECT number FROM search_person WHERE person = ?"
    found = matched.database.rows(sql, (code_of(matched.database, "person", person),))
    return np.isin(matched.numbers, np.fromiter((row[0] for row in found), np.int64))


def code_of(database: Database, facet: str, value: str) -> int:
    """The code of a value; -1, which nothing has, for one that is not known."""
    sql = "SELECT code FROM search_value WHERE facet = ? AND value = ?"
    found = database.row(sql, (facet, value))
    return int(found[0]) if found else -1


def ordered(database: Database, matched: Matched, passed: Mask, asked: Asked) -> Numbers:
    """The numbers that pass: those with the very words first, then those titled so, then by day.

    Items without a day come last.
    """
    import numpy as np

    numbers, day = matched.numbers[passed], matched.facets["day"][passed].astype(np.int64)
    if asked.order == "earliest":
        return numbers[np.lexsort((numbers, np.where(day > 0, day, 2**40)))]
    rank = -day
    if asked.order == "fit" and asked.terms and len(numbers):
        exact = np.isin(numbers, rows(database, exactly(asked.terms)), assume_unique=True)
        title = np.isin(numbers, rows(database, titled(asked.terms)), assume_unique=True)
        return numbers[np.lexsort((numbers, rank, ~title, ~exact))]
    return numbers[np.lexsort((numbers, rank))]


def hits(database: Database, numbers: Numbers) -> tuple[Hit, ...]:
    """The items of those numbers, in that order."""
    facets = load(database, numbers)
    found = []
    for number, facet in zip(numbers.tolist(), facets, strict=True):
        row = database.row(ITEM, (number,))
        assert row is not None
        kind, owner, one, title, text, article_id, start = row
        day = date.fromordinal(int(facet["day"])) if facet["day"] else None
        outlet = valued(database, "outlet", [(1, int(facet["outlet"]))]) if facet["outlet"] else ()
        name = outlet[0].shown if outlet else ""
        found.append(Hit(kind, owner, one, title, unpacked(text), article_id, start, day, name))
    return tuple(found)
