"""Third-person forms of French verbs, made by rule or taken from a table.

Press reports use the third person; the parser's lemmas are too often wrong on inverted
cues to be relied on, so the forms of each verb of speech are written out.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

from recoupe.lang.resources import table, values

Shape = Literal["finite", "participle", "gerund", "infinitive"]
SHAPES: tuple[Shape, ...] = get_args(Shape)
FINITE_IMPERFECT = ("ait", "aient")
FINITE_FUTURE = ("a", "ont", "ait", "aient")
AGREEMENT = ("", "e", "s", "es")


@cache
def irregular() -> dict[str, dict[str, str]]:
    """Rows of the table of irregular verbs, by infinitive."""
    return {row["lemma"]: row for row in table("recoupe.lang.fr", "irregular_verbs")}


@cache
def forms(lemma: str) -> dict[str, Shape]:
    """Third-person forms of ``lemma``, its participles and infinitive, in small letters."""
    row = irregular().get(lemma)
    if row:
        return _from_row(lemma, row)
    if lemma.endswith("er"):
        return _first_group(lemma)
    return _second_group(lemma)


def _from_row(lemma: str, row: dict[str, str]) -> dict[str, Shape]:
    made: dict[str, Shape] = {}
    for participle in values(row["participle"]):
        plain = participle.replace("û", "u")
        made |= dict.fromkeys((plain + ending for ending in AGREEMENT[1:]), "participle")
        made[participle] = "participle"
    made |= dict.fromkeys((row["imperfect"] + e for e in FINITE_IMPERFECT), "finite")
    made |= dict.fromkeys((row["future"] + e for e in FINITE_FUTURE), "finite")
    for finite in values(row["present"]) + values(row["past"]):
        made.setdefault(finite, "finite")
    if row["gerund"]:  # none where it is another word ("maintenant")
        made[row["gerund"]] = "gerund"
    made[lemma] = "infinitive"
    return made


def _first_group(lemma: str) -> dict[str, Shape]:
    """Verbs in -er, with the spelling changes of -ger, -cer, -yer, -eler and -é.er."""
    stem = lemma[:-2]
    hard = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    made: dict[str, Shape] = dict.fromkeys((stem + "é" + e for e in AGREEMENT), "participle")
    for mute in {stem, *_open_stems(stem)}:
        made |= dict.fromkeys((mute + "e", mute + "ent"), "finite")
        made |= dict.fromkeys((mute + "er" + e for e in FINITE_FUTURE), "finite")
    made |= dict.fromkeys((hard + e for e in (*FINITE_IMPERFECT, "a")), "finite")
    made[stem + "èrent"] = "finite"
    made[hard + "ant"] = "gerund"
    made[lemma] = "infinitive"
    return made


def _open_stems(stem: str) -> set[str]:
    """The stem before a mute syllable: ``espér`` gives ``espèr``, ``appel`` gives ``appell``."""
    if stem.endswith("y"):
        return {stem[:-1] + "i"}
    vowel = max(stem.rfind("é"), stem.rfind("e"))
    if vowel < 0 or not stem[vowel + 1 :] or any(c in "aiouyàâîôû" for c in stem[vowel + 1 :]):
        return set()
    opened = {stem[:vowel] + "è" + stem[vowel + 1 :]}
    return opened | {stem + stem[-1]} if stem[-1] in "lt" and stem[vowel] == "e" else opened


def _second_group(lemma: str) -> dict[str, Shape]:
    """Verbs like ``finir``."""
    stem = lemma[:-1] if lemma.endswith("ir") else lemma
    made: dict[str, Shape] = dict.fromkeys((stem + e for e in AGREEMENT), "participle")
    made |= dict.fromkeys((stem + "ss" + e for e in ("ent", "ait", "aient")), "finite")
    made |= dict.fromkeys((stem + "r" + e for e in FINITE_FUTURE), "finite")
    made |= dict.fromkeys((stem + "t", stem + "rent"), "finite")
    made[stem + "ssant"] = "gerund"
    made[lemma] = "infinitive"
    return made
