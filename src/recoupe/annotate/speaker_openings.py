"""Subjects that stand apart from their cue: at the head of the sentence, or behind it."""

from __future__ import annotations

from recoupe.annotate.report_cues import Cue
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.speaker_phrases import phrase_from, speaks
from recoupe.model.parse import Token
from recoupe.model.span import Span

NO_SUBJECT = frozenset(("c'", "ce", "cela", "lui", "leur", "nous", "vous"))
WHO = frozenset(("qui", "dont"))
DASHES = ("-", "–", "—")
SUBJECT = ("nsubj", "nsubj:pass", "nsubj:caus", "expl:subj")


def opening_gerund(scene: Scene, unit: Unit, cue: Cue) -> Span | None:
    """For "Soulignant que …, le maire …": the subject of the main clause after the comma."""
    if cue.shape != "gerund" or cue.first > unit.first or not {"que", "np"} & cue.frames:
        return None
    for i in range(cue.last, unit.last - 2):
        if scene.words[i] != "," or scene.inside[i] or scene.inside[i + 1]:
            continue
        phrase = phrase_from(scene, i + 1, unit.last)
        if phrase is None or not speaks(scene, phrase):
            continue
        after = scene.parse.tokens_in(phrase)[-1].i + 1
        if any("VerbForm=Fin" in t.feats for t in scene.tokens[after : min(after + 3, unit.last)]):
            return phrase
    return None


def over_relative(scene: Scene, unit: Unit, cue: Cue) -> Span | None:
    """For "X, qui habite là, raconte", "X - qui se tait - a dit": the sentence's first phrase."""
    i = cue.first - 1
    while i > unit.first and scene.tokens[i].pos == "ADV":
        i -= 1
    mark = scene.words[i]
    if cue.shape != "finite" or mark not in (",", *DASHES) or scene.inside[i]:
        return None
    start = next(
        (k + 1 for k in range(i - 1, unit.first, -1) if scene.words[k] in (":", ";")), unit.first
    )
    phrase = phrase_from(scene, start, i)
    if phrase is None or not (speaks(scene, phrase) or mark != ","):
        return None
    after = scene.parse.tokens_in(phrase)[-1].i + 1
    if after + 2 >= i or scene.words[after] != mark or scene.words[after + 1] not in WHO:
        return None
    resumed = (scene.tokens[k + 1] for k in range(after + 1, i) if scene.words[k] == mark)
    return None if any("VerbForm=Fin" in t.feats for t in resumed) else phrase


def governor(scene: Scene, unit: Unit, verb: Token) -> Token | None:
    """The word of the sentence that a verb hangs on, if any."""
    head = scene.tokens[verb.head]
    if head.i == verb.i or not unit.first <= head.i < unit.last:
        return None
    return head


def opening_phrase(scene: Scene, unit: Unit, stop: int) -> Span | None:
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
        hangs = hangs or scene.words[i].replace("’", "'") in NO_SUBJECT
        if not hangs and speaks(scene, phrase):
            return phrase
        i = scene.parse.tokens_in(phrase)[-1].i + 1
    return None
