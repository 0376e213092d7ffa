"""Runs the steps over a corpus with datatrove's executors: local, Ray or Slurm."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from datatrove.executor.base import PipelineExecutor
from datatrove.executor.local import LocalPipelineExecutor
from datatrove.utils.stats import PipelineStats
from loguru import logger
from multiprocess import set_forkserver_preload

from recoupe.engines.corpus_logs import completed, logs_of
from recoupe.engines.corpus_marking import MarkShards
from recoupe.engines.corpus_merging import MergeWindows
from recoupe.engines.corpus_plan import CorpusPlan, MakePack, ReadPages
from recoupe.engines.corpus_reading import ReadShards
from recoupe.engines.corpus_steps import CorpusStep
from recoupe.engines.corpus_stories import TellStories
from recoupe.engines.corpus_windows import ClusterWindows
from recoupe.errors import ModelMissingError, RecoupeError, StoreError

Kind = Literal["local", "ray", "slurm"]
AnyStep = CorpusStep[int] | CorpusStep[str]
Progress = Callable[[str, int, int], None]
# Seconds between two looks at how many tasks are done.
LOOK = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Machines:
    """Where tasks run, how many at once, and for Slurm what ``sbatch`` is told."""

    kind: Kind = "local"
    workers: int = 1
    slurm: Mapping[str, Any] = field(default_factory=dict)


class QuietExecutor(LocalPipelineExecutor):  # type: ignore[misc]  # datatrove has no types
    """The local executor with its log in files alone, as progress is on standard error."""

    def _run_for_rank(self, rank: int, local_rank: int = 0, node_rank: int = -1) -> PipelineStats:
        try:
            return super()._run_for_rank(rank, local_rank + 1, node_rank)
        finally:
            logger.remove()


def steps_of(plan: CorpusPlan, read: ReadPages, make_pack: MakePack) -> dict[str, AnyStep]:
    """The steps in their order."""
    return {
        "read": ReadShards(plan, read),
        "annotate": MarkShards(plan, make_pack),
        "days": ClusterWindows(plan),
        "merge": MergeWindows(plan),
        "stories": TellStories(plan),
    }


def run_step(
    plan: CorpusPlan, name: str, step: AnyStep, machines: Machines, progress: Progress
) -> None:
    """Run what is left of one step, and wait for it.

    Raises ``StoreError`` (``corpus-incomplete``) when a task did not end well.
    """
    logger.remove()
    set_forkserver_preload(["recoupe.engines.corpus_running"])  # imported once for all workers
    tasks, logs = plan.tasks(name), logs_of(plan, name)
    with watched(logs, name, tasks, progress):
        executor = executor_of(step, tasks, logs, machines)
        try:
            executor.run()
        except (RecoupeError, OSError):
            raise
        except Exception as error:
            message = f"a task of step {name} failed: {type(error).__name__}: {error}; see {logs}"
            raise StoreError(message, code="corpus-incomplete") from error
    if left := executor.get_incomplete_ranks(skip_completed=True):
        message = f"{len(left)} of {tasks} tasks of step {name} failed; their logs are in {logs}"
        raise StoreError(message, code="corpus-incomplete")


def executor_of(step: AnyStep, tasks: int, logs: Path, machines: Machines) -> PipelineExecutor:
    """The executor of that kind. Raises ``ModelMissingError`` without Ray."""
    common = {"pipeline": [step], "tasks": tasks, "workers": min(machines.workers, tasks)}
    if machines.kind == "ray":
        return ray_executor(common, logs)
    return QuietExecutor(**common, logging_dir=str(logs))


def submit(plan: CorpusPlan, steps: Mapping[str, AnyStep], machines: Machines) -> bool:
    """Hand all steps to Slurm, each waiting for the one before; whether all are done already."""
    from datatrove.executor.slurm import SlurmPipelineExecutor

    logger.remove()
    last = None
    for name, step in steps.items():
        last = SlurmPipelineExecutor(
            pipeline=[step], tasks=plan.tasks(name), workers=machines.workers, depends=last,
            logging_dir=str(logs_of(plan, name)), job_name=f"recoupe-{name}", **machines.slurm,
        )  # fmt: skip
    if all(completed(logs_of(plan, name)) == plan.tasks(name) for name in steps):
        return True
    assert last is not None
    last.run()
    return False


def ray_executor(common: Mapping[str, Any], logs: Path) -> PipelineExecutor:
    """Ray's, on the cluster that ``RAY_ADDRESS`` names, or on this machine."""
    try:
        import ray
    except ImportError as error:
        message = "--engine ray needs Ray: pip install ray"
        raise ModelMissingError(message, code="extra-missing") from error
    from datatrove.executor.ray import RayPipelineExecutor

    if not ray.is_initialized():
        ray.init(include_dashboard=False, log_to_driver=False, logging_level=logging.ERROR)
    return RayPipelineExecutor(**common, logging_dir=str(logs))


@contextmanager
def watched(logs: Path, name: str, tasks: int, progress: Progress) -> Iterator[None]:
    """Report how many tasks are completed while others work."""
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(LOOK):
            progress(name, completed(logs), tasks)

    progress(name, completed(logs), tasks)
    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    try:
        yield
    finally:
        ended.set()
        looking.join()
    progress(name, completed(logs), tasks)
