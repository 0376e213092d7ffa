"""What speaks for and against a capitalised run being a personal name."""

from __future__ import annotations

from recoupe.annotate.surface import Surface
from recoupe.lang.fr.grammar import word_set
from recoupe.lang.fr.offices import role_heads
from recoupe.lang.fr.personal_names import (
    given_names,
    mononyms,
)
from recoupe.lang.fr.speech import speech_forms

BEFORE_ROLE = word_set("name-evidence.before-role")
EPITHETS = word_set("name-evidence.epithets")
PLACE_BEFORE = word_set("name-evidence.place-before")


def apposed(surface: Surface, last: int) -> bool:
    """Whether ", ministre…", "(Mali)", "(54 ans)" follows the name."""
    if last >= len(surface.words):
        return False
    aged = surface.keys(last + 1, last + 2) == ("ans",)
    gap = surface.gap(last)
    if gap == ", ":
        at = last
        while at < len(surface.words) - 1 and surface.words[at].key in BEFORE_ROLE:
            at += 1
        return aged or any(surface.keys(at, at + n) in role_heads() for n in (3, 2, 1))
    hit = surface.owner[last]
    country = hit is not None and hit.entry.kind == "country" and not hit.entry.acronym
    return gap == " (" and (country or aged)


def inner_score(surface: Surface, first: int, last: int) -> int:
    """What the words themselves and the recogniser say."""
    words = surface.words[first:last]
    score = 4 if len(words) == 1 and words[0].key in mononyms() else 0
    if words[0].key in given_names() or (len(words[0].text) == 1 and len(words) > 1):
        score += 2 if len(words) > 1 else 1 + 2 * lone_given(surface, first, last)
    labels = set(surface.labels[first:last])
    if labels == {"PER"}:
        score += 2
        score += single_proper(surface, first, last)
    elif "PER" in labels:
        score += 1
    elif labels & {"ORG"}:
        score -= 2
    elif labels & {"LOC", "MISC"} and score < 2:
        score -= 1
    if surface.opens_sentence(first) and surface.pos(first) not in ("PROPN", "X") and score < 2:
        score -= 2
    if any(w.capitals for w in words) and any(surface.owner[first:last]):
        score -= 2
    return score


def lone_given(surface: Surface, first: int, last: int) -> bool:
    """Whether one given name stands inside a sentence, not after "à", "en" or a hyphen."""
    if last - first > 1 or surface.opens_sentence(first) or surface.pos(first) != "PROPN":
        return False
    before = surface.words[first - 1].key if first else ""
    return before not in ("a", "en", "au", "saint", "sainte") and surface.gap(first) != "-"


def single_proper(surface: Surface, first: int, last: int) -> int:
    """One more for a lone proper noun that has no other cause for its capital."""
    token = surface.tokens[first]
    if last - first > 1 or surface.pos(first) != "PROPN" or token is None:
        return 0
    return int(not surface.opens_sentence(first) or token.dep.startswith("nsubj"))


def context_score(surface: Surface, lead: int, first: int, last: int) -> int:
    """What stands before the name and which verb it belongs to."""
    score = 3 * (lead == first and epithet_before(surface, first))
    if lead > 0 and lead == first and surface.words[lead - 1].key in PLACE_BEFORE:
        place = surface.words[lead - 1].key in ("en", "vers", "depuis", "pres")
        score -= 1 if place or surface.labels[first] == "LOC" else 0
    if lead > 0 and surface.words[lead - 1].key in ("le", "la", "l", "les", "un", "une"):
        close = surface.gap(lead) in (" ", "'", "’")
        if close and lead == first and surface.words[first].key not in given_names():
            score -= 2
    for at in range(first, last):
        token = surface.tokens[at]
        if token is not None and token.dep.startswith("nsubj") and human_verb(surface, token.head):
            score += 1
            break
    return score


def epithet_before(surface: Surface, first: int) -> bool:
    """Whether "le jeune", "cette vieille" stands before the name."""
    if first < 2 or surface.gap(first) != " " or surface.words[first - 1].key not in EPITHETS:
        return False
    return surface.words[first - 2].key in ("le", "la", "du", "ce", "cette", "un", "une")


def human_verb(surface: Surface, head: int) -> bool:
    """Whether token ``head`` is a verb whose subject is a person as a rule."""
    return surface.parse.tokens[head].text.lower() in speech_forms()
