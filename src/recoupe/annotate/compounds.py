"""Hyphenated compounds ("Porto-Neuf", "Val-sur-Orge"): one name, never cut at a hyphen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.lang.fr.grammar import word_set
from recoupe.lang.fr.personal_names import name_stopwords

if TYPE_CHECKING:
    from recoupe.annotate.surface import Surface

HYPHENS = ("-", "\u2010", "\u2011")
GRAMMAR = ("ADP", "DET", "PRON", "SCONJ", "CCONJ", "ADV", "VERB", "AUX")


def hyphen(surface: Surface, at: int) -> bool:
    """Whether a hyphen without spaces ties word ``at`` to the word before it."""
    return 0 < at < len(surface.words) and surface.gap(at) in HYPHENS


def compound_end(surface: Surface, at: int) -> int:
    """The word after the compound that word ``at``, a capitalised one, stands in."""
    last = at + 1
    while hyphen(surface, last):
        step = last
        while hyphen(surface, step) and surface.words[step].key in word_set("place-proposals.ties"):
            step += 1
        if not hyphen(surface, step) or not surface.words[step].capital:
            break
        if surface.words[step].key in name_stopwords():
            break
        last = step + 1
    return last


def tied_before(surface: Surface, at: int) -> bool:
    """Whether word ``at`` goes on a compound begun before it."""
    start = at
    while hyphen(surface, start):
        start -= 1
        if surface.words[start].capital:
            return compound_end(surface, start) > at
    return False


def cuts_compound(surface: Surface, first: int, last: int) -> bool:
    """Whether words ``first`` to ``last`` begin or end inside a compound of another name.

    "Paris-Dakar" and "UE-Chili" tie two names of the gazetteer: those may stand alone.
    """
    inside = tied_before(surface, first) and not both_known(surface, first)
    end = compound_end(surface, last - 1) if surface.words[last - 1].capital else last
    return inside or (end > last and not both_known(surface, last))


def both_known(surface: Surface, at: int) -> bool:
    """Whether the words on both sides of the hyphen before ``at`` are names of their own."""
    left, right = surface.owner[at - 1], surface.owner[at]
    if left is right:
        return False
    known = left is not None and right is not None
    acronym = surface.words[at - 1].capitals or surface.words[at].capitals
    return known or acronym


def glued_dateline(surface: Surface, at: int) -> bool:
    """Whether word ``at`` stands in a site's name glued to its text ("Info Val-Parmi les …")."""
    start = last = at
    while start > 0 and surface.joined(start) and surface.words[start - 1].capital:
        start -= 1
    if start and "\n" not in surface.gap(start):
        return False
    while last + 1 < len(surface.words) and last - at < 4 and surface.joined(last + 1):
        last += 1
        if not surface.words[last].capital:
            return False
        if hyphen(surface, last) and compound_end(surface, last - 1) == last:
            return surface.words[last].key in name_stopwords() or surface.pos(last) in GRAMMAR
    return False
