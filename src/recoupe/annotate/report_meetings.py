"""Reads what a meeting "allowed to recall": those said to meet are the ones who say it."""

from __future__ import annotations

from recoupe.annotate.report_cues import Cue
from recoupe.annotate.report_placing import governor_of
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.speaker_heads import phrase_around
from recoupe.annotate.speaker_nouns import human
from recoupe.lang.fr.speech import word_set
from recoupe.model.span import Span

MEETINGS = word_set("meetings")
SUBJECT = ("nsubj", "nsubj:pass")
FAR = 700  # code points back to those who met


def met(scene: Scene, unit: Unit, cue: Cue) -> Span | None:
    """Those who say what ``cue`` reports, when a meeting is the subject of "permettre de"."""
    governor = governor_of(scene, scene.tokens[cue.verb])
    if cue.shape != "infinitive" or governor.lemma != "permettre":
        return None
    subject = next((c for c in scene.parse.children(governor.i) if c.dep in SUBJECT), None)
    if subject is None or scene.words[subject.i].rstrip("s") not in MEETINGS:
        return None
    return _last_people(scene, unit)


def _last_people(scene: Scene, unit: Unit) -> Span | None:
    """The last subject noun of people before the sentence, in its paragraph."""
    start = max(0, unit.span.start - FAR, scene.text.rfind("\n", 0, unit.span.start) + 1)
    if start >= unit.span.start:
        return None
    for token in reversed(scene.parse.tokens_in(Span(start, unit.span.start))):
        if token.dep in SUBJECT and token.pos in ("NOUN", "PROPN") and human(token):
            own = next(u for u in scene.units if u.first <= token.i < u.last)
            return phrase_around(scene, own, token.i, own.last)
    return None
