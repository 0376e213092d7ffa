from __future__ import annotations

import numpy as np
import pytest

from recoupe.clean.features import NAMES
from recoupe.clean.trees import RULES, line_trees, load, trained_scores


def tree_file(names: tuple[str, ...]) -> dict[str, object]:
    stump = {
        "feature": [0, -1, -1], "threshold": [80.0, 0, 0], "left": [1, 0, 0], "right": [2, 0, 0],
        "value": [0, -1.0, 2.0],
    }  # fmt: skip
    leaf = {"feature": [-1], "threshold": [0], "left": [0], "right": [0], "value": [0.5]}
    return {"features": list(names), "start": 0.25, "depth": 1, "trees": [stump, leaf]}


def test_trees_are_walked_and_summed() -> None:
    trees = load(tree_file(NAMES))
    short, long = [0.0] * len(NAMES), [0.0] * len(NAMES)
    short[0], long[0] = 80.0, 81.0
    long[NAMES.index("rule score")] = 2.0
    assert trained_scores(np.array([short, long]), trees) == pytest.approx(
        [-0.25, 2.75 + 2 * RULES]
    )
    assert trained_scores(np.empty((0, len(NAMES))), trees) == []


def test_trees_of_other_features_are_refused() -> None:
    with pytest.raises(ValueError, match="features"):
        load(tree_file(NAMES[1:]))


def test_the_trees_that_ship_fit_the_features() -> None:
    assert len(line_trees().feature) > 10
