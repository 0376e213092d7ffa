"""The names of the gazetteer as its tables give them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from recoupe.lang.fr.wording import WORD, keys_of
from recoupe.lang.resources import table, values

PACKAGE = "recoupe.lang.fr"
EntryKind = Literal["country", "capital", "palace", "city", "region", "organisation"]


class Entry(NamedTuple):
    """A name of the gazetteer. ``norm``: ISO code, acronym or plain name; ``iso``: its state."""

    kind: EntryKind
    norm: str
    iso: str | None
    keys: tuple[str, ...]
    capitals: tuple[bool, ...]
    acronym: bool = False


def entry_of(kind: EntryKind, name: str, norm: str, iso: str | None) -> Entry:
    """The entry for one written form."""
    keys, capitals = keys_of(name), tuple(word[0].isupper() for word in WORD.findall(name))
    acronym = len(keys) == 1 and sum(map(str.isupper, name)) >= 2
    return Entry(kind, norm, iso, keys, capitals, acronym)


def country_entries() -> Iterator[Entry]:
    """States by name and long name, their capitals, and the seats of power."""
    for row in table(PACKAGE, "countries"):
        iso = row["iso"]
        for name in values(row["name"]) + values(row["long"]):
            yield entry_of("country", name, iso, iso)
        for capital in values(row["capitals"]):
            yield entry_of("capital", capital, capital, iso)
    for row in table(PACKAGE, "palaces"):
        names = values(row["name"])
        for name in names:
            yield entry_of("palace", name, names[0], row["iso"])


def place_entries() -> Iterator[Entry]:
    """Regions and cities."""
    for row in table(PACKAGE, "regions"):
        names = values(row["name"])
        for name in names:
            yield entry_of("region", name, names[0], None)
    for row in table(PACKAGE, "cities"):
        for name in values(row["names"]):
            yield entry_of("city", name, name, row["iso"])


def organisation_entries() -> Iterator[Entry]:
    """Organisations by acronym and by every expansion."""
    for row in table(PACKAGE, "organisations"):
        forms = (row["acronym"], *values(row["french"]), *values(row["other"]))
        for name in forms:
            yield entry_of("organisation", name, row["acronym"], None)


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """All entries by their first folded word, the longest first."""
    kept: dict[tuple[str, ...], Entry] = {}
    for source in (country_entries(), organisation_entries(), place_entries()):
        for entry in source:
            first = kept.setdefault(entry.keys, entry)
            if first is not entry and (first.kind, first.norm) == (entry.kind, entry.norm):
                both = zip(first.capitals, entry.capitals, strict=True)
                kept[entry.keys] = first._replace(capitals=tuple(a and b for a, b in both))
    found: dict[str, list[Entry]] = {}
    for entry in kept.values():
        found.setdefault(entry.keys[0], []).append(entry)
    return {k: tuple(sorted(v, key=lambda e: -len(e.keys))) for k, v in found.items()}
