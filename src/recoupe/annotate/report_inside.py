"""Reads cues that stand inside the quotation marks."""

from __future__ import annotations

from recoupe.annotate.report_cues import Cue, find_cues
from recoupe.annotate.report_drafts import Draft, direct
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.speaker_phrases import speaks
from recoupe.model.span import Span


def read_inside(scene: Scene, unit: Unit) -> list[Draft]:
    """Cues that stand inside the marks: « A, insiste la ministre, B »."""
    drafts = []
    for piece in unit.quoted:
        tokens = scene.parse.tokens_in(piece.inner)
        if len(tokens) < 6:
            continue
        inner = Unit(span=piece.inner, first=tokens[0].i, last=tokens[-1].i + 1, quoted=())
        for cue in find_cues(scene, inner, quoted=True):
            found = _interrupted(scene, inner, cue)
            if found:
                drafts.append(found)
                break
    return drafts


def _interrupted(scene: Scene, inner: Unit, cue: Cue) -> Draft | None:
    if (
        cue.first <= inner.first + 1
        or scene.tokens[cue.first - 1].text != ","
        or cue.shape != "finite"
    ):
        return None
    if cue.pronoun is not None:
        token = scene.tokens[cue.pronoun]
        speaker, resume = Span(token.start + 1, token.end), cue.last
    else:
        resume = cue.last
        while resume < inner.last and scene.tokens[resume].text not in (",", "."):
            resume += 1
        if resume - cue.last > 14 or resume >= inner.last or resume == cue.last:
            return None
        if scene.tokens[cue.verb].lemma in ("penser", "croire"):
            return None
        speaker = Span(scene.tokens[cue.last].start, scene.tokens[resume - 1].end)
        if not speaks(scene, speaker):
            return None
        if scene.tokens[cue.last].pos not in ("DET", "PROPN", "NOUN", "ADJ", "ADV"):
            return None
    end = resume
    while end < inner.last and scene.tokens[end].text not in (",", ".", "!", "?", ";", ":"):
        end += 1
    parts = [Span(inner.span.start, scene.tokens[cue.first - 2].end)]
    if end + 1 < inner.last and scene.tokens[end + 1].start < inner.span.end:
        parts.append(Span(scene.tokens[end + 1].start, inner.span.end))
    return direct(tuple(parts), cue.span(scene), speaker)
