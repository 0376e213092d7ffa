"""Neighbouring-topic signal: a line that shares no word with title and body is likely foreign."""

from __future__ import annotations

from collections import Counter

from recoupe.clean.line import Line
from recoupe.clean.title import Choice
from recoupe.clean.traits import Traits


def second_look(
    scores: list[float],
    lines: list[Line],
    traits: list[Traits],
    kept: list[bool],
    title: Choice | None,
) -> list[float]:
    """Scores changed by what the first reading found: the title's words, the body's words."""
    body = Counter(s for t, k in zip(traits, kept, strict=True) if k for s in t.stems)
    named = traits[title.at].stems if title is not None else set()
    out = list(scores)
    for at, (line, t) in enumerate(zip(lines, traits, strict=True)):
        own = t.stems
        if len(own) < 3:
            continue
        others = sum(body[s] > (1 if kept[at] else 0) for s in own)
        share = (others + sum(s in named for s in own)) / len(own)
        if share == 0 and t.length < 200:
            out[at] -= 1.2
        elif share > 0.5 and t.length >= 60 and t.cue is None and not line.bullet:
            out[at] += 0.5
    if title is not None:
        for at in range(title.at):
            out[at] -= 2.5  # the body stands below its title
        out[title.at] -= 6.0
    return out
