"""Progress with a rate and the time left, on standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

Progress = Callable[[str, int, int], None]
# Seconds between two lines where standard error is no terminal.
PAUSE = 10.0


@contextmanager
def rates(total: int | None) -> Iterator[Progress]:
    """A function to be called with stage, items done, items in all (0: those of the input)."""
    if not sys.stderr.isatty():
        yield lines(total)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description:<10}"), BarColumn(), MofNCompleteColumn())
    speed = TextColumn("{task.fields[rate]}")
    with Bars(*columns, speed, TimeRemainingColumn(), console=Console(stderr=True)) as shown:
        tasks: dict[str, tuple[TaskID, float]] = {}

        def report(stage: str, done: int, all_items: int) -> None:
            if stage not in tasks:
                task = shown.add_task(stage, total=all_items or total, rate="")
                tasks[stage] = task, time.monotonic()
            task, began = tasks[stage]
            shown.update(task, completed=done, rate=rate(done, time.monotonic() - began))

        yield report


def lines(total: int | None) -> Progress:
    """Plain lines: one when a stage begins, then one every ``PAUSE`` seconds."""
    began: dict[str, float] = {}
    told: dict[str, float] = {}

    def report(stage: str, done: int, all_items: int) -> None:
        now = time.monotonic()
        if stage not in began:
            began[stage] = told[stage] = now
            print(f"{stage}…", file=sys.stderr, flush=True)
        elif now - told[stage] >= PAUSE:
            told[stage] = now
            passed = now - began[stage]
            known = all_items or total
            left = f", {(known - done) * passed / done:,.0f} s left" if known and done else ""
            print(f"{stage}: {done:,}, {rate(done, passed)}{left}", file=sys.stderr, flush=True)

    return report


def rate(done: int, seconds: float) -> str:
    """Items a second in words, nothing before there is one."""
    return f"{done / seconds:,.0f}/s" if seconds > 0.5 and done else ""


def rows_in(jsonl: str | None, limit: int | None) -> int | None:
    """How many rows a file of JSON lines holds, ``limit`` at most; None when unknown."""
    if jsonl is None or jsonl == "-" or not Path(jsonl).is_file():
        return limit
    with Path(jsonl).open("rb") as file:
        count = sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b""))
    return min(count, limit) if limit else count
