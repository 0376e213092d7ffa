"""Keeps apart meetings of the same people on other days and in other places."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.group.neighbours import Graph
from recoupe.group.periods import Told, with_likest

# Days from which reports can be of another occasion.
PAUSE = 10


def part_occasions(members: Sequence[int], days: Sequence[Told], graph: Graph) -> list[list[int]]:
    """``members`` parted where day and place both tell another occasion.

    Both sides must have an article whose text confirms its day, both must tell where, in
    places that the other side's leads do not name, and neither may name a day of the
    other's: what reports look back on is still their matter. Members without a day go with
    those that they are most like.
    """
    dated = sorted((day.toordinal(), m) for m in members if (day := days[m].day) is not None)
    occasions: list[list[int]] = []
    last = 0
    for ordinal, member in dated:
        if not occasions or ordinal - last > PAUSE:
            occasions.append([])
        occasions[-1].append(member)
        last = ordinal
    parted: list[list[int]] = []
    for occasion in occasions:
        if parted and not _apart(parted[-1], occasion, days):
            parted[-1] += occasion
        else:
            parted.append(occasion)
    return with_likest(parted, members, graph) if len(parted) > 1 else [list(members)]


def _apart(before: Sequence[int], after: Sequence[int], days: Sequence[Told]) -> bool:
    left, right = [days[m] for m in before], [days[m] for m in after]
    if not (any(one.sure for one in left) and any(one.sure for one in right)):
        return False
    here, there = _places(left), _places(right)
    if not here or not there or here & there:
        return False
    return not (_looks_back(left, right) or _looks_back(right, left))


def _places(told: Sequence[Told]) -> set[str]:
    return {place for one in told for place in one.places}


def _looks_back(told: Sequence[Told], others: Sequence[Told]) -> bool:
    """Whether reports name a day that the others are of."""
    of = {one.day for one in others}
    return any(day in of for one in told for day in one.named)
