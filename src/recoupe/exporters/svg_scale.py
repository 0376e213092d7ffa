"""Days on a line: long silences are shortened, so that what happened keeps its room."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import log2

# A longer gap between two days is drawn dotted: its length is not to scale.
LONG = 45


@dataclass(frozen=True, slots=True)
class Scale:
    """Where each day stands. ``gaps`` are (from, to, whether shortened)."""

    places: dict[date, float]
    gaps: tuple[tuple[float, float, bool], ...]

    def labels(self, width: float) -> list[date]:
        """Days whose labels, each ``width`` wide, do not touch: first and last among them."""
        days = sorted(self.places)
        kept: list[date] = []
        for day in [*days[:1], *days[-1:], *days]:
            place = self.places[day]
            if all(abs(place - self.places[other]) >= width for other in kept):
                kept.append(day)
        return sorted(kept)


def scale(days: Iterable[date], left: float, right: float) -> Scale:
    """Distinct days between ``left`` and ``right``; a gap of n days is 1 + log2 n long."""
    known = sorted(set(days))
    if not known:
        return Scale({}, ())
    steps = [1 + log2((b - a).days) for a, b in pairwise(known)]
    unit = (right - left) / sum(steps) if steps else 0.0
    places = {known[0]: left}
    gaps = []
    for (before, after), step in zip(pairwise(known), steps, strict=True):
        places[after] = places[before] + step * unit
        gaps.append((places[before], places[after], (after - before).days > LONG))
    return Scale(places, tuple(gaps))
