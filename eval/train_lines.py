"""Trains the line classifier of ``recoupe.clean`` and writes its trees as JSON.

Data recipe: text dumps made with resiliparse from the HTML of the reading pages. A line is
of the article when six in ten of its four-word shingles are in the reference text, a shorter
one when it is a line of it; the pages without a reference text are labelled by what
``clean_page`` reads in their HTML, at half weight, where trafilatura agrees. Every third page
is seen a second time without bullets, indents and blank lines, as pages copied by hand are.
Each page weighs about as much as any other. Needs scikit-learn and resiliparse.

``python eval/train_lines.py [--shared DIR] [--folds N]``; with folds, trains on the others'
sites and prints the F1 of each fold instead of writing.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from recoupe.clean.article import clean_page
from recoupe.clean.decode import region
from recoupe.clean.dump import dump_lines
from recoupe.clean.dump_reading import first_reading
from recoupe.clean.features import NAMES, features
from recoupe.clean.line import Line
from recoupe.clean.traits import Traits, traits_of
from recoupe.clean.trees import load, trained_scores
from recoupe.errors import CleanError
from recoupe.model.page import Page

TARGET = Path(__file__).parents[1] / "src/recoupe/clean/data/line_trees.json"
GOLD = ("scrapinghub", "fundus", "wcxb", "fr-hand")
SILVER = ("trafilatura", "htmldate")
TOKEN = re.compile(r"\w+")
SETTINGS: dict[str, Any] = {
    "max_iter": 70, "learning_rate": 0.1, "max_leaf_nodes": 12, "min_samples_leaf": 60,
    "l2_regularization": 3.0, "max_bins": 64, "random_state": 0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sample:
    """One page: its features, labels and line weights, and what it is measured with."""

    site: str
    lines: list[Line]
    traits: list[Traits]
    table: NDArray[np.float64]
    labels: NDArray[np.bool_]
    weights: NDArray[np.float64]
    gold: str
    scored: str


def site_of(url: str) -> str:
    """The registered domain, near enough to keep a site's pages in one fold."""
    parts = urlsplit(url).netloc.lower().split(".")
    return ".".join(parts[-3:] if len(parts) > 2 and len(parts[-2]) <= 3 else parts[-2:])


def labels_of(lines: Sequence[Line], gold: str) -> list[bool]:
    """Which lines are in the gold text; short undecided ones go with both neighbours."""
    tokens = TOKEN.findall(gold)
    shingles = set(zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False))
    rows = {" ".join(TOKEN.findall(row)) for row in gold.split("\n")}
    whole = f" {' '.join(tokens)} "
    first: list[bool | None] = []
    for line in lines:
        own = TOKEN.findall(line.text)
        said = " ".join(own)
        if len(own) >= 4:
            grams = list(zip(own, own[1:], own[2:], own[3:], strict=False))
            first.append(sum(g in shingles for g in grams) / len(grams) >= 0.6)
        else:
            first.append(said in rows or (None if not own or f" {said} " in whole else False))
    after = False
    following: list[bool] = []
    for label in reversed(first):
        following.append(after)
        after = label if label is not None else after
    out: list[bool] = []
    before = False
    for label, later in zip(first, reversed(following), strict=True):
        out.append(label if label is not None else before and later)
        before = label if label is not None else before
    return out


def sample(dump: str, gold: str, url: str, weight: float, scored: str = "") -> Sample:
    """A dump with its gold text as a sample."""
    lines = dump_lines(dump)
    traits = traits_of(lines)
    known = url if scored or weight == 1.0 else None  # copied texts come without an address
    table = features(lines, traits, *first_reading(lines, traits, known))
    sizes = np.array([min(60, len(t.words)) + 3 for t in traits], dtype=float)
    weights = weight * sizes / sizes.sum() ** 0.7
    labels = np.array(labels_of(lines, gold))
    return Sample(site_of(url), lines, traits, table, labels, weights, gold, scored)


def plain(dump: str) -> str:
    """A dump as it looks when copied by hand."""
    rows = (re.sub(r"^[•*-]\s+", "", row.strip()) for row in dump.split("\n"))
    return "\n".join(row for row in rows if row)


