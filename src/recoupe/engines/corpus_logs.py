"""What datatrove notes of a step: which tasks are completed, and what they cost."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recoupe.engines.corpus_plan import CorpusPlan
from recoupe.engines.corpus_steps import COST, ITEMS


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Items that a step did, and the seconds of processor time that it took."""

    items: int
    seconds: float


def logs_of(plan: CorpusPlan, step: str) -> Path:
    """Where datatrove keeps logs, costs and which tasks of a step are completed."""
    return plan.folder / "logs" / step


def completed(logs: Path) -> int:
    """How many tasks have been completed."""
    return sum(1 for _ in (logs / "completions").glob("*"))


def cost_of(logs: Path) -> Cost:
    """What a step cost, all runs of it together: a task that was killed is not counted."""
    items = cost = 0.0
    for path in sorted((logs / "stats").glob("*.json")):
        for step in json.loads(path.read_text(encoding="utf-8")):
            found = step["stats"]
            items += _total(found.get(ITEMS, 0))
            cost += _total(found.get(COST, 0))
    return Cost(items=round(items), seconds=cost / 1000)


def _total(stat: int | Mapping[str, Any]) -> float:
    """A figure that was noted once stands alone, else with its mean and its extremes."""
    return float(stat if isinstance(stat, int) else stat["total"])
