"""Where the pages of a command come from."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from recoupe.errors import ReadError, UsageError
from recoupe.model.page import ItemError, Page

FIELDS = ("text", "html", "dump")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Files, folders and globs, or the rows of JSON lines.

    ``jsonl`` is a path, or ``-`` for standard input; ``field`` names the column that holds
    the page. ``clean`` says that the sources are articles already: title, newline, text.
    """

    sources: tuple[str, ...] = ()
    jsonl: str | None = None
    field: str = "text"
    clean: bool = False

    def __post_init__(self) -> None:
        if bool(self.sources) == (self.jsonl is not None):
            raise UsageError("give SOURCES or --jsonl FILE, one of the two", code="usage-sources")
        if self.field not in FIELDS:
            raise UsageError(f"--field is one of {', '.join(FIELDS)}", code="usage-field")


def read_inputs(inputs: Inputs) -> Iterator[Page | ItemError]:
    """Pages and failed items in a stable order."""
    if inputs.jsonl is None:
        yield from read_files(inputs.sources, clean=inputs.clean)
        return
    from recoupe.readers.rows import read_rows

    locator = "stdin" if inputs.jsonl == "-" else inputs.jsonl
    yield from read_rows(lines_of(inputs.jsonl), field=inputs.field, locator=locator)


def read_files(sources: Sequence[str], *, clean: bool) -> Iterator[Page | ItemError]:
    """Pages of files; with ``clean`` a text file is already an article."""
    from recoupe.readers.sources import read_sources

    for item in read_sources(sources):
        if clean and isinstance(item, Page) and item.media_type == "text/plain":
            yield replace(item, media_type="text/x-clean")
        else:
            yield item


def lines_of(path: str) -> Iterable[str]:
    """Lines of a file or of standard input, one at a time. Raises ``ReadError``."""
    if path == "-":
        if hasattr(sys.stdin, "reconfigure"):
            sys.stdin.reconfigure(encoding="utf-8", errors="replace")
        yield from sys.stdin
        return
    try:
        with Path(path).open(encoding="utf-8", errors="replace", newline="\n") as file:
            yield from file
    except OSError as error:
        raise ReadError(
            f"cannot read {path}: {error.strerror or error}", code="read-unreadable"
        ) from error
