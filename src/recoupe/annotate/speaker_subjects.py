"""Finds the subject of a cue that follows it in the ordinary order, or governs it."""

from __future__ import annotations

from recoupe.annotate.report_cues import Cue
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.speaker_following import place_before
from recoupe.annotate.speaker_heads import antecedent, phrase_around
from recoupe.annotate.speaker_phrases import phrase_from, speaks
from recoupe.lang.fr.speech import plain, word_set
from recoupe.model.parse import Token
from recoupe.model.span import Span

SUBJECT = ("nsubj", "nsubj:pass", "nsubj:caus", "expl:subj")
RELATIVES = word_set("relatives_speaker")


def speaker_before(scene: Scene, unit: Unit, cue: Cue) -> Span | None:
    """The subject before the cue; for a participle or infinitive that of its main verb."""
    if cue.passive:
        return _agent(scene, unit, cue)
    direct = _adjacent(scene, unit, cue.first)
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
        verb = _governor(scene, unit, verb)
    return _opening_phrase(scene, unit, cue.first)


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
        if not unit.first <= child.i < unit.last or plain(child.text) in ("c'", "ce", "cela"):
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


def _governor(scene: Scene, unit: Unit, verb: Token) -> Token | None:
    head = scene.tokens[verb.head]
    if head.i == verb.i or not unit.first <= head.i < unit.last:
        return None
    return head


def _agent(scene: Scene, unit: Unit, cue: Cue) -> Span | None:
    for i in range(cue.last, min(cue.last + 12, unit.last)):
        if scene.words[i] == "par" and not scene.inside[i]:
            return phrase_from(scene, i + 1, unit.last)
    return None


def _opening_phrase(scene: Scene, unit: Unit, stop: int) -> Span | None:
    """The first phrase of the sentence that can speak and hangs on no preposition."""
    breaks = [k for k in range(unit.first, stop) if scene.tokens[k].text in (":", ";")]
    i = breaks[-1] + 1 if breaks and breaks[-1] + 1 < stop else unit.first
    while i < stop:
        token = scene.tokens[i]
        if scene.inside[i] or token.pos not in ("DET", "PROPN", "NOUN", "PRON"):
            i += 1
            continue
        phrase = phrase_from(scene, i, stop)
        if phrase is None:
            i += 1
            continue
        before = scene.tokens[i - 1] if i > unit.first else None
        hangs = before is not None and before.pos == "ADP"
        if not hangs and speaks(scene, phrase):
            return phrase
        i = scene.parse.tokens_in(phrase)[-1].i + 1
    return None
