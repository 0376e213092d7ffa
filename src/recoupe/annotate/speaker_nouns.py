"""Nouns of those who speak."""

from __future__ import annotations

from functools import cache

from recoupe.lang.fr.speech import PACKAGE, human_nouns, plain, speech_nouns
from recoupe.lang.resources import lines
from recoupe.model.parse import Token


@cache
def speaking_nouns() -> frozenset[str]:
    """Nouns of people, bodies and documents that speak, in the singular."""
    return human_nouns() | frozenset(lines(PACKAGE, "quote_bodies")) | speech_nouns("document")


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
