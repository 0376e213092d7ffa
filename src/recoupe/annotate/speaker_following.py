"""Finds the subject that follows an inverted cue, and the body behind "on"."""

from __future__ import annotations

from recoupe.annotate.report_cues import Cue
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.speaker_nouns import speaking
from recoupe.annotate.speaker_phrases import phrase_from, speaks
from recoupe.annotate.speaker_words import TIMES
from recoupe.lang.fr.speech import plain
from recoupe.model.span import Span

ASIDES = tuple((a, b) for a in ("son", "sa", "leur") for b in ("côté", "part", "tour"))


def speaker_after(scene: Scene, unit: Unit, cue: Cue) -> Span | None:
    """The subject that follows an inverted cue: pronoun, parser's subject, nearest phrase."""
    if cue.pronoun is not None:
        token = scene.tokens[cue.pronoun]
        if token.text.lower() == "-on":
            place = place_of_on(scene, unit, cue.last, unit.last)
            return place or Span(token.start + 1, token.end)
        return Span(token.start + 1, token.end)
    i, first = cue.last, None
    closed = any(scene.inside[max(unit.first, cue.first - 2) : cue.first])
    while i < unit.last and not scene.inside[i]:
        token = scene.tokens[i]
        word = plain(token.text)
        dated = token.text.isdigit() or word == "1er"
        skipped = word in TIMES and not _this_one(scene, i, unit.last)
        if skipped or token.pos == "ADV" or dated or token.text in (",", "-", "–"):
            i += 1
        elif scene.words[i + 1 : i + 3] in ASIDES:  # "de son côté", "à son tour"
            i += 3
        elif token.pos == "ADP":
            i = _after_complement(scene, unit, i)
        else:
            phrase = phrase_from(scene, i, unit.last)
            if phrase and speaks(scene, phrase):
                return phrase
            if not phrase:
                return first if closed else None
            first = first or (phrase if token.pos != "PRON" else None)
            i = scene.parse.tokens_in(phrase)[-1].i + 1
    return first if closed else None


def _this_one(scene: Scene, i: int, stop: int) -> bool:
    """Whether a demonstrative at ``i`` opens who speaks ("ce témoin"), not a day ("ce lundi")."""
    if scene.words[i] not in ("ce", "cet", "cette") or i + 1 >= stop:
        return False
    after = scene.tokens[i + 1]
    last = scene.words[i + 1].startswith("derni")
    return last or (scene.words[i + 1] not in TIMES and speaking(after))


def _after_complement(scene: Scene, unit: Unit, i: int) -> int:
    """Index after a prepositional complement ("lors d'un point de presse,")."""
    phrase = phrase_from(scene, i + 1, unit.last)
    if phrase is None:
        return i + 1
    inner = scene.parse.tokens_in(phrase)
    # "a dit à la presse le ministre": the second article begins the subject.
    for token in inner[1:]:
        if token.pos == "DET" and scene.tokens[token.i - 1].pos not in ("ADP", "DET", "CCONJ"):
            return token.i
    return inner[-1].i + 1


def place_of_on(scene: Scene, unit: Unit, first: int, stop: int) -> Span | None:
    """The body behind "on": "dans l'entourage du préfet", "à la mairie"."""
    for i in range(first, min(first + 4, stop)):
        if scene.words[i] in ("dans", "à", "a", "au", "chez", "de", "du"):
            phrase = phrase_from(scene, i + 1, stop)
            if phrase and i + 1 < unit.last:
                return phrase
    return None


def place_before(scene: Scene, unit: Unit, i: int) -> Span | None:
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
    if scene.tokens[start].pos == "ADP" or scene.words[start] == "a":
        return place_of_on(scene, unit, start, j + 1)
    return phrase_from(scene, start, j + 1) if j >= start else None
