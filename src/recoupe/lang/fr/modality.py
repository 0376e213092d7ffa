"""French expressions of commitment: the cues, and the word classes that they bear on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from recoupe.lang.resources import lines, table, values
from recoupe.model.marks import Modality, Strength
from recoupe.text.folding import fold

PACKAGE = "recoupe.lang.fr"
Obligor = Literal["subject", "addressee", "object", "inside", "parties", "event", "giver", "none"]
# A noun that names an act: French makes most of them with these endings.
ACT_NOUN = re.compile(r"(?:tion|sion|xion|ment|age|ance|ence|ture|sure|aison|ise)s?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One expression: its lemma, what it takes, and what it makes of it.

    ``takes`` are names of complement patterns; ``denied`` is the modality that the negated
    expression has ("ne veut pas": a refusal), None when its negation undertakes nothing.
    """

    lemma: str
    kind: Literal["verb", "noun", "adj"]
    reflexive: bool
    takes: tuple[str, ...]
    modality: Modality
    strength: Strength
    obligor: Obligor
    negated: bool
    denied: Modality | None


@cache
def cues() -> dict[tuple[str, str], tuple[Cue, ...]]:
    """All cues by (kind, lemma), in the order of the data."""
    found: dict[tuple[str, str], list[Cue]] = {}
    for row in table(PACKAGE, "commitment_cues"):
        lemma = row["cue"]
        bare = re.sub(r"^(?:se |s'|en )", "", lemma)
        kind = cast(Literal["verb", "noun", "adj"], row["kind"])
        cue = Cue(
            lemma=bare,
            kind=kind,
            reflexive=lemma != bare,
            takes=values(row["takes"]),
            modality=cast(Modality, row["modality"]),
            strength=cast(Strength, row["strength"]),
            obligor=cast(Obligor, row["obligor"]),
            negated=row["negated"] == "1",
            denied=cast(Modality, row["denied"]) if row["denied"] else None,
        )
        found.setdefault((kind, bare.split()[-1]), []).append(cue)
    return {key: tuple(group) for key, group in found.items()}


@cache
def words(name: str) -> frozenset[str]:
    """The lemmas of one word class."""
    for row in table(PACKAGE, "modality_words"):
        if row["class"] == name:
            return frozenset(values(row["words"]))
    return frozenset()


def names_act(lemma: str) -> bool:
    """Whether a noun can be the object of an announcement: an act, not an event that befell."""
    word = lemma.lower()
    if word in words("not-act"):
        return False
    return word in words("measure") or ACT_NOUN.search(word) is not None


@cache
def adjectives() -> dict[str, str]:
    """Adjectives of countries in all four forms, with the country's ISO code."""
    found: dict[str, str] = {}
    for row in table(PACKAGE, "countries"):
        for pair in values(row["adjectives"]):
            for form in pair.split("/"):
                word = form.strip().lower()
                plural = word if word.endswith(("s", "x")) else f"{word}s"
                found.setdefault(word, row["iso"])
                found.setdefault(plural, row["iso"])
    return found


def country_of(word: str) -> str | None:
    """ISO code of the country that an adjective or demonym belongs to."""
    return adjectives().get(word.lower())


@cache
def deadline_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Deadlines that are no dates: pattern and kind, in order of preference."""
    return tuple(
        (re.compile(row["pattern"], re.IGNORECASE), row["kind"])
        for row in table(PACKAGE, "deadline_cues")
    )


@cache
def recurrence_patterns() -> tuple[tuple[re.Pattern[str], str | None], ...]:
    """Recurrences: pattern and RFC 5545 rule, None where the period is not told."""
    return tuple(
        (re.compile(rf"\b(?:{row['pattern']})", re.IGNORECASE), row["rrule"] or None)
        for row in table(PACKAGE, "recurrence_cues")
    )


@cache
def aid_nouns() -> frozenset[str]:
    """Folded nouns of what one side gives another."""
    return frozenset(fold(word) for word in lines(PACKAGE, "commitment_aid"))
