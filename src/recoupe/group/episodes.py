"""The waves of one story: the event, then, days or weeks later, what came of it.

Days that the articles tell decide where they are known. Where they are not, a large story is
cut in two where its articles are least alike across (normalised cut by the second
eigenvector of the graph's Laplacian, Shi and Malik 2000, then moved one by one).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from recoupe.group.neighbours import Graph
from recoupe.group.periods import Told, with_likest

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]

# Days of silence between two waves of reports.
QUIET = 10
# A story of fewer articles has one wave unless days tell otherwise; of more than this many it
# is a flow of news and no eigenvector is worth its cost.
LEAST, MOST = 12, 400
# The smaller wave holds this share of the articles; waves are less alike across than this,
# over their likeness inside.
SHARE, APART = 0.3, 0.85
MOVES = 20
BY_DAY = "jours de publication ou jours nommés en tête, séparés par plus de dix jours"
BY_WORDS = "deux vocabulaires : ressemblance de {ratio:.2f} d'une vague à l'autre, 1 à l'intérieur"
WHOLE = "une seule vague"


def find_episodes(
    group: Sequence[int], days: Sequence[Told], graph: Graph
) -> tuple[list[list[int]], str]:
    """The waves of ``group``, and in a reader's words what parts them."""
    by_day = _by_day(group, days, graph)
    if len(by_day) > 1:
        return by_day, BY_DAY
    if not LEAST <= len(group) <= MOST:
        return [list(group)], WHOLE
    ratio, parts = _halves(_matrix(group, graph))
    if ratio >= APART:
        return [list(group)], WHOLE
    waves = sorted(sorted(group[i] for i in part) for part in parts)
    return waves, BY_WORDS.format(ratio=ratio)


def _by_day(group: Sequence[int], days: Sequence[Told], graph: Graph) -> list[list[int]]:
    """Runs of days with a silence between them; articles without a day go with the likest."""
    known = sorted((day.toordinal(), m) for m in group if (day := days[m].day) is not None)
    waves: list[list[int]] = []
    last = -QUIET
    for ordinal, member in known:
        if not waves or ordinal - last > QUIET:
            waves.append([])
        waves[-1].append(member)
        last = ordinal
    waves = [wave for wave in waves if len(wave) > 1]
    if len(waves) < 2:
        return [list(group)]
    return with_likest(waves, group, graph)


def _matrix(group: Sequence[int], graph: Graph) -> Matrix:
    import numpy as np

    place = {member: i for i, member in enumerate(group)}
    matrix = np.zeros((len(group), len(group)))
    for member, i in place.items():
        for other, weight in graph[member].items():
            if other in place:
                matrix[i, place[other]] = weight
    return matrix


def _halves(matrix: Matrix) -> tuple[float, list[list[int]]]:
    """Likeness across over likeness inside of the best cut in two, and its two halves."""
    import numpy as np

    least = max(3, round(SHARE * len(matrix)))
    degree = matrix.sum(axis=1) + 1e-9
    laplacian = np.eye(len(matrix)) - matrix / np.sqrt(np.outer(degree, degree))
    second = np.linalg.eigh(laplacian)[1][:, 1] / np.sqrt(degree)
    order = np.argsort(np.round(second * np.sign(second[0] or 1.0), 9), kind="stable")
    cuts = range(least, len(matrix) - least + 1)
    best = min(cuts, key=lambda cut: _ratio(matrix, order[:cut], order[cut:]))
    side = np.zeros(len(matrix), dtype=bool)
    side[order[best:]] = True
    side = _moved(matrix, side, least)
    left, right = np.flatnonzero(~side), np.flatnonzero(side)
    return _ratio(matrix, left, right), [left.tolist(), right.tolist()]


def _ratio(matrix: Matrix, left: NDArray[np.intp], right: NDArray[np.intp]) -> float:
    import numpy as np

    inside = [
        matrix[np.ix_(part, part)].sum() / max(1, len(part) * (len(part) - 1))
        for part in (left, right)
    ]
    across = matrix[np.ix_(left, right)].mean()
    return float(across / max(1e-9, (inside[0] * inside[1]) ** 0.5))


def _moved(matrix: Matrix, side: NDArray[np.bool_], least: int) -> NDArray[np.bool_]:
    """Each article on the side that it is most like, neither side under ``least``."""
    for _ in range(MOVES):
        changed = False
        for i in range(len(matrix)):
            mine = side == side[i]
            if mine.sum() <= least:
                continue
            here = matrix[i, mine].sum() / max(1, mine.sum() - 1)
            there = matrix[i, ~mine].sum() / max(1, (~mine).sum())
            if there > here:
                side[i] = not side[i]
                changed = True
        if not changed:
            break
    return side
