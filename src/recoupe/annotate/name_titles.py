"""Titles, ranks, demonyms and role nouns in front of a personal name."""

from __future__ import annotations

from recoupe.annotate.name_leads import COMPLEMENT
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.gazetteer import demonym_at
from recoupe.lang.fr.offices import longest_head, role_heads
from recoupe.lang.fr.personal_names import given_names, titles, titles_of_words


def trimmed(surface: Surface, first: int, last: int) -> tuple[int, int, int, str, bool]:
    """Cut titles, demonyms and offices from the front of a run.

    Gives (first, last, lead, kind of title, demonym or office before).
    """
    lead, kind, marked = first, "", False
    while first < last:
        step = title_at(surface, first, last)
        if step is not None:
            first, kind = step
            continue
        demonym = demonym_at(surface.words, first)
        if demonym and demonym[1] < last and not hyphened(surface, first, demonym[1]):
            first, marked = demonym[1], True
            continue
        head = head_at(surface, first, last)
        if head is not None:
            first, marked = head, True
            continue
        break
    return first, last, lead, kind, marked


def long_titles(surface: Surface) -> frozenset[int]:
    """Words of titles and ranks of several words ("général d'armée"): no name begins there."""
    found: set[int] = set()
    known = titles_of_words()
    for at, key in enumerate(surface.folded):
        for title in known.get(key, ()) if at not in found else ():
            end = at + len(title)
            if surface.keys(at, end) == title and all(map(surface.joined, range(at + 1, end))):
                found |= set(range(at, end))
                break
    return frozenset(found)


def hyphened(surface: Surface, first: int, after: int) -> bool:
    """Whether a word is tied to the next by a hyphen, or is a given name (French, Roman)."""
    if surface.gap(after) in ("-", "‑", "‐"):
        return True
    return surface.words[first].key in given_names()


def title_at(surface: Surface, first: int, last: int) -> tuple[int, str] | None:
    """The end and kind of a title at word ``first``, the longest first."""
    for length in (4, 3, 2, 1):
        if first + length >= last + (length > 1):
            continue
        kind = titles().get(surface.keys(first, first + length))
        if kind is None or first + length >= len(surface.words):
            continue
        word = surface.words[first]
        if length == 1 and word.key in ambiguous_titles(surface, first) | given_names():
            continue
        if first + length < last:
            return first + length, kind
    return None


def ambiguous_titles(surface: Surface, at: int) -> frozenset[str]:
    """Titles that are no title here: "Me" and "Mes" as pronouns, "Roi" as a surname."""
    inner = at > 0 and surface.joined(at) and surface.words[at - 1].capital
    if inner and surface.words[at - 1].key in given_names():
        return frozenset(
            {
                "roi",
                "comte",
                "baron",
                "prince",
                "abbe",
                "pasteur",
                "major",
                "sergent",
                "maitre",
                "lieutenant",
                "duc",
                "dame",
                "capitaine",
                "marechal",
                "don",
            }
        )
    if surface.words[at].text == "ME" or surface.gap(at + 1).startswith((",", "'", "’")):
        return frozenset({"me", "mes", "m", "sm", "se"})
    return frozenset()


def head_at(surface: Surface, first: int, last: int) -> int | None:
    """The end of an office or role noun at word ``first`` inside a run."""
    for length in range(min(longest_head(), last - first - 1), 0, -1):
        if surface.keys(first, first + length) in role_heads():
            if surface.words[first].key in given_names():
                return None
            if length == 1 and surface.gap(first + 1) in ("-", "‑", "‐"):
                return None
            return first + length
    return None


def split_complement(surface: Surface, first: int, last: int) -> int:
    """Where the name begins in "(ministre) de l'Intérieur Jean Dupont": at the given name."""
    words = surface.words
    if first == 0 or words[first].key in given_names():
        return first
    if words[first - 1].key not in COMPLEMENT and surface.owner[first - 1] is None:
        return first
    for at in range(first + 1, last - 1):
        spaced = surface.gap(at) not in ("-", "‑", "‐")
        begins = surface.labels[at] == "PER" != surface.labels[at - 1]
        if spaced and words[at].capital and (words[at].key in given_names() or begins):
            return at
    return first
