"""The folder of a corpus: it belongs to one plan, put down before anything else."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recoupe.app.corpus_shards import SHARD, FileReader, shards_of, size_of
from recoupe.errors import OutputError, ReadError

if TYPE_CHECKING:
    from recoupe.engines.corpus_plan import CorpusPlan

PLAN = "corpus.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusInputs:
    """Files, folders and globs; how they are read; bytes of a shard; days of overlap.

    ``window_tasks`` share the windows at least, more where there are more shards.
    """

    sources: tuple[str, ...]
    reader: FileReader = field(default_factory=FileReader)
    shard: int = SHARD
    overlap: int = 2
    window_tasks: int = 16


def planned(inputs: CorpusInputs, folder: Path) -> CorpusPlan:
    """The plan, put down in the folder before anything else. Raises ``OutputError``."""
    from recoupe.engines.corpus_plan import CorpusPlan

    shards = shards_of(inputs.sources, inputs.shard)
    if not shards:
        raise ReadError("no file in what was given", code="read-nothing")
    written = description(inputs, shards)
    claim(folder, written)
    return CorpusPlan(
        folder=folder.absolute(),
        shards=shards,
        overlap=inputs.overlap,
        window_tasks=inputs.window_tasks,
    )


def description(inputs: CorpusInputs, shards: tuple[tuple[str, ...], ...]) -> dict[str, Any]:
    """All that decides what is written: a run goes on only where nothing of it changed."""
    from recoupe.engines.corpus_manifests import versions

    return {
        "shards": [[{"name": n, "bytes": size_of(n)} for n in shard] for shard in shards],
        "reader": {**asdict(inputs.reader), "columns": dict(inputs.reader.columns)},
        "overlap": inputs.overlap,
        "window_tasks": inputs.window_tasks,
        "versions": versions(),
    }


def claim(folder: Path, plan: dict[str, Any]) -> None:
    """Make the folder this plan's. Raises ``OutputError`` when it is something else's."""
    from recoupe.engines.corpus_files import write_json

    path = folder / PLAN
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"{folder} is not a folder", code="output-not-a-folder")
    if path.is_file():
        if json.loads(path.read_text(encoding="utf-8")) != plan:
            message = f"{folder} holds a corpus of other files, options or versions; see {path}"
            raise OutputError(message, code="output-exists")
    elif folder.is_dir() and any(p.name != f"{PLAN}.part" for p in folder.iterdir()):
        message = f"{folder} is not empty and holds no corpus; choose another"
        raise OutputError(message, code="output-exists")
    else:
        write_json(path, plan)
