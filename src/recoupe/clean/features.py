"""The features of a line for the trained classifier, in a fixed order.

``OWN`` are seen on the line; ``NEAR`` of them are repeated for the two lines before and
after; ``PLACE`` say where it stands on the page and against the first reading by rules:
the region and the title it found, and the words of both.
"""

from __future__ import annotations

from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING

from recoupe.clean.line import Line
from recoupe.clean.surroundings import columns_around, twins_of
from recoupe.clean.title import Choice
from recoupe.clean.traits import ENDS, Traits

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

OWN = (
    "length", "words", "function share", "ends sentence", "ends colon", "ends comma or semicolon",
    "truncated", "age", "date", "date alone", "sentences", "capital share", "upper", "digit share",
    "copyright", "address", "times", "bullet", "indent", "gap", "cue", "cue closes", "cue action",
    "cue in-text", "cue caption or byline", "rule score", "opens with quote", "opens lower",
)  # fmt: skip
NEAR = ("length", "ends sentence", "function share", "cue", "rule score", "bullet", "times")
PLACE = (
    "relative line", "relative character", "lines", "since closing cue", "in first region",
    "lines to region start", "lines to region end", "share in body words", "share in title words",
    "lines below title", "title found", "prose around 3", "prose around 8", "page prose share",
    "unseen words share", "prose before", "prose after", "comment cues before",
    "comment cues around 8", "dates around 5", "cues around 4", "short around 5",
    "closing cues before", "cut leads around 5", "bullets around 4", "begins as a neighbour",
    "same words as a neighbour",
)  # fmt: skip
STEPS = (-2, -1, 1, 2)
NAMES = (*OWN, *(f"{name} at {step:+d}" for step in STEPS for name in NEAR), *PLACE)
FAR = 60.0


def features(
    lines: list[Line],
    traits: list[Traits],
    scores: list[float],
    kept: list[bool],
    title: Choice | None,
) -> NDArray[np.float64]:
    """One row a line, in the order of ``NAMES``."""
    import numpy as np

    if not lines:
        return np.empty((0, len(NAMES)))
    own = np.array([_own(x, t, s) for x, t, s in zip(lines, traits, scores, strict=True)])
    reach = max(STEPS)
    edge = np.full((reach, len(NEAR)), -1.0)
    near = np.concatenate([edge, own[:, [OWN.index(name) for name in NEAR]], edge])
    count = len(lines)
    beside = [near[reach + step : reach + step + count] for step in STEPS]
    place = np.array(_places(lines, traits, scores, kept, title))
    return np.concatenate([own, *beside, place], axis=1)


def _own(line: Line, t: Traits, score: float) -> list[float]:
    cue = t.cue
    label = cue.label if cue else ""
    return [
        float(min(t.length, 1500)), float(min(len(t.words), 300)), t.function_share,
        float(t.stop in ENDS), float(t.stop == ":"), float(t.stop in ",;"), float(t.truncated),
        float(t.age), float(t.date), float(t.date_only), float(min(t.sentences, 9)),
        t.capital_share, float(t.upper), t.digit_share, float(t.copyright), float(t.address),
        float(min(t.times, 5)), float(line.bullet), float(min(line.indent, 12)), float(line.gap),
        float(cue is not None), float(cue is not None and cue.closes),
        float(label in ("call-to-action", "menu", "legal", "comments", "advertisement")),
        float(label == "in-text-link"), float(label in ("caption", "byline", "dateline")), score,
        float(line.text[:1] in "«“\"‘'"), float(line.text[:1].islower()),
    ]  # fmt: skip


def _places(
    lines: list[Line],
    traits: list[Traits],
    scores: list[float],
    kept: list[bool],
    title: Choice | None,
) -> list[list[float]]:
    count = len(lines)
    first = kept.index(True) if True in kept else 0
    last = count - 1 - kept[::-1].index(True) if True in kept else 0
    body = Counter(s for t, k in zip(traits, kept, strict=True) if k for s in t.stems)
    named = traits[title.at].stems if title else set()
    size = max(1, lines[-1].span.end) if lines else 1
    good = [t.length if s > 0 else 0 for t, s in zip(traits, scores, strict=True)]
    sums = [0, *accumulate(good)]
    total = max(1, sum(t.length for t in traits))
    around = columns_around(lines, traits, sums)
    twins = twins_of(traits)
    out: list[list[float]] = []
    since = FAR
    for at, (line, t) in enumerate(zip(lines, traits, strict=True)):
        since = 0.0 if t.cue is not None and t.cue.closes else min(FAR, since + 1)
        words = t.stems
        rest = len(words) or 1
        own = 1 if kept[at] else 0
        counts = [body[s] for s in words]
        out.append([
            at / count, line.span.start / size, float(min(count, 800)), since, float(kept[at]),
            max(-FAR, min(FAR, float(at - first))), max(-FAR, min(FAR, float(last - at))),
            sum([n > own for n in counts]) / rest if words else -1.0,
            len(words & named) / rest if words else -1.0,
            max(-FAR, min(FAR, float(at - title.at))) if title else FAR,
            title.confidence if title else 0.0,
            around[0][at], around[1][at], sums[-1] / total,
            counts.count(0) / rest if words else -1.0,
            sums[at] / max(1, sums[-1]), (sums[-1] - sums[at + 1]) / max(1, sums[-1]),
            *(column[at] for column in around[2:]), *twins[at],
        ])  # fmt: skip
    return out
