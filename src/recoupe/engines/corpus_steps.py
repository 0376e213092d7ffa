"""What the steps over a corpus have in common: they are datatrove's, and their cost is noted."""

from __future__ import annotations

import time
from abc import abstractmethod
from collections.abc import Iterator
from typing import Any

from datatrove.pipeline.base import PipelineStep

from recoupe.engines.corpus_plan import CorpusPlan

COST, ITEMS = "processor_ms", "items"


class CorpusStep(PipelineStep):  # type: ignore[misc]  # datatrove has no types
    """One step: each task reads the files of earlier steps and writes its own.

    What a task writes depends on its rank's share alone, so a task that was killed is run
    again to the same end. Notes milliseconds of processor time and items done.
    """

    type = "recoupe"

    def __init__(self, plan: CorpusPlan) -> None:
        super().__init__()
        self.plan = plan

    @abstractmethod
    def work(self, rank: int, world_size: int) -> int:
        """Do one task's share; how many items that were."""

    def run(self, data: Any = None, rank: int = 0, world_size: int = 1) -> Iterator[Any]:
        """Work, then hand on what came in (nothing, as each step starts a pipeline)."""
        began = time.process_time()
        with self.track_time():
            items = self.work(rank, world_size)
        self.stat_update(ITEMS, value=items)
        self.stat_update(COST, value=round(1000 * (time.process_time() - began)))
        yield from data or ()
