"""Names that repeat somebody already named: surnames, initials, and towns taken for people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from recoupe.annotate.name_bars import barred, place_word_before
from recoupe.annotate.name_titles import trimmed
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.personal_names import (
    given_names,
    particles,
)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in words ``first`` to ``last``, and why it was taken for one.

    ``title``: kind of the title in front; ``lead``: first word of titles before the name.
    """

    first: int
    last: int
    score: int
    lead: int
    title: str = ""


def townlike(surface: Surface, names: Iterable[Name]) -> list[int]:
    """Lone words taken for persons that elsewhere in the text stand after "à"."""
    names = list(names)
    surnamed = {key for n in names if n.last - n.first > 1 for key in surface.keys(n.first, n.last)}
    towns = {
        word.key
        for at, word in enumerate(surface.words)
        if at and word.capital and surface.words[at - 1].text in ("à", "À")
    } - surnamed
    return [
        n.first
        for n in names
        if n.last - n.first == 1 and not n.title and surface.words[n.first].key in towns
        and surface.words[n.first].key not in given_names()
    ]  # fmt: skip


def initials(surface: Surface, names: Iterable[Name]) -> list[int]:
    """Words in capitals that are the initials of somebody named in full (three or more)."""
    known = {
        "".join(key[0] for key in surface.keys(n.first, n.last))
        for n in names
        if n.last - n.first > 2
    }
    return [
        at for at, word in enumerate(surface.words)
        if word.capitals and word.key in known and surface.owner[at] is None
    ]  # fmt: skip


def surnames(surface: Surface, names: Iterable[Name]) -> frozenset[tuple[str, ...]]:
    """Folded surnames (last word, and what follows the first) of the full names."""
    known: set[tuple[str, ...]] = set()
    for name in names:
        keys = surface.keys(name.first, name.last)
        known.add(keys)
        if len(keys) > 1:
            known.add(keys[-1:])
            known.add(keys[1:])
            if keys[-2] in particles():
                known.add(keys[-2:])
    return frozenset(known)


def listed_name(surface: Surface, first: int, last: int, names: Iterable[Name]) -> Name | None:
    """A run of two words or more that stands beside a person in a list ("A, B et C")."""
    first, last, lead, kind, _ = trimmed(surface, first, last)
    if last - first < 2 or barred(surface, first, last, bool(kind)):
        return None
    words = surface.words
    if not words[first].capital or any(surface.owner[first:last]):
        return None
    if words[first].key not in given_names() and surface.labels[first] in ("ORG", ""):
        return None
    before = {list_end(surface, n.last) for n in names if n.last - n.first > 1}
    after = {words[n.lead].start for n in names if n.last - n.first > 1}
    for joint in (", ", " et ", ", et "):
        start = words[lead].start - len(joint)
        if surface.text[start : words[lead].start] == joint and start in before:
            return Name(first, last, 2, lead, kind)
        end = list_end(surface, last)
        if surface.text[end : end + len(joint)] == joint and end + len(joint) in after:
            return Name(first, last, 2, lead, kind)
    return None


def list_end(surface: Surface, last: int) -> int:
    """Where a name's entry in a list ends: after a country in brackets if there is one."""
    hit = surface.owner[last] if last < len(surface.words) else None
    if hit is None or hit.entry.kind != "country" or surface.gap(last) != " (":
        return surface.words[last - 1].end
    closed = surface.gap(hit.last).startswith(")")
    return surface.words[hit.last - 1].end + 1 if closed else surface.words[last - 1].end


def known_surname(
    surface: Surface, first: int, last: int, known: frozenset[tuple[str, ...]]
) -> Name | None:
    """A run that repeats the surname of somebody named in full."""
    first, last, lead, kind, _ = trimmed(surface, first, last)
    if first >= last or surface.keys(first, last) not in known:
        return None
    if all(w.capitals for w in surface.words[first:last]) or place_word_before(surface, first):
        return None
    return Name(first, last, 3, lead, kind)
