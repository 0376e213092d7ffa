"""The features of a line for the trained classifier, in a fixed order.

``OWN`` are seen on the line; ``NEAR`` of them are repeated for the two lines before and
after; ``PLACE`` say where it stands on the page and against the first reading by rules:
the region and the title it found, and the words of both.
"""

from __future__ import annotations

from collections import Counter
from itertools import accumulate

from recoupe.clean.line import Line
from recoupe.clean.title import Choice
from recoupe.clean.traits import ENDS, Traits

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
) -> list[list[float]]:
    """One row a line, in the order of ``NAMES``."""
    own = [_own(x, t, s) for x, t, s in zip(lines, traits, scores, strict=True)]
    at_names = [OWN.index(name) for name in NEAR]
    near = [[row[i] for i in at_names] for row in own]
    empty = [-1.0] * len(NEAR)
    place = _places(lines, traits, scores, kept, title)
    rows: list[list[float]] = []
    for at, row in enumerate(own):
        whole = list(row)
        for step in STEPS:
            whole += near[at + step] if 0 <= at + step < len(own) else empty
        rows.append(whole + place[at])
    return rows


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
    counted = _counts(lines, traits)
    twins = _twins(traits)
    out: list[list[float]] = []
    since = FAR
    for at, (line, t) in enumerate(zip(lines, traits, strict=True)):
        since = 0.0 if t.cue is not None and t.cue.closes else min(FAR, since + 1)
        words = t.stems
        rest = len(words) or 1
        own = 1 if kept[at] else 0
        seen = sum(body[s] > own for s in words) / rest if words else -1.0
        out.append([
            at / count, line.span.start / size, float(min(count, 800)), since, float(kept[at]),
            max(-FAR, min(FAR, float(at - first))), max(-FAR, min(FAR, float(last - at))),
            seen, len(words & named) / rest if words else -1.0,
            max(-FAR, min(FAR, float(at - title.at))) if title else FAR,
            title.confidence if title else 0.0,
            _window(sums, at, 3), _window(sums, at, 8), sums[-1] / total,
            sum(not body[s] for s in words) / rest if words else -1.0,
            float(sums[at]) / max(1, sums[-1]), float(sums[-1] - sums[at + 1]) / max(1, sums[-1]),
            float(min(counted["comments"][at], 20)), _window(counted["comments"], at, 8),
            _window(counted["dates"], at, 5), _window(counted["cues"], at, 4),
            _window(counted["short"], at, 5), float(min(counted["closes"][at], 20)),
            _window(counted["cut"], at, 5), _window(counted["bullets"], at, 4), *twins[at],
        ])  # fmt: skip
    return out


def _counts(lines: list[Line], traits: list[Traits]) -> dict[str, list[int]]:
    """Running counts, one longer than the page."""
    flags = {
        "comments": [t.cue is not None and t.cue.label == "comments" for t in traits],
        "dates": [t.age or t.date for t in traits],
        "cues": [t.cue is not None for t in traits],
        "short": [t.length < 40 for t in traits],
        "closes": [t.cue is not None and t.cue.closes for t in traits],
        "cut": [t.truncated for t in traits],
        "bullets": [line.bullet for line in lines],
    }
    return {name: [0, *accumulate(map(int, marks))] for name, marks in flags.items()}


def _window(sums: list[int], at: int, reach: int) -> float:
    """Characters of likely prose within ``reach`` lines."""
    low, high = max(0, at - reach), min(len(sums) - 1, at + reach + 1)
    return float(sums[high] - sums[low])


def _twins(traits: list[Traits]) -> list[tuple[float, float]]:
    """How much a line repeats its neighbours: alternative texts of pictures and their captions.

    Whether it begins as one of them, and the largest share of its words found in one.
    """
    heads = [t.words[:4] for t in traits]
    sets = [set(t.words) for t in traits]
    out: list[tuple[float, float]] = []
    for at, t in enumerate(traits):
        begins, share = 0.0, 0.0
        for other in (at - 2, at - 1, at + 1, at + 2):
            if 0 <= other < len(traits) and len(t.words) > 3:
                begins = max(begins, float(heads[at] == heads[other]))
                share = max(share, len(sets[at] & sets[other]) / len(sets[at]))
        out.append((begins, share))
    return out
