"""Trains the choice of a dump's title and writes its weights as JSON.

Data recipe: text dumps made with resiliparse from the HTML of the reading pages. The title
is the reference's where there is one, else the one that the page's head states, at half
weight; a line is right when it is the title, or most of it, or the title and little more.
Each page is seen with the first reading by rules and with the final one, with its address
and without. The model is a softmax over the page's candidate lines and "none of them"
(conditional logit, McFadden 1974), with a ridge and with bounds on the weights of traits
that the pages show too rarely. Needs scipy and resiliparse.

``python eval/train_titles.py [--shared DIR] [--folds N]``; with folds, trains on the others'
sites and prints the share of right titles instead of writing.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from train_lines import GOLD, SILVER, rows_of, site_of

from recoupe.clean.decode import region
from recoupe.clean.dump import dump_lines
from recoupe.clean.dump_reading import below, first_reading
from recoupe.clean.features import features
from recoupe.clean.head import read_head
from recoupe.clean.line import Line
from recoupe.clean.title_scene import candidates, scene_of
from recoupe.clean.title_traits import NAMES, title_row
from recoupe.clean.traits import Traits, traits_of
from recoupe.clean.trees import line_trees, trained_scores
from recoupe.clean.veto import foreign_lines, inserts, vetoed

TARGET = Path(__file__).parents[1] / "src/recoupe/clean/data/title_weights.json"
RIDGE = 1e-3
BOUNDS: dict[str, tuple[float | None, float | None]] = {
    "truncated": (None, -1.0), "in the breadcrumb": (1.5, 1.5), "doubled": (None, -0.4),
    "digits": (None, 0.5), "quote": (None, 0.5), "call or menu": (None, -0.5),
}  # fmt: skip
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Choices:
    """The candidates of one page under one reading, and which of them are right."""

    name: str
    site: str
    weight: float
    shown: bool
    table: Matrix
    right: NDArray[np.bool_]


def is_right(text: str, title: str) -> bool:
    """Whether a line is the title, most of it, or the title and little more."""
    own, wanted = (" ".join(t.lower().replace("’", "'").split()) for t in (text, title))
    if not own or not wanted:
        return False
    longer = wanted in own and len(own) < 1.6 * len(wanted) + 10
    return own == wanted or longer or (own in wanted and len(own) > 0.5 * len(wanted))


def readings(lines: list[Line], traits: list[Traits]) -> Iterator[list[bool]]:
    """The body lines by rules and by the trees that ship."""
    marks, kept, title = first_reading(lines, traits)
    yield kept
    foreign = foreign_lines(lines, traits)
    rows = features(lines, traits, marks, kept, title)
    scores = below(title, vetoed(trained_scores(rows, line_trees()), foreign))
    yield region(scores, traits, inserts=inserts(foreign, traits))


def choices_of(shared: Path) -> list[Choices]:
    """All pages, each under two readings, with and without its address."""
    from resiliparse.extract.html2text import extract_plain_text

    out: list[Choices] = []
    for name in (*GOLD, *SILVER):
        for row in rows_of(shared, name):
            title, weight = row["gold"]["title"], 1.0
            if not title:
                head = read_head(row["html"])
                said = head.first("og:title", "ld:headline", "twitter:title") or head.title
                title, weight = said.value if said else "", 0.5
            dump = extract_plain_text(row["html"], main_content=False)
            if title and dump.strip():
                out += page_choices(name, row["url"], title, dump, weight)
    return out


def page_choices(name: str, url: str, title: str, dump: str, weight: float) -> Iterator[Choices]:
    """One page under its two readings, with and without its address."""
    lines = dump_lines(dump)
    traits = traits_of(lines)
    for number, kept in enumerate(readings(lines, traits)):
        if True not in kept:
            continue
        for address in (url, None):
            scene = scene_of(lines, traits, kept, address)
            at = list(candidates(traits, scene))
            if at:
                table = np.array([title_row(lines[i], traits, i, scene) for i in at])
                right = np.array([is_right(lines[i].text, title) for i in at])
                shown = number == 1 and address is not None
                yield Choices(name, site_of(url), weight, shown, table, right)


def fitted(chosen: Sequence[Choices]) -> Matrix:
    """The weights, in the order of ``NAMES``."""
    from scipy.optimize import minimize

    table = np.concatenate([c.table for c in chosen])
    spread = table.std(axis=0) + 1e-3
    spread[0] = 1.0
    limits = [
        tuple(None if b is None else b * s for b in BOUNDS.get(n, (None, None)))
        for n, s in zip(NAMES, spread, strict=True)
    ]
    loss = _Loss(chosen, table / spread)
    found = minimize(loss, np.zeros(len(NAMES)), jac=True, method="L-BFGS-B", bounds=limits,
                     options={"maxiter": 400})  # fmt: skip
    weights: Matrix = found.x / spread
    return weights


class _Loss:
    """Negative log likelihood and its gradient; "none" has score zero on each page."""

    def __init__(self, chosen: Sequence[Choices], table: Matrix) -> None:
        sizes = [len(c.right) for c in chosen]
        self.table, self.count = table, len(chosen)
        self.page = np.repeat(np.arange(len(chosen)), sizes)
        self.starts = np.cumsum([0, *sizes[:-1]])
        self.right = np.concatenate([c.right for c in chosen]).astype(float)
        self.none = np.array([not c.right.any() for c in chosen], dtype=float)
        self.weight = np.array([c.weight for c in chosen])

    def __call__(self, point: Matrix) -> tuple[float, Matrix]:
        scores = self.table @ point
        top = np.maximum(0.0, np.maximum.reduceat(scores, self.starts))
        raised = np.exp(scores - top[self.page])
        every = np.bincount(self.page, raised, self.count) + np.exp(-top)
        good = np.bincount(self.page, raised * self.right, self.count) + self.none * np.exp(-top)
        share = self.weight / self.weight.sum()
        loss = -(share * np.log(good / every + 1e-12)).sum() + RIDGE * (point[1:] ** 2).sum()
        pull = raised / every[self.page] - raised * self.right / (good[self.page] + 1e-300)
        slope = self.table.T @ (pull * share[self.page]) + 2 * RIDGE * point
        slope[0] -= 2 * RIDGE * point[0]
        return float(loss), slope


def crossed(everything: Sequence[Choices], folds: int) -> None:
    """Print the share of right titles by set, each site chosen by weights that never saw it."""
    sites = sorted({c.site for c in everything})
    fold_of = {site: number % folds for number, site in enumerate(sites)}
    found: dict[str, list[bool]] = {}
    for fold in range(folds):
        weights = fitted([c for c in everything if fold_of[c.site] != fold])
        for one in everything:
            if one.shown and fold_of[one.site] == fold:
                best = int(np.argmax(one.table @ weights))
                found.setdefault(one.name, []).append(bool(one.right[best]))
    for name, flags in found.items():
        print(f"{name:14}{sum(flags) / len(flags):6.3f}")


def main() -> None:
    """Train and write, or cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    parser.add_argument("--folds", type=int, default=0)
    given = parser.parse_args()
    everything = choices_of(given.shared)
    print(f"{len(everything)} readings, {sum(len(c.right) for c in everything)} candidates")
    if given.folds:
        crossed(everything, given.folds)
        return
    weights = {n: round(float(w), 3) for n, w in zip(NAMES, fitted(everything), strict=True)}
    TARGET.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
