"""The language of a text by its function words."""

from __future__ import annotations

from recoupe.lang.fr.furniture import language_of, words_of

SAMPLE = 6000


def language(text: str) -> str:
    """ISO 639-1 code of the language, ``und`` when there is too little to tell."""
    return language_of(words_of(text[:SAMPLE]))[0]
