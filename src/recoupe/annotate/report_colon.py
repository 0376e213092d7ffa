"""Reads a quotation that a colon introduces."""

from __future__ import annotations

from recoupe.annotate.report_drafts import Draft, direct
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.model.span import Span


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
