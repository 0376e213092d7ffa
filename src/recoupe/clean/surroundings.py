"""What stands around each line of a page: running counts, windows of them, and twins."""

from __future__ import annotations

from itertools import accumulate

from recoupe.clean.line import Line
from recoupe.clean.traits import Traits


def columns_around(lines: list[Line], traits: list[Traits], sums: list[int]) -> list[list[float]]:
    """A column for each count of what stands before a line or within some lines of it."""
    counted = _counts(lines, traits)
    return [
        _windows(sums, 3), _windows(sums, 8), _before(counted["comments"]),
        _windows(counted["comments"], 8), _windows(counted["dates"], 5),
        _windows(counted["cues"], 4), _windows(counted["short"], 5), _before(counted["closes"]),
        _windows(counted["cut"], 5), _windows(counted["bullets"], 4),
    ]  # fmt: skip


def _before(sums: list[int]) -> list[float]:
    return [float(min(n, 20)) for n in sums[:-1]]


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


def _windows(sums: list[int], reach: int) -> list[float]:
    """What running sums gain within ``reach`` lines of each line."""
    count = len(sums) - 1
    low = [0] * min(reach, count) + sums[: max(0, count - reach)]
    high = (sums[reach + 1 :] + [sums[-1]] * (reach + 1))[:count]
    return [float(b - a) for a, b in zip(low, high, strict=True)]


def twins_of(traits: list[Traits]) -> list[tuple[float, float]]:
    """How much a line repeats its neighbours: alternative texts of pictures and their captions.

    Whether it begins as one of them, and the largest share of its words found in one.
    """
    heads = [t.words[:4] for t in traits]
    sets = [set(t.words) for t in traits]
    out: list[tuple[float, float]] = []
    for at, t in enumerate(traits):
        begins, share = 0.0, 0.0
        if len(t.words) > 3:
            for other in _near(at, len(traits)):
                if heads[at] == heads[other]:
                    begins = 1.0
                share = max(share, len(sets[at] & sets[other]) / len(sets[at]))
        out.append((begins, share))
    return out


def _near(at: int, count: int) -> list[int]:
    return [i for i in (at - 2, at - 1, at + 1, at + 2) if 0 <= i < count]
