"""From shards of pages to a folder of tables: articles, marks, statements, stories, origins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recoupe.app.arriving import MakePack, french
from recoupe.app.building import Progress, no_progress
from recoupe.app.corpus_folder import CorpusInputs, planned
from recoupe.errors import ModelMissingError, OutputError, ReadError

if TYPE_CHECKING:
    from recoupe.engines.corpus_logs import Cost
    from recoupe.engines.corpus_running import Kind, Machines


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusReport:
    """Counts and cost of each step; none when the steps were handed to Slurm."""

    counts: Mapping[str, Mapping[str, int]]
    costs: Mapping[str, Cost]


def build_corpus(
    inputs: CorpusInputs,
    folder: Path,
    *,
    engine: Kind = "local",
    workers: int = 1,
    slurm: Mapping[str, Any] | None = None,
    make_pack: MakePack = french,
    progress: Progress = no_progress,
) -> CorpusReport:
    """Do what is left to do in ``folder``, and say what is there.

    ``slurm`` is what datatrove's executor is told: ``partition``, ``time`` and the like.

    Raises ``UsageError``, ``OutputError`` (``output-exists`` when the folder holds something
    else), ``StoreError`` (``corpus-incomplete``), ``ModelMissingError`` (``extra-missing``),
    ``ReadError`` (``read-nothing`` when no page held an article).
    """
    check_extra()
    from recoupe.engines.corpus_running import Machines

    machines = Machines(kind=engine, workers=workers, slurm=slurm or {})
    try:
        return _built(inputs, folder, machines, make_pack, progress)
    except OSError as error:
        message = f"cannot write {folder}: {error.strerror or error}"
        raise OutputError(message, code="output-unwritable") from error


def check_extra() -> None:
    """Raise ``ModelMissingError`` when the packages of the extra are not there."""
    try:
        import datatrove  # noqa: F401
        import pyarrow  # noqa: F401
    except ImportError as error:
        message = "recoupe corpus needs datatrove and pyarrow: pip install 'recoupe[corpus]'"
        raise ModelMissingError(message, code="extra-missing") from error


def _built(
    inputs: CorpusInputs,
    folder: Path,
    machines: Machines,
    make_pack: MakePack,
    progress: Progress,
) -> CorpusReport:
    from recoupe.engines.corpus_logs import cost_of, logs_of
    from recoupe.engines.corpus_manifests import write_manifest
    from recoupe.engines.corpus_running import run_step, steps_of, submit

    plan = planned(inputs, folder)
    steps = steps_of(plan, inputs.reader, make_pack)
    counts: dict[str, dict[str, int]] = {}
    list(make_pack().parse(("Bonjour.",)))  # a missing model is told before any work is done
    if machines.kind == "slurm" and not submit(plan, steps, machines):
        return CorpusReport(counts={}, costs={})
    for name, step in steps.items():
        if machines.kind != "slurm":
            run_step(plan, name, step, machines, progress)
        counts[name] = write_manifest(plan, name)
        if name == "read" and not counts[name]["articles"]:
            raise ReadError(f"no article in what was given; see {folder}/read", code="read-nothing")
    costs = {name: cost_of(logs_of(plan, name)) for name in steps}
    return CorpusReport(counts=counts, costs=costs)
