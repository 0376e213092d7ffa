"""Adjectives after a role noun, with the countries that demonyms give."""

from __future__ import annotations

from recoupe.annotate.surface import Surface
from recoupe.lang.fr.gazetteer import Demonym, demonym_at
from recoupe.lang.fr.grammar import word_set

AFTER_HEAD = word_set("role-adjectives.after-head")


def adjectives(surface: Surface, at: int, countries: list[str], stops: frozenset[int]) -> int:
    """Take adjectives after the head, noting the countries of demonyms."""
    while at < len(surface.words) and at not in stops and surface.joined(at):
        demonym = demonym_at(surface.words, at)
        if demonym is not None and not surface.words[at].capital:
            at = note(demonym, countries)
        elif surface.words[at].key in AFTER_HEAD or party(surface, at, stops):
            at += 1
        elif surface.keys(at, at + 2) == ("par", "interim"):
            at += 2
        elif surface.words[at].key == "et" and listed(surface, at + 1) and countries:
            at += 1
        else:
            break
        if (
            at < len(surface.words)
            and surface.gap(at) == ", "
            and listed(surface, at)
            and countries
        ):
            at = note(demonym_at(surface.words, at), countries)
    return at


def party(surface: Surface, at: int, stops: frozenset[int]) -> bool:
    """Whether an acronym stands between the noun and the name ("le député ABC Jean Dupont")."""
    word, hit = surface.words[at], surface.owner[at]
    if surface.gap(at) != " " or not word.capital or at + 1 not in stops:
        return False
    return word.capitals or (hit is not None and hit.entry.kind == "organisation")


def note(demonym: tuple[Demonym, int] | None, countries: list[str]) -> int:
    """Add the demonym's country; gives the word after it."""
    assert demonym is not None
    if demonym[0].iso and demonym[0].iso not in countries:
        countries.append(demonym[0].iso)
    return demonym[1]


def listed(surface: Surface, at: int) -> bool:
    """Whether a demonym in lower case stands at word ``at``."""
    if at >= len(surface.words) or surface.words[at].capital:
        return False
    return demonym_at(surface.words, at) is not None


def trailing(surface: Surface, at: int, countries: list[str], stops: frozenset[int]) -> int:
    """Take demonyms after the complement: "les ministres de la Défense, malien et nigérien,"."""
    if at >= len(surface.words) or surface.gap(at) != ", " or not listed(surface, at):
        return at
    return adjectives(surface, note(demonym_at(surface.words, at), countries), countries, stops)
