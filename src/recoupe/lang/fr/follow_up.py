"""Words by which later pages tell what became of a promise.

All keys are folded (no case, no accents); the tables are ``follow_up_*`` of the data.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple, cast

from recoupe.lang.fr.conjugation import AGREEMENT, Shape, forms
from recoupe.lang.fr.stopwords import stopwords
from recoupe.lang.fr.wording import plural_of
from recoupe.lang.resources import lines, table, values
from recoupe.text.folding import fold

PACKAGE = "recoupe.lang.fr"
CueKind = Literal["against", "moved", "late", "started", "begun", "part", "restated", "hearsay"]
Use = Literal["done", "participle", "infinitive", "to-come", "noun"]
FUTURE = ("ra", "ront", "rait", "raient")


class ActWord(NamedTuple):
    """A word of an act: its family, and how the form is used."""

    family: str
    use: Use


class FollowUpCue(NamedTuple):
    """Words that say what became of something."""

    kind: CueKind
    pattern: re.Pattern[str]
    flag: str


@cache
def act_words() -> dict[str, tuple[ActWord, ...]]:
    """Folded word → the acts that it tells or names."""
    found: dict[str, list[ActWord]] = {}

    def enter(form: str, act: ActWord) -> None:
        held = found.setdefault(fold(form), [])
        if act not in held:
            held.append(act)

    for row in table(PACKAGE, "follow_up_families"):
        for verb in values(row["verbs"]):
            for form, use in inflected(verb):
                enter(form, ActWord(row["family"], use))
        for noun in values(row["nouns"]):
            enter(noun, ActWord(row["family"], "noun"))
            enter(plural_of(noun), ActWord(row["family"], "noun"))
    return {form: tuple(acts) for form, acts in found.items()}


def inflected(verb: str) -> list[tuple[str, Use]]:
    """The forms of a verb with how they tell its act."""
    row = irregular().get(verb)
    if row is None:
        return [(form, use_of(form, shape)) for form, shape in forms(verb).items()]
    found: list[tuple[str, Use]] = [(verb, "infinitive")]
    found += [(form, "done") for form in values(row["done"])]
    found += [(row["future"] + end[1:], "to-come") for end in FUTURE]
    found += [(row["participle"] + end, "participle") for end in AGREEMENT]
    return found


@cache
def irregular() -> dict[str, dict[str, str]]:
    """Rows of the irregular verbs of the families, by infinitive."""
    return {row["lemma"]: row for row in table(PACKAGE, "follow_up_irregular")}


def use_of(form: str, shape: Shape) -> Use:
    """How a form tells its act: as done, as to come, or as its neighbours say."""
    if shape == "participle":
        return "participle"
    if shape == "finite":
        return "to-come" if form.endswith(FUTURE) else "done"
    return "infinitive"


@cache
def act_phrases() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(family, pattern) of acts told by several words."""
    return tuple(
        (row["family"], re.compile(rf"\b(?:{row['phrases']})"))
        for row in table(PACKAGE, "follow_up_families")
        if row["phrases"]
    )


@cache
def shown_by(family: str) -> frozenset[str]:
    """The family, and those whose acts show it done as well."""
    for row in table(PACKAGE, "follow_up_families"):
        if row["family"] == family:
            return frozenset((family, *values(row["also"])))
    return frozenset((family,))


@cache
def follow_up_cues() -> tuple[FollowUpCue, ...]:
    """Cues of what became of a promise, in the order of the data."""
    return tuple(
        FollowUpCue(cast(CueKind, row["kind"]), re.compile(fold(row["pattern"])), row["flag"])
        for row in table(PACKAGE, "follow_up_cues")
    )


@cache
def things() -> dict[str, str]:
    """Folded word → the thing that it and its synonyms name."""
    return {
        fold(word): f"={row['thing']}"
        for row in table(PACKAGE, "follow_up_synonyms")
        for word in values(row["words"])
    }


@cache
def frame_words() -> frozenset[str]:
    """Folded words that tell no promise from another."""
    return stopwords() | frozenset(fold(word) for word in lines(PACKAGE, "follow_up_empty"))


@cache
def whole_words() -> frozenset[str]:
    """Folded words that stand before the whole of which a part is told."""
    return frozenset(fold(word) for word in lines(PACKAGE, "follow_up_wholes"))
