"""What follows a role noun: "des Affaires étrangères et de la Coopération", "du Mali"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from recoupe.annotate.role_heads import match_head
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.gazetteer import demonym_at
from recoupe.lang.fr.grammar import word_set

LINKS = word_set("role-complements.links")
INSIDE = word_set("role-complements.inside")
PLACED = word_set("role-complements.placed")
ARTICLES = word_set("role-complements.articles")
BEFORE_ARTICLE = word_set("role-complements.before-article")


class Given(NamedTuple):
    """A country in a complement: its code, how it is named, whether nothing stands before."""

    iso: str
    kind: str
    first: bool


def told(given: Sequence[Given], office: bool) -> list[str]:
    """The countries that place the holder: of an office any, of others the first named alone."""
    return [g.iso for g in given if office or (g.first and g.kind == "country")]


def complement(
    surface: Surface, at: int, stops: frozenset[int], posted: bool = False
) -> tuple[int, list[Given]]:
    """Take "des Affaires étrangères et de la Coopération internationale du Mali".

    Somebody ``posted`` (an ambassador) has a second place: "de Suède au Mali".
    """
    words, start, end = surface.words, at, at
    countries: list[Given] = []
    if at >= len(words) or at in stops or not opens_complement(surface, at, posted):
        return at, countries
    while at < len(words) and at not in stops and joins(surface, at, countries):
        word = words[at]
        hit = surface.owner[at]
        if hit is not None and hit.first == at:
            if hit.entry.kind in ("country", "capital") and hit.entry.iso:
                countries.append(Given(hit.entry.iso, hit.entry.kind, end == start))
            at = end = after_acronym(surface, hit.last)
            continue
        demonym = demonym_at(words, at)
        if demonym is not None and not word.capital and demonym[0].iso:
            countries.append(Given(demonym[0].iso, "country", False))
            at = end = demonym[1]
            continue
        if word.key == "et":
            if not continues_after_and(surface, at + 1, stops):
                break
            at += 1
        elif (word.key in PLACED and end != start and not (posted and ahead(surface, at))) or (
            word.key in ARTICLES and words[at - 1].key not in BEFORE_ARTICLE
        ):
            break
        elif word.key in INSIDE:
            at += 1
        elif noun_like(surface, at):
            at += 1
            end = at
        else:
            break
    return end, countries


def ahead(surface: Surface, at: int) -> bool:
    """Whether a country, capital or body follows within two words of ``at``."""
    hits = [surface.owner[k] for k in range(at + 1, min(at + 4, len(surface.words)))]
    return any(hit is not None for hit in hits)


def after_acronym(surface: Surface, at: int) -> int:
    """The word after "(XYZ)" when it follows, else ``at``."""
    if at >= len(surface.words) or not surface.words[at].capitals:
        return at
    return at + (surface.gap(at) == " (" and surface.gap(at + 1).startswith(")"))


def opens_complement(surface: Surface, at: int, posted: bool) -> bool:
    """Whether a complement of the role begins at word ``at``."""
    if not surface.joined(at):
        return False
    key = surface.words[at].key
    if key in LINKS or key in ("charge", "chargee", "charges"):
        return True
    hit = surface.owner[min(at + 1, len(surface.words) - 1)]
    if hit is not None and hit.entry.kind in ("country", "capital", "city") and not posted:
        return False
    return key in ("a", "au", "aux", "aupres", "pour", "en") and (
        surface.words[min(at + 1, len(surface.words) - 1)].capital
        or surface.keys(at + 1, at + 2) in (("la",), ("l",), ("charge",))
    )


def joins(surface: Surface, at: int, countries: Sequence[Given]) -> bool:
    """Whether word ``at`` still belongs to the complement by its punctuation."""
    if surface.joined(at):
        return True
    if surface.gap(at) != ", ":
        return False
    if surface.words[at].key in LINKS:  # "des Finances, de l'Économie et du Plan"
        return surface.words[at - 1].capital and ahead_capital(surface, at)
    hit = surface.owner[at]
    return bool(countries) and hit is not None and hit.entry.kind == "country"


def ahead_capital(surface: Surface, at: int) -> bool:
    """Whether a capitalised noun follows the preposition at ``at`` and a list goes on."""
    return any(word.capital for word in surface.words[at + 1 : at + 3])


def continues_after_and(surface: Surface, at: int, stops: frozenset[int]) -> bool:
    """Whether the complement goes on after "et": same preposition, capital or country."""
    if at >= len(surface.words) or at in stops:
        return False
    key = surface.words[at].key
    if key in LINKS:
        heads = [match_head(surface, k) for k in (at + 1, at + 2) if k < len(surface.words)]
        return not any(heads) and at + 1 not in stops
    hit = surface.owner[at]
    return hit is not None or (surface.words[at].capital and match_head(surface, at) is None)


def noun_like(surface: Surface, at: int) -> bool:
    """Whether word ``at`` may stand in a complement."""
    word = surface.words[at]
    if word.text[0].isdigit() and surface.pos(at - 1) != "NOUN":
        return True
    if word.capital:
        return True
    if word.key in ("deux", "trois", "quatre", "cinq", "pays", "etats", "membres"):
        return True
    return surface.pos(at) in ("NOUN", "ADJ", "PROPN", "NUM")
