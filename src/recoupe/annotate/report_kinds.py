"""Tells whether a report read after its cue stands, and whether it is the outlet's own clause."""

from __future__ import annotations

from recoupe.annotate.report_boundaries import Opening
from recoupe.annotate.report_cues import Cue
from recoupe.annotate.report_placing import (
    NEED_OBJECT,
)
from recoupe.annotate.report_scene import Scene
from recoupe.annotate.speaker_phrases import speaks
from recoupe.lang.fr.speech import plain
from recoupe.model.parse import Token
from recoupe.model.span import Span


def may_say(scene: Scene, cue: Cue, opening: Opening, speaker: Span | None) -> bool:
    """Whether the speaker found goes with what is reported."""
    if opening.kind == "np":
        return not cue.passive and speaker is not None and speaks(scene, speaker)
    return opening.kind != "verb" or speaker is not None


def addressed(scene: Scene, cue: Cue, opening: Opening, end: int) -> bool:
    """Whether "accuser X", "remercier X" goes on with what X is accused of or thanked for."""
    if opening.kind != "np" or cue.lemma not in NEED_OBJECT:
        return True
    words = [plain(t.text) for t in scene.tokens[opening.first + 1 : end]]
    return any(w in ("de", "d'", "à", "au", "pour", "aux") for w in words)


def clausal(scene: Scene, cue: Cue, opening: Opening) -> bool:
    """Whether a report wholly in quotation marks is still the outlet's clause."""
    if opening.kind in ("que", "verb"):
        return True
    if opening.kind != "quote":
        return False
    words = _spoken(scene, opening.first)
    if scene.tokens[opening.first - 1].text == "," or not words:
        return False
    # As in « a demandé "de rester calme" »: the marks open before the outlet's own joint.
    joined = len(words) > 1 and plain(words[0].text) in ("de", "d'", "à", "que", "qu'")
    verbal = "inf" in cue.frames and "VerbForm=Inf" in words[0].feats
    attribute = "pred" in cue.frames and words[0].text.islower()
    return joined or verbal or attribute or ("np" in cue.frames and len(words) < 12)


def _spoken(scene: Scene, first: int) -> tuple[Token, ...]:
    quoted = next(q for q in scene.quoted if q.outer.end > scene.tokens[first].start)
    return scene.parse.tokens_in(quoted.inner)
