"""A small corpus and runs over it: ``python -m tests.app.corpus_runs SHARDS OUT ENGINE WORKERS``.

Runs go in a process of their own, as tasks in other processes import this module.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from shutil import copyfile

from recoupe.app.corpus import CorpusReport, build_corpus
from recoupe.app.corpus_folder import CorpusInputs
from recoupe.model.parse import Parse
from tests.app.workspaces import CHESS, DAM, DAM_AGAIN, FERRY, FERRY_AGAIN, ToyPack

ROOT = Path(__file__).resolve().parents[2]
DISPATCH = (
    " Les techniciens ont démonté la grande roue du moulin, pièce par pièce, avant de la "
    "charger sur deux péniches qui descendront le fleuve jusqu’à l’atelier de Vauze."
)
ENGLISH = (
    "The river ferry stays at the quay for a month. Its engines have been taken apart and the "
    "passengers will have to walk to the bridge, which is a long way from the village. The owner "
    "of the boat said that he was sorry for all of them and that the work would be done by the "
    "end of the summer, when the river is low and there are not many people who want to cross it."
)


class SlowPack(ToyPack):
    """Leaves time to kill it."""

    def parse(self, texts: Iterable[str]) -> Iterator[Parse]:
        time.sleep(0.4)
        return super().parse(texts)


def write_shards(folder: Path) -> None:
    """Four shards of JSON lines, one WET; repeats, and pages that hold no French article."""
    folder.mkdir()
    days = [f"2026-03-{day:02d}" for day in (1, 2, 3, 4, 5, 20)]
    for shard in range(4):
        rows: list[dict[str, str]] = []
        for number, (title, text) in enumerate((DAM, DAM_AGAIN, FERRY, FERRY_AGAIN, CHESS)):
            told = f"{text}\n\nC’était le {number + 5 * shard + 1} à midi.{DISPATCH}"
            day = days[(number + shard) % len(days)]
            rows.append({"title": title, "text": told, "date": day})
        rows.append({"title": DAM[0], "text": DAM[1], "date": days[shard]})  # in every shard
        rows.append({"title": "The ferry", "text": ENGLISH, "date": days[0]})
        lines = [json.dumps({"id": f"{shard}-{n}", **row}) for n, row in enumerate(rows)]
        text = "\n".join([*lines, "{broken"]) + "\n"
        (folder / f"{shard}.jsonl").write_text(text, encoding="utf-8")
    write_wet(folder / "4.wet.gz", [f"{t}\n{text}{DISPATCH}\n" for t, text in (DAM, FERRY)])


def write_wet(path: Path, pages: Iterable[str]) -> None:
    """Conversion records, each a gzip member, as crawls have them."""
    with path.open("wb") as file:
        for number, page in enumerate(pages):
            body = page.encode()
            head = (
                "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\n"
                f"WARC-Target-URI: https://journal.example/{number}\r\n"
                f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012d}>\r\n"
                f"WARC-Date: 2026-03-04T10:00:00Z\r\nContent-Length: {len(body)}\r\n\r\n"
            )
            file.write(gzip.compress(head.encode() + body + b"\r\n\r\n", mtime=0))


def inputs(shards: Path) -> CorpusInputs:
    """Every file a shard."""
    return CorpusInputs(sources=(str(shards),), shard=1, window_tasks=1)


def built(shards: Path, out: Path) -> CorpusReport:
    """A run in this process."""
    return build_corpus(inputs(shards), out, make_pack=ToyPack)


def two_of(shards: Path, folder: Path) -> Path:
    """A smaller corpus, where each task is a process of its own."""
    folder.mkdir()
    for name in ("0.jsonl", "1.jsonl"):
        copyfile(shards / name, folder / name)
    return folder


def begin(
    shards: Path, out: Path, engine: str, workers: int, pack: str = "ToyPack"
) -> subprocess.Popen[bytes]:
    """A run in a process group of its own."""
    command = [sys.executable, "-m", __name__, str(shards), str(out), engine, str(workers), pack]
    paths = f"{ROOT}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
    path = f"{shards.parent / 'bin'}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    surroundings = {**os.environ, "PYTHONPATH": paths, "PATH": path}
    return subprocess.Popen(command, cwd=ROOT, start_new_session=True, env=surroundings)


def write_slurm(folder: Path) -> None:
    """Commands of Slurm's names that run each task of an array at once, on this machine."""
    folder.mkdir()
    commands = {
        "sbatch": (
            'for last; do :; done\necho "$@" >> "$(dirname "$0")/submitted"\n'
            'most=$(sed -n "s/^#SBATCH --array=0-\\([0-9]*\\).*/\\1/p" "$last")\n'
            "export RUN_OFFSET=0 SLURM_NODELIST=here SLURM_JOB_ID=7\n"
            'for task in $(seq 0 "${most:-0}"); do\n'
            '  SLURM_ARRAY_TASK_ID=$task bash "$last" >&2 || exit 1\ndone\n'
            "echo Submitted batch job 7\n"
        ),
        "srun": 'shift 3\nexec "$@"\n',
        "scontrol": "echo here\n",
    }
    for name, text in commands.items():
        path = folder / name
        path.write_text(f"#!/bin/bash\n{text}", encoding="utf-8")
        path.chmod(0o755)


def files_in(out: Path) -> dict[str, bytes]:
    """All that a run wrote but for its logs."""
    return {
        str(path.relative_to(out)): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.relative_to(out).parts[0] != "logs"
    }


def main(shards: str, out: str, engine: str, workers: str, pack: str) -> None:
    """One run."""
    make = {"ToyPack": ToyPack, "SlowPack": SlowPack}[pack]
    build_corpus(
        inputs(Path(shards)),
        Path(out),
        engine=engine,  # type: ignore[arg-type]
        workers=int(workers),
        slurm={"partition": "toy", "time": "01:00:00"} if engine == "slurm" else None,
        make_pack=make,
    )


if __name__ == "__main__":
    # Under its true name, so that other processes find the classes.
    import_module("tests.app.corpus_runs").main(*sys.argv[1:])
