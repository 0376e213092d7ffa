"""French words that name or tell events, and those that set one event apart from another.

All keys are folded (no case, no accents).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from recoupe.lang.resources import table, values
from recoupe.text.folding import fold

PACKAGE = "recoupe.lang.fr"
Words = tuple[str, ...]


class EventWord(NamedTuple):
    """A word that names or tells an event; ``rank`` 3 stands alone, 1 needs a date beside it."""

    family: str
    rank: int
    noun: str
    verb: bool


@cache
def event_words() -> dict[str, EventWord]:
    """Folded single words (singular and plural) → the event they name or tell."""
    found: dict[str, EventWord] = {}
    for row in table(PACKAGE, "event_nouns"):
        noun, rank = fold(row["word"]), int(row["rank"])
        if " " in noun:
            continue
        for form in (noun, noun + "s", noun + "x"):
            found.setdefault(form, EventWord(row["family"], rank, noun, False))
        for verb in values(row["verbs"]):
            entry = EventWord(row["family"], min(rank, 2), noun, True)
            for form in (fold(verb), fold(verb) + "e", fold(verb) + "es", fold(verb) + "s"):
                found.setdefault(form, entry)
    return found


@cache
def event_phrases() -> dict[str, tuple[tuple[Words, EventWord], ...]]:
    """First folded word → event names of several words that begin with it, each with its words."""
    found: dict[str, list[tuple[Words, EventWord]]] = {}
    for row in table(PACKAGE, "event_nouns"):
        if not re.search(r"[ -]", row["word"]):
            continue
        noun = fold(row["word"])
        parts = tuple(re.findall(r"[^\W_]+", noun))
        entry = EventWord(row["family"], int(row["rank"]), noun, False)
        found.setdefault(parts[0], []).append((parts, entry))
    return {first: tuple(held) for first, held in found.items()}


@cache
def event_modifiers() -> dict[str, tuple[tuple[Words, str], ...]]:
    """First folded word → phrases that set an event apart, with the group they put it in."""
    found: dict[str, list[tuple[Words, str]]] = {}
    for row in table(PACKAGE, "event_nouns_modifiers"):
        parts = tuple(fold(row["word"]).split())
        found.setdefault(parts[0], []).append((parts, row["group"]))
    return {first: tuple(held) for first, held in found.items()}


@cache
def event_names() -> dict[str, str]:
    """Folded noun of an event → the noun with its article, accents kept."""
    return {fold(row["word"]): row["named"] for row in table(PACKAGE, "event_nouns")}
