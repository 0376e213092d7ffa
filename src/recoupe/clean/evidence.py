"""How much each line looks like prose of an article: a score above zero says it does.

Scores are in the manner of log odds; what each trait is worth was set by hand on the
grounds given beside it. ``weights`` replaces them with trained ones where they ship.
"""

from __future__ import annotations

from recoupe.clean.line import Line
from recoupe.clean.traits import ENDS, Traits

FOREIGN = frozenset({"menu", "comments", "legal", "call-to-action", "advertisement", "archive"})


def scores(lines: list[Line], traits: list[Traits]) -> list[float]:
    """One score a line, neighbours looked at."""
    alone = [_alone(line, t) for line, t in zip(lines, traits, strict=True)]
    out = list(alone)
    gains = _list_gains(lines, alone)
    for at, (line, t) in enumerate(zip(lines, traits, strict=True)):
        if t.age or t.date_only or t.times > 1 or t.cue:
            continue
        before = alone[at - 1] if at else 0.0
        after = alone[at + 1] if at + 1 < len(alone) else 0.0
        if line.bullet:
            out[at] += gains[at]
        elif t.length < 90 and t.stop not in ENDS and before > 1 and after > 1:
            out[at] += 1.0  # a heading between two paragraphs
    return out


def _alone(line: Line, t: Traits) -> float:
    score = _prose(t)
    if t.times > 1:
        score -= 3.5 if t.length < 200 else 2.0
    if t.truncated:
        score -= 3.0  # leads of other articles are cut short
    if t.age or (t.date_only and t.length < 60):
        score -= 2.5
    if t.cue is not None:
        score -= _cue_cost(t)
    if t.copyright:
        score -= 4.0
    if t.address and t.length < 120:
        score -= 1.5
    if line.bullet and t.length < 60:
        score -= 0.5
    return score


def _prose(t: Traits) -> float:
    ended = t.stop in ENDS
    if t.length >= 160:
        score = 3.0 if ended else 1.2
    elif t.length >= 80:
        score = 2.2 if ended else -0.4
    elif t.length >= 40:
        score = 1.2 if ended else -0.9
    else:
        score = -0.1 if ended and len(t.words) > 3 else -1.5
    if t.stop == ":" and len(t.words) > 5:
        score += 1.2  # a lead-in
    if t.function_share < 0.2:
        score -= 1.0
    elif t.function_share > 0.35:
        score += 0.4
    if t.sentences > 1:
        score += 0.6
    if t.upper and t.length < 120:
        score -= 1.0
    return score


def _cue_cost(t: Traits) -> float:
    cue = t.cue
    if cue is None:
        return 0.0
    cost = 3.5
    if cue.label == "legal" and len(cue.words) > 1:
        cost = 6.0  # notices are as long and as well written as paragraphs
    elif cue.where == "line":
        cost = 3.5
    elif cue.label in ("byline", "caption", "dateline"):
        cost = 1.5 if t.length < 120 else 0.2
    elif t.length > 220 and cue.label not in FOREIGN:
        cost = 1.5
    elif t.length > 220 and len(cue.words) < 3:
        cost = 1.0
    return cost


def _list_gains(lines: list[Line], alone: list[float]) -> list[float]:
    """Bullets belong to the body when a lead-in or the body stands before their list."""
    gains = [0.0] * len(lines)
    first = 0
    while first < len(lines):
        last = first
        while last < len(lines) and lines[last].bullet:
            last += 1
        if last > first:
            led = first > 0 and lines[first - 1].text.rstrip()[-1:] == ":" and alone[first - 1] > 0
            gain = _list_gain([line.text.rstrip() for line in lines[first:last]], led=led)
            gains[first:last] = [gain] * (last - first)
        first = last + 1
    return gains


def _list_gain(items: list[str], *, led: bool) -> float:
    gain = 1.6 if led else 0.0
    if sum(map(len, items)) / len(items) > 60:
        gain += 0.6
    if sum(text[-1:] in ";.," for text in items) >= max(1, len(items) // 2):
        gain += 1.0
    return gain
