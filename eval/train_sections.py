"""Trains the proposal of sections: writes ``group/data/section_weights.json``.

    python eval/train_sections.py SHARED            trains on everything and writes
    python eval/train_sections.py SHARED --folds 10 cross-validates on MasakhaNEWS and prints

Learns from development texts with a known section (MasakhaNEWS French, headlines by section,
topics of RPM2) and from ``section_words.tsv``. Only weights of hash buckets are written.
"""

from __future__ import annotations

import argparse
import base64
import json
import random
import zlib
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from stories import rows_of

from recoupe.group.sections import BUCKETS, SECTIONS, features

HERE = Path(__file__).parent
TARGET = HERE.parent / "src/recoupe/group/data/section_weights.json"
MASAKHA = {
    "politics": "politics", "business": "economy", "health": "health", "sports": "sport",
    "technology": "technology-science",
}  # fmt: skip
HEADLINES = {
    "sports": "sport", "divertissements": "culture", "science_tech": "technology-science",
    "economie": "economy", "sante": "health",
}  # fmt: skip
TOPICS = {
    "T04": "politics", "T08": "sport", "T09": "society", "T11": "politics", "T12": "culture",
    "T16": "society", "T17": "society", "T18": "culture", "T19": "economy", "T20": "security",
}  # fmt: skip
# Drawn from the words of a section: so many texts of so many words.
DRAWN, WORDS = 40, 14
# Strength of the ridge, and what turns its scores into log-odds.
ALPHA, SHARPER = 1.5, 6.0
ORDER: dict[str, int] = {section: k for k, section in enumerate(SECTIONS)}
FIVE = tuple(MASAKHA.values())

Sample = tuple[dict[int, float], str, float]
Table = NDArray[np.float64]


def masakha(shared: Path) -> list[Sample]:
    """The texts that are cross-validated."""
    rows = rows_of(shared, "masakhanews_fra")
    return [(features(r["title"], r["text"]), MASAKHA[r["label"]], 1.0) for r in rows]


def others(shared: Path) -> list[Sample]:
    """What else is learned from, each source weighing less than a text."""
    rng = random.Random(4)
    found: list[Sample] = []
    for row in rows_of(shared, "googlenews_fr_titles"):
        if row["topic"] in HEADLINES:
            found.append((features(row["title"], ""), HEADLINES[row["topic"]], 0.05))
    for row in rows_of(shared, "rpm2_fr"):
        found.append((features(row["title"], row["text"]), TOPICS[row["label"]], 0.05))
    lines = (HERE / "section_words.tsv").read_text(encoding="utf-8").splitlines()[2:]
    for line in lines:
        section, words = line.split("\t")
        every = words.split()
        for _ in range(DRAWN):
            found.append((features("", " ".join(rng.sample(every, WORDS))), section, 0.15))
    return found


def fitted(samples: Sequence[Sample]) -> tuple[Table, Table]:
    """Weights (sections × buckets) and bias of a ridge regression on each section."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import RidgeClassifier

    rows = [i for i, (f, _, _) in enumerate(samples) for _ in f]
    columns = [bucket for f, _, _ in samples for bucket in f]
    values = [value for f, _, _ in samples for value in f.values()]
    table = csr_matrix((values, (rows, columns)), shape=(len(samples), BUCKETS))
    labels = [ORDER[section] for _, section, _ in samples]
    counts = np.bincount(labels, weights=[w for _, _, w in samples])
    weights = [
        w * (counts.mean() / counts[k]) ** 0.5 for k, (_, _, w) in zip(labels, samples, strict=True)
    ]
    model = RidgeClassifier(alpha=ALPHA, solver="lsqr").fit(table, labels, sample_weight=weights)
    return model.coef_ * SHARPER, model.intercept_ * SHARPER


def scores(found: dict[int, float], weights: Table, bias: Table) -> list[float]:
    """One number a section."""
    return [
        float(b + sum(v * w[i] for i, v in found.items()))
        for w, b in zip(weights, bias, strict=True)
    ]


def macro_f1(pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    """F1 by class, and their mean under the name ``macro``; pairs are (found, wanted)."""
    right: dict[str, int] = defaultdict(int)
    total: dict[str, int] = defaultdict(int)
    for found, wanted in pairs:
        right[wanted] += found == wanted
        total[found] += 1
        total[wanted] += 1
    classes = sorted({wanted for _, wanted in pairs})
    by_class = {name: 2 * right[name] / total[name] for name in classes}
    return {**by_class, "macro": sum(by_class.values()) / len(by_class)}


def crossed(shared: Path, folds: int, among: Sequence[str] = FIVE) -> dict[str, float]:
    """F1 on MasakhaNEWS, each text judged by weights that never saw it."""
    own, rest = masakha(shared), others(shared)
    fold_of = [0] * len(own)
    for section in MASAKHA.values():
        for k, i in enumerate(i for i, one in enumerate(own) if one[1] == section):
            fold_of[i] = k % folds
    pairs = []
    for fold in range(folds):
        weights, bias = fitted([s for s, f in zip(own, fold_of, strict=True) if f != fold] + rest)
        for (found, wanted, _), mine in zip(own, fold_of, strict=True):
            if mine == fold:
                given = scores(found, weights, bias)
                pairs.append((max(among, key=lambda s: given[ORDER[s]]), wanted))
    return macro_f1(pairs)


def evaluate(shared: Path) -> dict[str, float]:
    """The figure of the gate."""
    return {"sections.macro_f1": crossed(shared, 10)["macro"]}


def main() -> None:
    """Train and write, or cross-validate."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("shared", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    given = parser.parse_args()
    if given.folds:
        print("five classes", crossed(given.shared, given.folds))
        print("nine classes", crossed(given.shared, given.folds, SECTIONS))
        return
    weights, bias = fitted(masakha(given.shared) + others(given.shared))
    scale = float(np.abs(weights).max()) / 127
    packed = np.round(weights.T / scale).astype(np.int8).tobytes()
    held = {
        "scale": round(scale, 6),
        "bias": [round(float(b), 4) for b in bias],
        "weights": base64.b64encode(zlib.compress(packed, 9)).decode(),
    }
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(json.dumps(held) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
