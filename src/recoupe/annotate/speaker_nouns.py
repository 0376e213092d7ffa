"""Nouns of those who speak."""

from __future__ import annotations

from functools import cache

from recoupe.lang.fr.speech import PACKAGE, plain, speech_nouns
from recoupe.lang.resources import lines, table, values
from recoupe.model.parse import Token


@cache
def human_nouns() -> frozenset[str]:
    """Nouns of people who speak, in the singular."""
    roles = (form for row in table(PACKAGE, "roles") for form in row["forms"].split("|"))
    both = (one.strip().lower() for form in roles for one in form.split("/"))
    return frozenset(lines(PACKAGE, "quote_speakers")) | {w for w in both if " " not in w}


@cache
def speaking_nouns() -> frozenset[str]:
    """Nouns of people, bodies and documents that speak, in the singular."""
    return human_nouns() | frozenset(lines(PACKAGE, "quote_bodies")) | speech_nouns("document")


@cache
def demonyms() -> frozenset[str]:
    """Singular demonyms of all countries, in small letters."""
    cells = (value for row in table(PACKAGE, "countries") for value in values(row["adjectives"]))
    return frozenset(form.lower() for cell in cells for form in cell.split("/"))


def human(token: Token) -> bool:
    """Whether the word is a noun of one or more people, in the singular or plural."""
    return _among(token, human_nouns())


def speaking(token: Token) -> bool:
    """Whether the word is a noun of those who speak, in the singular or plural."""
    return _among(token, speaking_nouns())


def _among(token: Token, nouns: frozenset[str]) -> bool:
    word = plain(token.text)
    return (
        word in nouns or plain(token.lemma) in nouns or word.rstrip("sx") in nouns
        or (word.endswith("aux") and word[:-3] + "al" in nouns)
    )  # fmt: skip