def rows_of(shared: Path, name: str) -> Iterator[dict[str, Any]]:
    """The pages of one set."""
    with gzip.open(shared / "bench/reading" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def samples(shared: Path) -> list[Sample]:
    """All samples: gold, silver and plain ones."""
    from resiliparse.extract.html2text import extract_plain_text

    out: list[Sample] = []
    for name in (*GOLD, *SILVER):
        for number, row in enumerate(rows_of(shared, name)):
            gold = row["gold"]["text"] if name in GOLD else silver(row)
            dump = extract_plain_text(row["html"], main_content=False)
            if not gold or not dump.strip():
                continue
            again = number % 3 == 0 or name == "fr-hand"
            if name in GOLD:
                out.append(sample(dump, gold, row["url"], 1.0, name))
            if name in SILVER:
                out.append(sample(plain(dump) if again else dump, gold, row["url"], 0.5))
            elif again:
                out.append(sample(plain(dump), gold, row["url"], 0.5))
    return out


def silver(row: dict[str, Any]) -> str:
    """The body read from the page's HTML, '' where readings part or little is found."""
    page = Page(id=row["id"], text=row["html"], locator="", url=row["url"], media_type="text/html")
    try:
        article = clean_page(page)
    except CleanError:
        return ""
    return "" if article.warnings or len(article.body_text) < 400 else article.body_text


def fitted(chosen: Sequence[Sample]) -> dict[str, Any]:
    """Trees trained on the samples, in the form that ships."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    weights = np.concatenate([s.weights for s in chosen])
    model = HistGradientBoostingClassifier(**SETTINGS).fit(
        np.concatenate([s.table for s in chosen]),
        np.concatenate([s.labels for s in chosen]),
        sample_weight=weights / weights.mean(),
    )
    trees = [exported(predictor[0].nodes) for predictor in model._predictors]
    return {
        "features": list(NAMES),
        "start": round(float(np.ravel(model._baseline_prediction)[0]), 5),
        "depth": max(int(p[0].nodes["depth"].max()) for p in model._predictors),
        "trees": trees,
    }


def exported(nodes: NDArray[Any]) -> dict[str, list[float]]:
    """One tree as lists, a place each for every node."""
    leaf = nodes["is_leaf"].astype(bool)
    return {
        "feature": [
            -1 if end else int(f) for end, f in zip(leaf, nodes["feature_idx"], strict=True)
        ],
        "threshold": [
            0 if end else float(f"{t:.7g}")
            for end, t in zip(leaf, nodes["num_threshold"], strict=True)
        ],
        "left": [int(n) for n in nodes["left"]],
        "right": [int(n) for n in nodes["right"]],
        "value": [
            round(float(v), 4) if end else 0 for end, v in zip(leaf, nodes["value"], strict=True)
        ],
    }


def crossed(everything: Sequence[Sample], folds: int, shared: Path) -> None:
    """Print shingle scores by set, each site read by trees that never saw it."""
    import sys

    sys.path.insert(0, str(shared / "bench/reading"))
    import metrics  # type: ignore[import-not-found]

    sites = sorted({s.site for s in everything})
    fold_of = {site: number % folds for number, site in enumerate(sites)}
    pairs: dict[str, list[tuple[str, str]]] = {name: [] for name in GOLD}
    for fold in range(folds):
        trees = load(fitted([s for s in everything if fold_of[s.site] != fold]))
        for one in everything:
            if one.scored and fold_of[one.site] == fold:
                kept = region(trained_scores(one.table, trees), one.traits)
                body = "\n".join(x.text for x, k in zip(one.lines, kept, strict=True) if k)
                pairs[one.scored].append((one.gold, body))
    for name, found in pairs.items():
        print(name, metrics.shingle_prf(found))


def main() -> None:
    """Train and write, or cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    parser.add_argument("--folds", type=int, default=0)
    given = parser.parse_args()
    everything = samples(given.shared)
    print(f"{len(everything)} pages, {sum(len(s.labels) for s in everything)} lines")
    if given.folds:
        crossed(everything, given.folds, given.shared)
        return
    text = json.dumps(fitted(everything), separators=(",", ":"))
    TARGET.write_text(text.replace('{"feature"', '\n{"feature"') + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
