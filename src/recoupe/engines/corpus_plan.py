"""What a run over a corpus is to do: fixed before it starts, the same when it is resumed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from recoupe.model.page import ItemError, Page
from recoupe.ports import LanguagePack

ReadPages = Callable[[tuple[str, ...]], Iterator[Page | ItemError]]
MakePack = Callable[[], LanguagePack]

STEPS = ("read", "annotate", "days", "merge", "stories")


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusPlan:
    """The files of each shard, in order, and where everything is written.

    A window is one day with the ``overlap`` days before it; ``window_tasks`` share them, so
    that a corpus of few shards can still use every worker.
    """

    folder: Path
    shards: tuple[tuple[str, ...], ...]
    overlap: int = 2
    window_tasks: int = 16

    def tasks(self, step: str) -> int:
        """How many tasks a step has; output never depends on it."""
        if step == "merge":
            return 1
        if step in ("read", "annotate"):
            return len(self.shards)
        return max(self.window_tasks, len(self.shards))

    def file(self, step: str, table: str, part: int | str, ending: str = "parquet") -> Path:
        """The file of one table for one shard (a number) or day."""
        name = f"{part:05d}" if isinstance(part, int) else part
        return self.folder / step / f"{table}-{name}.{ending}"

    def parts(self, step: str, table: str, ending: str = "parquet") -> list[str]:
        """The shards or days that a table has files for, in order."""
        found = (self.folder / step).glob(f"{table}-*.{ending}")
        return sorted(path.name[len(table) + 1 : -len(ending) - 1] for path in found)
