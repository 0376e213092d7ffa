"""Leads a bare apposition back to the name that it stands beside."""

from __future__ import annotations

from recoupe.annotate.report_scene import Scene, Unit
from recoupe.model.span import Span


def named_beside(scene: Scene, unit: Unit, phrase: Span) -> Span:
    """The name before or after an apposition without article, else the phrase itself.

    "X, organe du parti, accuse …" and "Signataire de la motion, X refuse …" both give X.
    """
    inner = scene.parse.tokens_in(phrase)
    first, last = inner[0], inner[-1]
    if first.pos not in ("NOUN", "ADJ"):
        return phrase
    if first.i > unit.first and scene.tokens[first.i - 1].text == ",":
        comma = scene.tokens[first.i - 1].start
        return next((a for a in reversed(scene.actors) if a.end == comma), phrase)
    follows = last.i + 2 < unit.last and scene.tokens[last.i + 1].text == ","
    if first.i == unit.first and follows:
        start = scene.tokens[last.i + 2].start
        return next((a for a in scene.actors if a.start == start), phrase)
    return phrase
