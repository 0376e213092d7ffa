"""Finds the title among the lines before the body: never a teaser of another article."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from recoupe.clean.line import Line
from recoupe.clean.traits import Traits

BREADCRUMB = re.compile(
    r"(?i)^(?:lecture|reading|vous lisez|now reading|en cours de lecture)\s*:\s*"
)
FLAT = 12  # lines above the body where a title is expected: byline, date, picture between
REACH = 40  # lines further up where one may still be


@dataclass(frozen=True, slots=True)
class Choice:
    """The line of the title, the score in 0..1 and the reasons for it."""

    at: int
    confidence: float
    reason: str


def find_title(lines: list[Line], traits: list[Traits], kept: list[bool]) -> Choice | None:
    """The most likely title line, or None when no line is likely."""
    if True not in kept:
        return None
    start = kept.index(True)
    counts = Counter(s for t, k in zip(traits, kept, strict=True) if k for s in t.stems)
    crumbs = {_crumb(line.text) for line in lines[:start] if BREADCRUMB.match(line.text)}
    wall = _wall(traits, start)
    best: Choice | None = None
    for at in range(min(start + 3, len(lines))):
        found = _weigh(lines, traits, at, start, wall, counts)
        if found is None:
            continue
        if _crumb(lines[at].text) in crumbs and not BREADCRUMB.match(lines[at].text):
            found = Choice(at, found.confidence + 0.4, found.reason + ", named in the breadcrumb")
        if best is None or found.confidence >= best.confidence:
            best = found
    if best is None or best.confidence < 0.35:
        return None
    return Choice(best.at, min(best.confidence, 1.0), best.reason)


def _wall(traits: list[Traits], start: int) -> int:
    """The last line of a menu above the body: what stands higher is rarely its title."""
    for at in range(start - 1, -1, -1):
        t = traits[at]
        menu = t.cue is not None and t.cue.label == "menu" and len(t.words) > 1
        if t.times > 1 and menu:
            return at
    return -1


def _crumb(text: str) -> str:
    return BREADCRUMB.sub("", text).strip().casefold()


def _weigh(
    lines: list[Line],
    traits: list[Traits],
    at: int,
    start: int,
    wall: int,
    body: Counter[str],
) -> Choice | None:
    line, t = lines[at], traits[at]
    if not 2 <= len(t.words) <= 40 or t.length > 260 or t.age or t.date_only or t.copyright:
        return None
    if t.cue is not None and (t.cue.where == "line" or t.cue.closes or t.length < 60):
        return None
    own = t.stems
    once = 1 if at >= start else 0  # a body line's words count once for itself
    shared = sum(body[s] > once for s in own) / (len(own) + 1)
    distance = max(0, start - at)
    near = min(1.0, max(0.0, 1.0 - (distance - FLAT) / REACH))
    score = (
        0.6 * shared
        + 0.35 * near
        + 0.02 * (min(distance, FLAT) if at > wall else 0)
        - _against(line, t)
    )
    if t.times > 4:
        score -= 0.15
    elif t.times > 1 and at > wall:
        score += 0.08  # said again in a breadcrumb, a share button or above the comments
    if at >= start:
        score -= 0.25 if at == start and t.stop not in ".;:" else 0.6
    reason = f"shares {shared:.0%} of its words with the body, {distance} lines above it"
    return Choice(at, score, reason)


def _against(line: Line, t: Traits) -> float:
    """What speaks against a line as a title, whatever it says."""
    cost = 0.25 * (t.stop in ".;:,") + 0.15 * line.bullet + 0.3 * t.truncated
    cost += 0.2 * (t.length < 25) + 0.15 * (t.length > 150) + 0.1 * (t.sentences > 2)
    if t.cue is not None:
        cost += 0.3
    return cost
