"""What the steps over a corpus have in common: they are datatrove's, and their cost is noted."""

from __future__ import annotations

import time
from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from datatrove.data import Document
from datatrove.pipeline.base import PipelineStep

from recoupe.engines.corpus_plan import CorpusPlan

COST, ITEMS = "processor_ms", "items"
Part = TypeVar("Part", int, str)


class CorpusStep(PipelineStep, Generic[Part]):  # type: ignore[misc]  # datatrove has no types
    """One step: each task takes its share of the parts, a shard or a day each.

    What is written for a part depends on the files of earlier steps alone, so a task that was
    killed is run again to the same end. Notes milliseconds of processor time and items done.
    """

    type = "recoupe"

    def __init__(self, plan: CorpusPlan) -> None:
        super().__init__()
        self.plan = plan

    @abstractmethod
    def parts(self) -> Sequence[Part]:
        """All parts, in order."""

    @abstractmethod
    def work(self, part: Part) -> int:
        """Do one part; how many items that were."""

    def run(
        self, data: Iterable[Document] | None = None, rank: int = 0, world_size: int = 1
    ) -> Iterator[Document]:
        """Work, then hand on what came in (nothing, as each step starts a pipeline)."""
        began = time.process_time()
        with self.track_time():
            items = sum(self.work(part) for part in self.parts()[rank::world_size])
        self.stat_update(ITEMS, value=items)
        self.stat_update(COST, value=round(1000 * (time.process_time() - began)))
        yield from data or ()
