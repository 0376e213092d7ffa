"""Reads a quotation or a clause that a colon introduces."""

from __future__ import annotations

from recoupe.annotate.report_cues import Cue
from recoupe.annotate.report_drafts import Draft, direct
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.model.span import Span

SOON = 6  # tokens from a cue to its colon


def bare_colon(scene: Scene, unit: Unit, cue: Cue) -> Span | None:
    """The clause without marks behind a cue and its colon: "Le maire prévient : rien ne sera …"."""
    if cue.shape != "finite" or cue.passive or "que" not in cue.frames:
        return None
    for i in range(cue.last, min(cue.last + SOON, unit.last - 3)):
        if scene.inside[i] or "VerbForm=Fin" in scene.tokens[i].feats:
            return None
        if scene.words[i] == ":":
            rest = scene.tokens[i + 1 : unit.last]
            told = any("VerbForm=Fin" in t.feats and not scene.inside[t.i] for t in rest)
            begins = not scene.inside[i + 1] and rest[0].text[0].isalpha()
            return Span(rest[0].start, rest[-1].end) if told and begins else None
    return None


def after_colon(
    scene: Scene, unit: Unit, first: int, cue: Span | None, speaker: Span | None
) -> list[Draft]:
    """The quotation that begins at token ``first``, behind a colon; none when there is none."""
    start = scene.tokens[first].start if first < len(scene.tokens) else unit.span.end
    parts = [q.inner for q in unit.quoted if q.outer.start >= start - 1]
    return (
        [direct((parts[0],), cue, speaker)]
        if parts and first < unit.last and scene.inside[first]
        else []
    )
