"""Gazetteer hits that are rather somebody's name in this text."""

from __future__ import annotations

from recoupe.lang.fr.gazetteer import Hit, joined
from recoupe.lang.fr.personal_names import given_names
from recoupe.lang.fr.wording import Word


def named_alone(hit: Hit) -> bool:
    """Whether the hit is a body of one word that a surname may also be ("Ferrari")."""
    single = hit.last - hit.first == 1
    return single and hit.entry.kind == "organisation" and not hit.entry.acronym


def after_given_name(text: str, words: tuple[Word, ...], hit: Hit) -> bool:
    """Whether a given name stands before such a word, that is then somebody's surname."""
    at = hit.first
    if not at or not named_alone(hit) or not joined(text, words[at - 1], words[at]):
        return False
    before = words[at - 1]
    return before.capital and before.key in given_names()


def given_name(words: tuple[Word, ...], hit: Hit) -> bool:
    """Whether a state's name is rather a given name ("Maurice", "Dominique")."""
    if hit.entry.kind != "country" or hit.last - hit.first > 1:
        return False
    if words[hit.first].key not in given_names():
        return False
    before = words[hit.first - 1].key if hit.first else ""
    named = hit.last < len(words) and words[hit.last].capital
    return named or before not in ("la", "ile", "a", "en")
