"""Measures undertakings on the reference articles: ``python eval/ledger.py [--misses]``."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from typing import Any

from recoupe.annotate.names import find_mentions
from recoupe.annotate.times import find_times
from recoupe.annotate.undertakings import find_undertakings
from recoupe.lang.fr.pipe import FrenchPack
from recoupe.model.marks import Undertaking
from recoupe.model.parse import Parse
from recoupe.model.span import Span
from references import module

Row = dict[str, Any]
# What the scorer wants in a row, whether or not it is measured here.
UNMEASURED: Row = {
    "statements": [], "not_statements": [], "times": [], "persons": [], "quantities": [],
}  # fmt: skip


def evaluate(shared: Path) -> dict[str, float]:
    """Figures of the undertakings, 0..1: F1 and recall at IoU 0.5, agreement on matched ones."""
    return figures(score(shared / "gold"))


def score(gold: Path) -> Row:
    """The report of the reference's own scorer on freshly found undertakings."""
    lines = (gold / "articles_dev.jsonl").read_text(encoding="utf-8").splitlines()
    names = [json.loads(line)["id"] for line in lines if line]
    texts = [(gold / "articles_dev" / f"{name}.txt").read_bytes().decode("utf-8") for name in names]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pred.jsonl"
        found = (row(n, p) for n, p in zip(names, FrenchPack().parse(texts), strict=True))
        path.write_text("".join(json.dumps(line) + "\n" for line in found), encoding="utf-8")
        report: Row = module(gold / "score_articles.py").score(
            str(gold / "articles_dev.jsonl"), str(path)
        )
    return report


def figures(report: Row) -> dict[str, float]:
    """The report's figures under the names of the floors."""
    main, agree = report["f1"]["undertakings IoU>=.5"], report["agreement"]
    return {
        "undertakings.f1": main["f1"],
        "undertakings.precision": main["p"],
        "undertakings.recall": main["r"],
        "undertakings.recall_any_overlap": report["f1"]["undertakings any overlap"]["r"],
        "undertakings.firm_soft": agree["undertakings firm/soft(/expected)"]["agree"],
        "undertakings.modality": agree["undertakings modality"]["agree"],
        "undertakings.obligor": agree["undertakings obligor"]["agree"],
        "undertakings.deadline": agree["undertakings deadline"]["agree"],
        "undertakings.negated": agree["undertakings negated"]["agree"],
    }


def row(name: str, parse: Parse) -> Row:
    """The undertakings of one article in the notation of the reference."""
    found = find_undertakings(parse, (), find_mentions(parse), find_times(parse))
    return {"id": name, **UNMEASURED, "undertakings": [notation(u) for u in found]}


def notation(undertaking: Undertaking) -> Row:
    """One undertaking in the notation of the reference."""
    return {
        "span": pair(undertaking.span),
        "modality": undertaking.modality,
        "obligor": pair(undertaking.obligor),
        "obligor_name": undertaking.obligor_name,
        "beneficiary": pair(undertaking.beneficiary),
        "deadline": pair(undertaking.deadline),
        "negated": undertaking.negated,
    }


def pair(span: Span | None) -> list[int] | None:
    """A span as [start, end]."""
    return [span.start, span.end] if span is not None else None


def main() -> None:
    """Print the figures, and what differs when asked."""
    from gate import shared_folder

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list what differs")
    wanted = parser.parse_args()
    if not shared_folder().is_dir():
        print("skipped: the reference data is absent")
        return
    report = score(shared_folder() / "gold")
    for name, value in figures(report).items():
        print(f"{name:32} {value:.3f}")
    if wanted.misses:
        kinds = ("undertaking", "modality", "obligor")
        print("\n".join(" | ".join(e) for e in report["errors"] if e[1] in kinds))


if __name__ == "__main__":
    main()
