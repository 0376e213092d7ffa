"""Finds the subject of a cue that follows it in the ordinary order, or governs it."""

from __future__ import annotations

from recoupe.annotate.report_cues import Cue
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.speaker_appositions import named_beside
from recoupe.annotate.speaker_following import place_before
from recoupe.annotate.speaker_heads import antecedent, phrase_around
from recoupe.annotate.speaker_openings import (
    NO_SUBJECT,
    SUBJECT,
    governor,
    opening_gerund,
    opening_phrase,
    over_relative,
)
from recoupe.annotate.speaker_phrases import phrase_from, speaks
from recoupe.lang.fr.speech import plain, word_set
from recoupe.model.parse import Token
from recoupe.model.span import Span

RELATIVES = word_set("relatives_speaker")


def speaker_before(scene: Scene, unit: Unit, cue: Cue) -> Span | None:
    """The subject before the cue; for a participle or infinitive that of its main verb.

    Of a name with its apposition ("X, organe du parti, …") the name.
    """
    found = _subject_phrase(scene, unit, cue)
    return named_beside(scene, unit, found) if found is not None else None


def _subject_phrase(scene: Scene, unit: Unit, cue: Cue) -> Span | None:
    if cue.passive:
        return _agent(scene, unit, cue)
    direct = (
        _adjacent(scene, unit, cue.first)
        or opening_gerund(scene, unit, cue)
        or over_relative(scene, unit, cue)
    )
    if direct:
        return direct
    touching = _touching(scene, unit, cue)
    if touching and (
        _begins_clause(scene, unit, touching, cue)
        or not _subject(scene, unit, scene.tokens[cue.verb], cue)
    ):
        return touching
    verb: Token | None = scene.tokens[cue.verb]
    for _ in range(6):
        if verb is None:
            break
        found = _subject(scene, unit, verb, cue)
        if found:
            return found
        verb = governor(scene, unit, verb)
    return opening_phrase(scene, unit, cue.first)


def _adjacent(scene: Scene, unit: Unit, first: int) -> Span | None:
    """A pronoun right before the verb group, or the antecedent of "qui" right before it."""
    if first <= unit.first or scene.inside[first - 1]:
        return None
    before = scene.tokens[first - 1]
    word = plain(before.text).lstrip("-")
    if word in ("il", "elle", "ils", "elles"):
        return Span(before.end - len(word), before.end)
    if word == "on":
        return place_before(scene, unit, first - 1) or before.span
    if word in RELATIVES:
        return antecedent(scene, unit, before)
    return None


def _touching(scene: Scene, unit: Unit, cue: Cue) -> Span | None:
    """The phrase that ends right before a finite cue, when it can speak and is no complement."""
    if cue.shape != "finite":
        return None
    i = cue.first - 1
    while i >= unit.first and not scene.inside[i] and (
        scene.tokens[i].pos in ("DET", "NOUN", "PROPN", "ADJ", "NUM")
        or scene.words[i] in ("de", "d'", "du", "des", "(", ")")
    ):  # fmt: skip
        i -= 1
    if i + 1 >= cue.first or (i >= unit.first and scene.tokens[i].pos == "ADP"):
        return None
    if i > unit.first and scene.tokens[i].text == "," and scene.tokens[i + 1].pos == "NOUN":
        return None  # an apposition: "X, conseiller régional, plaide"
    phrase = phrase_from(scene, i + 1, cue.first)
    if phrase is None or phrase.end < scene.tokens[cue.first - 1].start:
        return None
    return phrase if speaks(scene, phrase) else None


def _begins_clause(scene: Scene, unit: Unit, phrase: Span, cue: Cue) -> bool:
    """Whether only a comma or the sentence's edge stands before a phrase that agrees."""
    inner = scene.parse.tokens_in(phrase)
    i, verbs = inner[0].i, scene.tokens[cue.first : cue.verb + 1]
    several = any("Number=Plur" in t.feats for t in verbs)
    if several and not any("Number=Plur" in t.feats for t in inner):
        return False
    return i == unit.first or scene.tokens[i - 1].text == ","


def _subject(scene: Scene, unit: Unit, verb: Token, cue: Cue) -> Span | None:
    for child in scene.parse.children(verb.i):
        if child.dep not in SUBJECT or scene.inside[child.i] or child.i >= cue.verb:
            continue
        if not unit.first <= child.i < unit.last or plain(child.text) in NO_SUBJECT:
            continue
        if any(t.text in (":", ";") for t in scene.tokens[child.i : cue.first]):
            continue
        if plain(child.text).lstrip("-") in RELATIVES:
            return antecedent(scene, unit, child)
        if child.text.startswith("-"):
            if len(child.text) > 2:
                return Span(child.start + 1, child.end)
            continue
        return phrase_around(scene, unit, child.i, cue.first)
    return None


def _agent(scene: Scene, unit: Unit, cue: Cue) -> Span | None:
    for i in range(cue.last, min(cue.last + 12, unit.last)):
        if scene.words[i] == "par" and not scene.inside[i]:
            return phrase_from(scene, i + 1, unit.last)
    return None
