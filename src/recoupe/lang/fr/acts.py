"""What French words say about acts: opposites, tone, status, counted things, bodies.

All keys are folded (no case, no accents); ``stem`` is Porter's French stemmer as implemented by
Snowball, on folded words.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from recoupe.lang.resources import lines, table, values
from recoupe.text.folding import fold

PACKAGE = "recoupe.lang.fr"


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
def any_tone() -> re.Pattern[str]:
    """Matches any of the words that judge."""
    words = (re.escape(fold(row["word"])) for row in table(PACKAGE, "antonyms_tone"))
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


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
def deadline_cues() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns on the folded words before a date that make it a limit → status of the act."""
    return tuple(
        (re.compile(row["pattern"]), row["status"]) for row in table(PACKAGE, "act_deadlines")
    )


@cache
def fragment_openings() -> re.Pattern[str]:
    """Matches a folded clause that opens like a part of a sentence."""
    words = [
        re.escape(fold(line)).replace(r"\*", r"\w*") for line in lines(PACKAGE, "act_fragments")
    ]
    return re.compile(rf"\s*(?:{'|'.join(words)})\b")


@cache
def leaning_openings() -> re.Pattern[str]:
    """Matches a folded sentence that needs the one before it."""
    words = "|".join(re.escape(fold(line)) for line in lines(PACKAGE, "act_leaning"))
    return re.compile(rf"(?:{words})\b")


@cache
def body_words(kind: str) -> tuple[str, ...]:
    """Folded patterns of one kind (stage, noun, defence, common) that name bodies."""
    return tuple(fold(r["word"]) for r in table(PACKAGE, "act_bodies") if r["kind"] == kind)


@cache
def sequel_words(kind: str) -> tuple[str, ...]:
    """Folded words of what is to come: of a ``sequel``, or of a ``meeting`` that recurs."""
    rows = table(PACKAGE, "act_sequels")
    return tuple(fold(row["words"]) for row in rows if row["kind"] == kind)


@cache
def venues() -> tuple[str, ...]:
    """Nouns of houses and of parts of a place, as they are written."""
    return lines(PACKAGE, "act_venues")


@cache
def instruments() -> frozenset[str]:
    """Folded nouns of things that are set up or adopted."""
    return frozenset(fold(word) for word in lines(PACKAGE, "act_instruments"))
