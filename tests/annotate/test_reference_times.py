"""Floors on the reference marks, where they are at hand."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("RECOUPE_SHARED", ROOT.parent / "shared"))
FLOORS = {
    "times.exact_f1": 0.92,
    "times.value_acc": 0.87,
    "times.founding_f1": 0.88,
    "times.founding_norm_f1": 0.90,
    "times.handmade_value": 0.90,
    "quantities.f1": 0.80,
}


@pytest.mark.model
@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="reference marks are not at hand")
def test_floors() -> None:
    spec = importlib.util.spec_from_file_location("marks_times", ROOT / "eval" / "marks_times.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    scores: dict[str, float] = module.evaluate(SHARED)
    assert {k: v for k, v in scores.items() if v < FLOORS.get(k, 0.0)} == {}
