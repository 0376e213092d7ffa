"""What French words say about acts and events: nouns, verbs, opposites, status, counted things.

All keys are folded (no case, no accents); ``stem`` is Porter's French stemmer as implemented by
Snowball, on folded words.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from recoupe.lang.resources import lines, table, values
from recoupe.text.folding import fold

PACKAGE = "recoupe.lang.fr"


class EventWord(NamedTuple):
    """A word that names or tells an event; ``rank`` 3 stands alone, 1 needs a date beside it."""

    family: str
    rank: int
    noun: str
    verb: bool


@cache
def _stemmer() -> object:
    import snowballstemmer

    return snowballstemmer.stemmer("french")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of a folded word; numbers and short words stay as they are."""
    if len(word) < 4 or not word.isalpha():
        return word
    return str(_stemmer().stemWord(word))  # type: ignore[attr-defined]


@cache
def empty_words() -> frozenset[str]:
    """Folded words that join no two sentences."""
    return frozenset(fold(word) for word in lines(PACKAGE, "act_empty_words"))


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
def event_phrases() -> tuple[tuple[tuple[str, ...], EventWord], ...]:
    """Event names of several words, each as its folded words."""
    return tuple(
        (
            tuple(re.findall(r"[^\W_]+", fold(row["word"]))),
            EventWord(row["family"], int(row["rank"]), fold(row["word"]), False),
        )
        for row in table(PACKAGE, "event_nouns")
        if re.search(r"[ -]", row["word"])
    )


@cache
def event_modifiers() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Folded words that set an event apart → the group they put it in."""
    return tuple(
        (tuple(fold(row["word"]).split()), row["group"])
        for row in table(PACKAGE, "event_nouns_modifiers")
    )


@cache
def opposites() -> dict[str, dict[str, str]]:
    """Stem → {stem of what it excludes: kind}, both ways for ``exclusive`` and ``opposed``."""
    found: dict[str, dict[str, str]] = {}
    for row in table(PACKAGE, "antonyms"):
        left, right = stem(fold(row["left"])), stem(fold(row["right"]))
        found.setdefault(left, {})[right] = row["kind"]
        found.setdefault(right, {})[left] = row["kind"]
    return found


@cache
def idioms() -> tuple[str, ...]:
    """Folded idioms in which an exclusive word excludes nothing."""
    return tuple(fold(line) for line in lines(PACKAGE, "antonyms_idioms"))


@cache
def tone_words() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns of words that judge, with the side they take (critical, praising)."""
    return tuple(
        (re.compile(rf"\b{re.escape(fold(row['word']))}\b"), row["side"])
        for row in table(PACKAGE, "antonyms_tone")
    )


@cache
def counted_classes() -> dict[str, tuple[str, bool]]:
    """Folded word → (class of the thing counted, whether its figure grows as days pass)."""
    return {
        fold(word): (row["class"], row["cumulative"] == "yes")
        for row in table(PACKAGE, "act_counts")
        for word in values(row["words"])
    }


@cache
def modality_rank() -> dict[str, int]:
    """Modality → how far along it stands."""
    return {r["modality"]: int(r["rank"]) for r in table(PACKAGE, "act_modality_rank")}


@cache
def status_cues() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns on folded text → status of an event; the first that matches decides."""
    return tuple(
        (re.compile(row["pattern"]), row["status"]) for row in table(PACKAGE, "status_cues")
    )


@cache
def numbered(name: str) -> dict[str, int]:
    """Folded word → number, from a table with the columns ``word`` and ``value``."""
    return {fold(r["word"]): int(r["value"]) for r in table(PACKAGE, name) if r["value"]}


@cache
def instruments() -> frozenset[str]:
    """Folded nouns of things that are set up or adopted."""
    return frozenset(fold(word) for word in lines(PACKAGE, "act_instruments"))
