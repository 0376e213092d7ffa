"""The trained line classifier: boosted trees from a small JSON file, walked all at once.

Trained by ``eval/train_lines.py`` (gradient boosting, Friedman 2001, as in scikit-learn's
``HistGradientBoostingClassifier``); the features are those of ``features.NAMES``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from recoupe.clean.features import NAMES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RULES = 0.3  # what the score by rules still weighs beside the trained one
RULE_SCORE = NAMES.index("rule score")
STEEPEST = 4.0


@dataclass(frozen=True, slots=True)
class Trees:
    """All nodes of all trees in one row; ``roots`` says where each tree begins.

    A node asks whether its feature is at most its threshold, and points left or right; a
    leaf points at itself, so that all trees can be walked to the same depth.
    """

    start: float
    depth: int
    roots: NDArray[np.intp]
    feature: NDArray[np.intp]
    threshold: NDArray[np.float64]
    left: NDArray[np.intp]
    right: NDArray[np.intp]
    value: NDArray[np.float64]


@cache
def line_trees() -> Trees:
    """The trees that ship with the package. Raises ``ValueError`` when features do not match."""
    text = (files("recoupe.clean") / "data" / "line_trees.json").read_text(encoding="utf-8")
    return load(json.loads(text))


def load(data: dict[str, Any]) -> Trees:
    """Trees from their JSON form."""
    import numpy as np

    if tuple(data["features"]) != NAMES:
        raise ValueError("line_trees.json was trained with other features")
    roots: list[int] = []
    rows: list[tuple[int, float, int, int, float]] = []
    for tree in data["trees"]:
        root = len(rows)
        roots.append(root)
        for at, asked in enumerate(tree["feature"]):
            if asked < 0:
                rows.append((0, float("inf"), root + at, root + at, tree["value"][at]))
            else:
                left, right = root + tree["left"][at], root + tree["right"][at]
                rows.append((asked, tree["threshold"][at], left, right, 0.0))
    feature, threshold, left_of, right_of, value = zip(*rows, strict=True)
    return Trees(
        start=data["start"],
        depth=data["depth"],
        roots=np.array(roots),
        feature=np.array(feature),
        threshold=np.array(threshold, dtype=float),
        left=np.array(left_of),
        right=np.array(right_of),
        value=np.array(value, dtype=float),
    )


def trained_scores(table: NDArray[np.float64], trees: Trees) -> list[float]:
    """Log odds that each line is of the article, with the score by rules mixed in."""
    import numpy as np

    if not len(table):
        return []
    width = table.shape[1]
    flat = table.ravel()
    first = np.repeat(np.arange(len(table)) * width, len(trees.roots))
    node = np.tile(trees.roots, len(table))
    for _ in range(trees.depth):
        lower = flat[first + trees.feature[node]] <= trees.threshold[node]
        node = np.where(lower, trees.left[node], trees.right[node])
    total = trees.start + trees.value[node].reshape(len(table), -1).sum(axis=1)
    total += RULES * np.clip(table[:, RULE_SCORE], -STEEPEST, STEEPEST)
    return [float(score) for score in total]
