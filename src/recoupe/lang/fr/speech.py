"""Verbs, locutions and nouns of speech, looked up by the word as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from recoupe.lang.fr.conjugation import SHAPES, Shape, forms
from recoupe.lang.resources import lines, table, values

PACKAGE = "recoupe.lang.fr"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechForm:
    """One reading of a word as a verb of speech.

    ``frames`` are those of the verb without reflexive, ``reflexive`` those with it; either
    may be empty. ``words`` are the fixed words that follow in a locution.
    """

    lemma: str
    shape: Shape
    frames: frozenset[str]
    reflexive: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()


def plain(word: str) -> str:
    """The word in small letters, its apostrophe straight."""
    return word.lower().replace("’", "'")


@cache
def speech_forms() -> dict[str, tuple[SpeechForm, ...]]:
    """Verb forms to their readings as plain verbs of speech."""
    frames: dict[str, list[frozenset[str]]] = {}
    for row in table(PACKAGE, "speech_verbs"):
        found = frozenset(values(row["frames"]))
        pair = frames.setdefault(row["lemma"], [frozenset(), frozenset()])
        if "se" in found:
            pair[1] |= found - {"se"}
        else:
            pair[0] |= found
    made: dict[str, list[SpeechForm]] = {}
    for lemma, (own, reflexive) in frames.items():
        readings = {
            shape: SpeechForm(lemma=lemma, shape=shape, frames=own, reflexive=reflexive)
            for shape in SHAPES
        }
        for word, shape in forms(lemma).items():
            made.setdefault(word, []).append(readings[shape])
    return {word: tuple(found) for word, found in made.items()}


@cache
def locution_forms() -> dict[str, tuple[SpeechForm, ...]]:
    """Verb forms to the locutions of speech that they may open, the longest first."""
    made: dict[str, list[SpeechForm]] = {}
    for row in table(PACKAGE, "quote_locutions"):
        words = tuple(plain(w) for w in row["words"].replace("'", "' ").split())
        lemma = row["verb"].removeprefix("s'en ").removeprefix("se ")
        frames = frozenset(values(row["frames"]))
        readings = {
            shape: SpeechForm(lemma=lemma, shape=shape, frames=frames, words=words)
            for shape in SHAPES
        }
        for word, shape in forms(lemma).items():
            made.setdefault(word, []).append(readings[shape])
    return {w: tuple(sorted(found, key=lambda f: -len(f.words))) for w, found in made.items()}


@cache
def auxiliaries() -> dict[str, str]:
    """Finite forms, infinitives and gerunds of avoir and être to their infinitive."""
    return {
        word: lemma
        for lemma in ("avoir", "être")
        for word, shape in forms(lemma).items()
        if shape != "participle" or word == "été"
    }


@cache
def speech_nouns(kind: str) -> frozenset[str]:
    """Nouns of speech of one kind: ``document`` or ``carrier``."""
    return frozenset(r["noun"] for r in table(PACKAGE, "speech_nouns") if r["kind"] == kind)


@cache
def phrases(name: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a data file as words, the longest first."""
    split = (tuple(plain(line).replace("'", "' ").split()) for line in lines(PACKAGE, name))
    return tuple(sorted(split, key=lambda words: (-len(words), words)))


@cache
def word_set(name: str) -> frozenset[str]:
    """A small closed set of words by its name; ``KeyError`` when there is none."""
    cells = {row["name"]: row["words"] for row in table(PACKAGE, "quote_word_sets")}
    return frozenset(values(cells[name]))


@cache
def human_nouns() -> frozenset[str]:
    """Nouns of people who speak, in the singular."""
    roles = (form for row in table(PACKAGE, "roles") for form in row["forms"].split("|"))
    both = (one.strip().lower() for form in roles for one in form.split("/"))
    return frozenset(lines(PACKAGE, "quote_speakers")) | {w for w in both if " " not in w}


@cache
def demonyms() -> frozenset[str]:
    """Singular demonyms of all countries, in small letters."""
    cells = (value for row in table(PACKAGE, "countries") for value in values(row["adjectives"]))
    return frozenset(form.lower() for cell in cells for form in cell.split("/"))


@cache
def nations() -> dict[str, str]:
    """Demonyms in the singular, in small letters, to the ISO code of their country."""
    return {
        form.lower(): row["iso"]
        for row in table(PACKAGE, "countries")
        for cell in values(row["adjectives"])
        for form in cell.split("/")
    }
