"""Finds the article's region among scored lines: one main stretch, with cuts inside it.

A Viterbi search over four states (before, in, gap, after). A gap is an insert between two
paragraphs; the region ends once, and a closing cue ("Autres articles") wants it to end.
"""

from __future__ import annotations

from recoupe.clean.traits import Traits

BEFORE, IN, GAP, AFTER = range(4)
ENTER_GAP = 0.6
LEAVE_GAP = 0.6
IN_GAP = 0.3
CLOSING = 1.5
LIMIT = -1e9


def region(
    scores: list[float], traits: list[Traits], *, inserts: list[bool] | None = None
) -> list[bool]:
    """Whether each line is body. ``inserts`` are never body and cost nothing inside it."""
    free = inserts or [False] * len(scores)
    count = len(scores)
    best = [0.0, LIMIT, LIMIT, LIMIT]
    back: list[tuple[int, int, int, int]] = []
    for at in range(count):
        score = 0.0 if free[at] else scores[at]
        cue = traits[at].cue
        closing = CLOSING if cue is not None and cue.closes else 0.0
        best, came = _step(best, score, closing)
        back.append(came)
    state = max(range(4), key=lambda s: (best[s], -s))
    kept = [False] * count
    for at in range(count - 1, -1, -1):
        kept[at] = state == IN and not free[at]
        state = back[at][state]
    return kept


def _step(
    best: list[float], score: float, closing: float
) -> tuple[list[float], tuple[int, int, int, int]]:
    """One line further; of equal ways the one from the higher state wins."""
    before, body, gap, after = best
    inside, came_in = (before, BEFORE) if before > body else (body, IN)
    if gap - LEAVE_GAP >= inside:
        inside, came_in = gap - LEAVE_GAP, GAP
    rest, came_gap = (gap, GAP) if gap >= body - ENTER_GAP else (body - ENTER_GAP, IN)
    done, came_after = (gap, GAP) if gap >= body else (body, IN)
    if after >= done:
        done, came_after = after, AFTER
    return (
        [before, inside + score - closing, rest - IN_GAP - closing, done],
        (BEFORE, came_in, came_gap, came_after),
    )
