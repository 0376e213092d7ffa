"""States, capitals, seats of power, regions, cities and organisations, found in a text.

Names match without regard to accents, hyphens, apostrophes or spaces, but their capitals
must stand. Source: the tables under ``data/``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from recoupe.lang.fr.gazetteer_entries import Entry, entries
from recoupe.lang.fr.wording import Word, keys_of, plural_of
from recoupe.lang.resources import table, values

PACKAGE = "recoupe.lang.fr"
JOINTS = frozenset(" \u00a0\u202f\u2009-\u2010\u2011\u2013'\u2019\u2018.")


class Hit(NamedTuple):
    """``entry`` found in words ``first`` to ``last`` (exclusive)."""

    entry: Entry
    first: int
    last: int


class Demonym(NamedTuple):
    """A people's noun or adjective: ISO code (None for a region's), gender and number."""

    iso: str | None
    gender: Literal["m", "f", "mf"]
    plural: bool
    region: str | None = None


def joined(text: str, left: Word, right: Word) -> bool:
    """Whether only a space, hyphen, apostrophe or dot stands between two words."""
    length = right.start - left.end
    if length > 2:
        return False
    gap = text[left.end : right.start]
    if "." in gap and len(left.text) > 2:
        return False
    return JOINTS.issuperset(gap)


def matches(entry: Entry, text: str, words: Sequence[Word], at: int) -> bool:
    """Whether ``entry`` stands at word ``at``."""
    last = at + len(entry.keys)
    if last > len(words):
        return False
    for k, (key, capital) in enumerate(zip(entry.keys, entry.capitals, strict=True)):
        word = words[at + k]
        if word.key != key or (capital and not word.capital):
            return False
        if k and not joined(text, words[at + k - 1], word):
            return False
    written = words[at].text
    # An acronym spoken as a word ("Unesco") may be written with one capital.
    return not entry.acronym or sum(map(str.isupper, written)) >= 2 or len(written) >= 4


def find_entries(text: str, words: Sequence[Word]) -> list[Hit]:
    """Non-overlapping hits from left to right, the longest at each place."""
    known, small, hits, at = entries(), small_openings(), [], 0
    while at < len(words):
        word = words[at]
        if not word.capital and word.key not in small:
            at += 1
            continue
        for entry in known.get(word.key, ()):
            if matches(entry, text, words, at):
                hits.append(Hit(entry, at, at + len(entry.keys)))
                at += len(entry.keys)
                break
        else:
            at += 1
    return hits


@cache
def small_openings() -> frozenset[str]:
    """First words that some entry has without a capital."""
    return frozenset(
        key for key, known in entries().items() if not all(e.capitals[0] for e in known)
    )


@cache
def demonyms() -> dict[tuple[str, ...], Demonym]:
    """People's nouns and adjectives by folded words, in all inflections."""
    found: dict[tuple[str, ...], Demonym] = {}
    for row in table(PACKAGE, "countries"):
        for pair in values(row["adjectives"]):
            add_demonym(found, pair, row["iso"], None)
    for row in table(PACKAGE, "regions"):
        for pair in values(row["adjectives"]):
            add_demonym(found, pair, None, values(row["name"])[0])
    return found


def add_demonym(
    found: dict[tuple[str, ...], Demonym], pair: str, iso: str | None, region: str | None
) -> None:
    """Enter the four inflections of one masculine/feminine pair."""
    masculine, _, feminine = pair.partition("/")
    same = masculine == feminine
    for form, gender in ((masculine, "mf" if same else "m"), (feminine, "mf" if same else "f")):
        for written, plural in ((form, False), (plural_of(form), True)):
            many = plural and written != form
            demonym = Demonym(iso, gender, many, region)  # type: ignore[arg-type]
            found.setdefault(keys_of(written), demonym)


def demonym_at(words: Sequence[Word], at: int) -> tuple[Demonym, int] | None:
    """The demonym that begins at word ``at`` and the index after it."""
    known = demonyms()
    for length in (2, 1):
        keys = tuple(w.key for w in words[at : at + length])
        if len(keys) == length and keys in known:
            return known[keys], at + length
    return None


@cache
def country_names() -> dict[str, str]:
    """The usual French name by ISO code."""
    rows = (*table(PACKAGE, "cldr_territories"), *table(PACKAGE, "countries"))
    return {row["iso"]: values(row["name"])[0] for row in rows}


@cache
def expansions() -> dict[str, tuple[str, ...]]:
    """French expansions of an acronym of the gazetteer."""
    return {r["acronym"]: values(r["french"]) for r in table(PACKAGE, "organisations")}
