"""Acronyms: those the text defines by "Name (XYZ)" and those that stand alone."""

from __future__ import annotations

import re

from recoupe.annotate.surface import Surface
from recoupe.lang.fr.personal_names import (
    common_acronyms,
    given_names,
    name_stopwords,
    organisation_heads,
)
from recoupe.lang.fr.wording import plain

ACRONYM = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ0-9]*[A-ZÀ-Þ0-9][A-Za-z0-9]*")
SMALL = frozenset(["de", "du", "des", "d", "la", "le", "les", "l", "et", "pour", "en", "a", "au"])
ROMAN = re.compile(r"[IVXLC]+(?:er|e|ème)?")


def definitions(surface: Surface) -> dict[str, tuple[int, int]]:
    """Acronyms with the words of the name before their brackets."""
    found: dict[str, tuple[int, int]] = {}
    for at in range(1, len(surface.words)):
        word = surface.words[at]
        if surface.gap(at) != " (" or not ACRONYM.fullmatch(word.text):
            continue
        if not surface.gap(at + 1).startswith((")", ",")):
            continue
        first = expansion_start(surface, at, word.text)
        if first is not None:
            found.setdefault(word.text, (first, at))
    return found


def expansion_start(surface: Surface, at: int, acronym: str) -> int | None:
    """Where the name before "(XYZ)" begins: its capitals, read backwards, give the letters."""
    wanted = [plain(c) for c in acronym if c.isalpha()]
    first, best = at, None
    matched = len(wanted)
    while first > 0 and at - first < 3 * len(wanted) + 4:
        if first != at and not surface.joined(first):
            break
        first -= 1
        word = surface.words[first]
        if matched and word.key[0] == wanted[matched - 1] and word.key not in ("et",):
            matched -= 1
        if word.capital and word.key not in ("le", "la", "les", "l") and matched == 0:
            best = first
            break
    if best is None or at - best < 2:
        return renamed(surface, at, wanted)
    return best


def renamed(surface: Surface, at: int, wanted: list[str]) -> int | None:
    """Where a name begins whose first word alone differs from the letters: "Union du … (IXY)"."""
    first = at
    while first > 0 and at - first < 3 * len(wanted) + 4:
        if first != at and not surface.joined(first):
            break
        first -= 1
        word = surface.words[first]
        if word.capital and word.key in organisation_heads() and word.key[0] != wanted[0]:
            initials = [w.key[0] for w in surface.words[first + 1 : at] if w.key not in SMALL]
            return first if len(wanted) > 2 and initials == wanted[1:] else None
    return None


def acronyms(surface: Surface, busy: frozenset[int]) -> list[int]:
    """Lone acronyms outside headings in capitals."""
    found = []
    common = {w.key for w in surface.words if not w.capital} | name_stopwords()
    for at, word in enumerate(surface.words):
        if word.capitals and word.key in common:  # a plain word in a heading
            continue
        if at in busy or surface.owner[at] is not None or not ACRONYM.fullmatch(word.text):
            continue
        if word.text in common_acronyms() or word.key in given_names():
            continue
        if ROMAN.fullmatch(word.text) or word.text[-1].isdigit() or len(word.text) > 7:
            continue
        if sum(c.isupper() for c in word.text) < 2 or in_capitals(surface, at):
            continue
        found.append(at)
    return found


def in_capitals(surface: Surface, at: int) -> bool:
    """Whether the words around are in capitals too (a heading)."""
    around = [k for k in (at - 1, at + 1) if 0 <= k < len(surface.words)]
    if starts_dateline(surface, at):
        return True
    near = [k for k in range(max(0, at - 2), min(at + 3, len(surface.words))) if k != at]
    same_line = [k for k in near if "\n" not in surface.text[slice(*ends(surface, at, k))]]
    if sum(surface.words[k].capitals for k in same_line) > 2:
        return True
    return any(
        surface.words[k].capitals
        and surface.joined(max(k, at))
        and (len(surface.words[k].text) > 3 or "-" in surface.gap(max(k, at)))
        for k in around
    )


def ends(surface: Surface, at: int, other: int) -> tuple[int, int]:
    """Where the stretch from one word to another begins and ends."""
    first, last = sorted((at, other))
    return surface.words[first].start, surface.words[last].end


def starts_dateline(surface: Surface, at: int) -> bool:
    """Whether a word in capitals opens a line before a dash ("BAMAKO – …")."""
    gap = surface.gap(at + 1)
    return surface.opens_sentence(at) and gap.strip(" ") in ("–", "—", "-") and len(gap) > 1
