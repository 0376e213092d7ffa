"""Finds the subject of a cue that follows it in the ordinary order, or governs it."""

from __future__ import annotations

from recoupe.annotate.report_cues import Cue
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.speaker_phrases import PERSONAL, phrase_from, place_of_on, speaks
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
    if not _subject(scene, unit, scene.tokens[cue.verb], cue):
        touching = _touching(scene, unit, cue)
        if touching:
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
        return _place_before(scene, unit, first - 1) or before.span
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
        or plain(scene.tokens[i].text) in ("de", "d'", "du", "des", "(", ")")
    ):  # fmt: skip
        i -= 1
    if i + 1 >= cue.first or (i >= unit.first and scene.tokens[i].pos == "ADP"):
        return None
    phrase = phrase_from(scene, i + 1, cue.first)
    if phrase is None or phrase.end < scene.tokens[cue.first - 1].start:
        return None
    return phrase if speaks(scene, phrase) else None


def _place_before(scene: Scene, unit: Unit, i: int) -> Span | None:
    """As in "À la mairie, on estime": the body behind "on"."""
    j = i - 1
    while j >= unit.first and scene.tokens[j].text in (",", "l'", "l’"):
        j -= 1
    start = j
    while start > unit.first and scene.tokens[start].text not in (",", ";", ":"):
        start -= 1
    if scene.tokens[start].text in (",", ";", ":"):
        start += 1
    if j - start > 8 or j < unit.first:
        return None
    if scene.tokens[start].pos == "ADP" or plain(scene.tokens[start].text) == "a":
        return place_of_on(scene, unit, start, j + 1)
    return phrase_from(scene, start, j + 1) if j >= start else None


def antecedent(scene: Scene, unit: Unit, relative: Token) -> Span | None:
    """The noun phrase that a relative pronoun takes up."""
    if relative.i > unit.first and plain(scene.tokens[relative.i - 1].text) in ("ce", "c'"):
        return None
    verb = scene.tokens[relative.head]
    head = scene.tokens[verb.head] if verb.dep.startswith("acl") else None
    if head is not None and unit.first <= head.i < relative.i and head.pos != "VERB":
        return phrase_around(scene, unit, head.i, relative.i)
    i = relative.i - 1
    while i >= unit.first and scene.tokens[i].pos in ("PUNCT", "CCONJ", "ADV"):
        i -= 1
    return phrase_around(scene, unit, i, relative.i) if i >= unit.first else None


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


def phrase_around(scene: Scene, unit: Unit, i: int, stop: int) -> Span | None:
    """The noun phrase whose head is token ``i``, read from its first word to ``stop``."""
    tokens = scene.tokens
    token = tokens[i]
    if token.pos == "PRON" and token.dep not in ("ROOT",):
        return token.span if plain(token.text) in PERSONAL else phrase_from(scene, i, stop)
    start = i
    while start > unit.first and not scene.inside[start - 1]:
        before = tokens[start - 1]
        name = any(n.first < start < n.last for n in scene.parse.names)
        if (
            before.pos in ("DET", "ADJ", "NUM")
            or name
            or (before.pos in ("NOUN", "PROPN") and tokens[start].pos in ("PROPN", "NOUN", "ADJ"))
        ):
            start -= 1
        else:
            break
    return phrase_from(scene, start, max(stop, i + 1))


def _agent(scene: Scene, unit: Unit, cue: Cue) -> Span | None:
    for i in range(cue.last, min(cue.last + 12, unit.last)):
        if plain(scene.tokens[i].text) == "par" and not scene.inside[i]:
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
