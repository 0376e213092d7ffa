"""Scores of HTML blocks: what the lines look like, where they stand, what trafilatura says."""

from __future__ import annotations

from functools import lru_cache

from recoupe.clean.line import Line

AWAY = {
    "nav": 2.5, "footer": 2.0, "aside": 1.0, "form": 1.5, "button": 2.5, "figcaption": 1.5,
    "~comments": 2.0, "~related": 2.0, "~teaser": 1.5, "~newsletter": 2.0, "~share": 1.0,
    "~cookie": 2.5, "~menu": 1.5, "~sidebar": 0.8, "~caption": 1.0, "~byline": 0.7, "~advert": 1.0,
    "~footer": 1.0, "~tags": 0.7, "hidden": 0.7,
}  # fmt: skip
TOWARDS = {"article": 0.3, "main": 0.3, "p": 0.5, "blockquote": 0.3}
BUILT = frozenset(("li", "td", "th", "dd", "dt", "pre", "h2", "h3", "h4", "h5", "h6", "table"))
LEAST = -3.0  # what lines alone can say against a cell, an item or a heading of the body
BELIEF = 3.0  # what trafilatura says weighs as much as a long sentence


def html_scores(scores: list[float], lines: list[Line], reference: list[bool]) -> list[float]:
    """Scores with context and reference taken in; without a reference, context alone."""
    trusted = any(reference)
    out: list[float] = []
    for score, line, inside in zip(scores, lines, reference, strict=True):
        near, away = _pull(line.context.around)
        total = score + near - away - 2.5 * (line.context.links > 0.7)
        if trusted and inside and line.context.tag in BUILT:
            total = max(total, LEAST)
        if trusted:
            total = 0.5 * total + (BELIEF if inside else -BELIEF)
        out.append(total)
    return out


@lru_cache(maxsize=1024)
def _pull(around: frozenset[str]) -> tuple[float, float]:
    """How strongly tags and classes around a line speak for the body, and against it."""
    near = sum(weight for name, weight in TOWARDS.items() if name in around)
    away = sum(weight for name, weight in AWAY.items() if name in around)
    return near, min(4.0, away)
