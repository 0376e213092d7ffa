"""Measures every part and refuses to sink: ``python eval/gate.py [--raise] [PART ...]``.

Each part is a module beside this one with ``evaluate(shared: Path) -> dict[str, float]``.
Floors stand in ``floors.json``: ``min`` for figures that must not fall, ``max`` for those
that must not grow. ``--raise`` moves floors that were passed, never the other way.
Parts that need the shared reference data are skipped with a message where it is absent.
"""

from __future__ import annotations

import argparse
import importlib
import json
import math
import os
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
# Part → whether it needs the shared reference data.
PARTS = {
    "example": False,
    "founding": True,
    "reading": True,
    "marks_times": True,
    "marks_names": True,
    "marks_quotes": True,
    "ledger": True,
    "follow_up": False,
    "stories": True,
    "story_stream": True,
    "copies": True,
    "raw_pages": True,
    "train_sections": True,
    "crosscheck": True,
}
# Figures read the same way twice may differ in the last digit between machines.
TOLERANCE = 5e-4
# Figures whose names hold one of these count faults: they have a ceiling, not a floor.
FAULTS = ("false", "wrong", "foreign lines a page")

Floors = dict[str, dict[str, float]]


def shared_folder() -> Path:
    """Where the reference data stands, whether or not it is there."""
    return Path(os.environ.get("RECOUPE_SHARED", HERE.parent.parent / "shared"))


def measure(parts: list[str], shared: Path) -> dict[str, float]:
    """Figures of the given parts, by name."""
    figures: dict[str, float] = {}
    for part in parts:
        if PARTS[part] and not shared.is_dir():
            print(f"{part}: skipped, the reference data is not at {shared.name}/")
            continue
        began = time.perf_counter()
        found = importlib.import_module(part).evaluate(shared)
        print(f"{part}: {len(found)} figures in {time.perf_counter() - began:.1f} s", flush=True)
        figures.update(found)
    return figures


def passes(value: float, floor: dict[str, float]) -> bool:
    """Whether a figure keeps its floor, and its ceiling if it has one."""
    low = floor.get("min", float("-inf"))
    high = floor.get("max", float("inf"))
    return low - TOLERANCE <= value <= high + TOLERANCE


def report(figures: dict[str, float], floors: Floors) -> list[str]:
    """Print every figure beside its floor; names of those that fail."""
    failed = []
    print(f"\n{'figure':44}{'value':>9}  floor")
    for name, value in sorted(figures.items()):
        floor = floors.get(name, {})
        bound = " ".join(f"{kind} {limit:g}" for kind, limit in floor.items()) or "-"
        mark = "" if passes(value, floor) else "   BELOW" if "min" in floor else "   ABOVE"
        if mark:
            failed.append(name)
        print(f"{name:44}{value:9.3f}  {bound}{mark}")
    return failed


def raised(figures: dict[str, float], floors: Floors) -> Floors:
    """Floors moved to what was measured where that is better, to three digits."""
    out = {name: dict(floor) for name, floor in floors.items()}
    for name, value in figures.items():
        faults = any(word in name for word in FAULTS)
        floor = out.setdefault(name, {"max": math.inf} if faults else {"min": -math.inf})
        if "min" in floor:
            floor["min"] = max(floor["min"], math.floor(value * 1000) / 1000)
        if "max" in floor:
            floor["max"] = min(floor["max"], math.ceil(value * 1000) / 1000)
    return dict(sorted(out.items()))


def main() -> int:
    """Run the gate; 1 when a figure is under its floor."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("parts", nargs="*", help=", ".join(PARTS))
    parser.add_argument("--raise", action="store_true", dest="lift", help="raise passed floors")
    chosen = parser.parse_args()
    sys.path.insert(0, str(HERE))
    floors: Floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    figures = measure(chosen.parts or list(PARTS), shared_folder())
    failed = report(figures, floors)
    if chosen.lift and not failed:
        FLOORS.write_text(json.dumps(raised(figures, floors), indent=1) + "\n")
    print(f"\n{len(figures)} figures, {len(failed)} below their floor")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
