"""Finds the title among the lines before the body: never a teaser of another article."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from recoupe.clean.line import Line
from recoupe.clean.traits import Traits
from recoupe.lang.fr.furniture import every_function_word

BREADCRUMB = re.compile(
    r"(?i)^(?:lecture|reading|vous lisez|now reading|en cours de lecture)\s*:\s*"
)
REACH = 40  # lines above the body that are looked at closely
STEM = 6


@dataclass(frozen=True, slots=True)
class Choice:
    """The line of the title, the score in 0..1 and the reasons for it."""

    at: int
    confidence: float
    reason: str


def stems(words: list[str]) -> set[str]:
    """Content words cut to six letters."""
    known = every_function_word()
    return {w[:STEM] for w in words if len(w) > 3 and w not in known}


def find_title(lines: list[Line], traits: list[Traits], kept: list[bool]) -> Choice | None:
    """The most likely title line, or None when no line is likely."""
    if True not in kept:
        return None
    start = kept.index(True)
    counts = Counter(s for t, k in zip(traits, kept, strict=True) if k for s in stems(t.words))
    crumbs = {_crumb(line.text) for line in lines[:start] if BREADCRUMB.match(line.text)}
    best: Choice | None = None
    for at in range(min(start + 3, len(lines))):
        found = _weigh(lines, traits, at, start, counts)
        if found is None:
            continue
        if _crumb(lines[at].text) in crumbs and not BREADCRUMB.match(lines[at].text):
            found = Choice(at, found.confidence + 0.4, found.reason + ", named in the breadcrumb")
        if best is None or found.confidence >= best.confidence:
            best = found
    if best is None or best.confidence < 0.35:
        return None
    return Choice(best.at, min(best.confidence, 1.0), best.reason)


def _crumb(text: str) -> str:
    return BREADCRUMB.sub("", text).strip().casefold()


def _weigh(
    lines: list[Line],
    traits: list[Traits],
    at: int,
    start: int,
    body: Counter[str],
) -> Choice | None:
    line, t = lines[at], traits[at]
    if not 2 <= len(t.words) <= 40 or t.length > 260 or t.age or t.date_only or t.copyright:
        return None
    if t.cue is not None and (t.cue.where == "line" or t.cue.closes or t.length < 60):
        return None
    own = stems(t.words)
    others = body - Counter(own) if at >= start else body
    shared = sum(others[s] > 0 for s in own) / len(own) if own else 0.0
    distance = max(0, start - at)
    near = max(0.0, 1.0 - distance / REACH)
    score = 0.55 * shared * min(1.0, len(own) / 3) + 0.35 * near
    reason = f"shares {shared:.0%} of its words with the body, {distance} lines above it"
    if at >= start:
        score -= 0.25 if at == start and t.stop not in ".;:" else 0.6
    if t.stop in ".;:,":
        score -= 0.2
    if line.bullet:
        score -= 0.15
    if t.length < 20:
        score -= 0.15
    if t.truncated:
        score -= 0.3
    return Choice(at, score, reason)
