"""The names of the gazetteer as its tables give them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from recoupe.lang.fr.wording import WORD
from recoupe.lang.resources import table, values
from recoupe.text.folding import fold

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


class Form(NamedTuple):
    """One written form of a name, as ``Entry`` describes it."""

    kind: EntryKind
    name: str
    norm: str
    iso: str | None


def country_forms() -> Iterator[Form]:
    """States by name and long name, their capitals, and the seats of power."""
    for row in table(PACKAGE, "countries"):
        iso = row["iso"]
        for name in values(row["name"]) + values(row["long"]):
            yield Form("country", name, iso, iso)
        for capital in values(row["capitals"]):
            yield Form("capital", capital, capital, iso)
    for row in table(PACKAGE, "cldr_territories"):
        yield Form("country", row["name"], row["iso"], row["iso"])
    for row in table(PACKAGE, "palaces"):
        names = values(row["name"])
        for name in names:
            yield Form("palace", name, names[0], row["iso"])


def organisation_forms() -> Iterator[Form]:
    """Organisations by acronym and by every expansion."""
    for row in table(PACKAGE, "organisations"):
        for name in (row["acronym"], *values(row["french"]), *values(row["other"])):
            yield Form("organisation", name, row["acronym"], None)


def place_forms() -> Iterator[Form]:
    """Regions and cities."""
    for row in table(PACKAGE, "regions"):
        names = values(row["name"])
        for name in names:
            yield Form("region", name, names[0], None)
    for row in (*table(PACKAGE, "cities"), *table(PACKAGE, "cldr_cities")):
        for name in values(row["names"]):
            yield Form("city", name, name, row["iso"])


def all_entries() -> Iterator[Entry]:
    """Every form as an entry; folded in one go, as that is several times faster."""
    forms = [*country_forms(), *organisation_forms(), *place_forms()]
    folded = fold("\n".join(form.name for form in forms)).split("\n")
    for form, plain in zip(forms, folded, strict=True):
        keys = tuple(WORD.findall(plain))
        capitals = tuple(word[0].isupper() for word in WORD.findall(form.name))
        acronym = len(keys) == 1 and sum(map(str.isupper, form.name)) >= 2
        yield Entry(form.kind, form.norm, form.iso, keys, capitals, acronym)


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """All entries by their first folded word, the longest first."""
    kept: dict[tuple[str, ...], Entry] = {}
    for entry in all_entries():
        first = kept.setdefault(entry.keys, entry)
        if first is not entry and (first.kind, first.norm) == (entry.kind, entry.norm):
            both = zip(first.capitals, entry.capitals, strict=True)
            kept[entry.keys] = first._replace(capitals=tuple(a and b for a, b in both))
    found: dict[str, list[Entry]] = {}
    for entry in kept.values():
        found.setdefault(entry.keys[0], []).append(entry)
    return {k: tuple(sorted(v, key=lambda e: -len(e.keys))) for k, v in found.items()}
