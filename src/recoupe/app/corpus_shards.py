"""What a corpus is read from: the files of its sources, put together into shards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from recoupe.app.inputs import Inputs, read_inputs
from recoupe.errors import UsageError
from recoupe.model.page import ItemError, Page
from recoupe.readers.options import Kind
from recoupe.readers.paths import files_of
from recoupe.readers.sources import STDIN, is_address

# Bytes of small files that make a shard together; a larger file is one by itself.
SHARD = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReader:
    """Reads the pages of some files; goes to other processes as it is.

    ``kind``, ``columns`` and ``clean`` are those of ``Inputs``.
    """

    kind: Kind | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    clean: bool = False

    def __call__(self, files: tuple[str, ...]) -> Iterator[Page | ItemError]:
        """Their pages in order; what fails stays an item."""
        given = Inputs(sources=files, kind=self.kind, columns=self.columns, clean=self.clean)
        return read_inputs(given)


def shards_of(sources: Sequence[str], size: int = SHARD) -> tuple[tuple[str, ...], ...]:
    """Files in the order of the sources, in shards of at most ``size`` bytes or one file.

    Raises ``UsageError`` for standard input and addresses, which cannot be read again.
    """
    shards: list[tuple[str, ...]] = []
    held: list[str] = []
    room = size
    for source in sources:
        if source == STDIN or is_address(source):
            message = f"a corpus is read from files: {source} could not be read again"
            raise UsageError(message, code="usage-sources")
        for name in files_of(source):
            weight = size_of(name)
            if held and weight > room:
                shards.append(tuple(held))
                held, room = [], size
            held.append(name)
            room -= weight
    return (*shards, tuple(held)) if held else tuple(shards)


def size_of(name: str) -> int:
    """Bytes of a file; none where it cannot be looked at, which its reader will say."""
    try:
        return Path(name).stat().st_size
    except (OSError, ValueError):
        return 0
