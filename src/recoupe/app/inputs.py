"""Where the pages of a command come from."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as attribute
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from recoupe.errors import ReadError, UsageError
from recoupe.model.page import ItemError, Page
from recoupe.readers.options import Kind, ReadOptions, unheard

if TYPE_CHECKING:
    from recoupe.readers.options import Fetcher

FIELDS = ("text", "html", "dump")
BROKEN = ("read-truncated", "read-bad-archive")  # found after some rows were read


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Files, folders, globs, addresses and ``-``, or the rows of JSON lines.

    ``jsonl`` is a path, or ``-`` for standard input; ``field`` names the column that holds
    the page. ``clean`` says that the sources are articles already: title, newline, text.
    ``kind`` is what each source is, instead of a guess; ``columns`` maps roles to the names
    of columns; ``fetch`` lets feeds and sitemaps get the pages they name, and ``cache`` is
    the folder where what was fetched is kept. ``passed_over`` hears of what is no page.
    """

    sources: tuple[str, ...] = ()
    jsonl: str | None = None
    field: str = "text"
    clean: bool = False
    kind: Kind | None = None
    columns: Mapping[str, str] = attribute(default_factory=dict)
    fetch: bool = False
    cache: Path | None = None
    passed_over: Callable[[str, str], None] = unheard

    def __post_init__(self) -> None:
        if bool(self.sources) == (self.jsonl is not None):
            raise UsageError("give SOURCES or --jsonl FILE, one of the two", code="usage-sources")
        if self.field not in FIELDS:
            raise UsageError(f"--field is one of {', '.join(FIELDS)}", code="usage-field")
        if self.kind is not None and self.kind not in get_args(Kind):
            raise UsageError(f"no such type: {self.kind}", code="usage-type")
        if self.sources.count("-") > 1:
            raise UsageError("standard input can be read once", code="usage-sources")
        _check_roles(self.columns)


def _check_roles(columns: Mapping[str, str]) -> None:
    from recoupe.readers.columns import ROLES

    for role in columns:
        if role not in ROLES:
            message = f"no such role of a column: {role}; there are {', '.join(ROLES)}"
            raise UsageError(message, code="usage-column")


def read_inputs(inputs: Inputs) -> Iterator[Page | ItemError]:
    """Pages and failed items in a stable order."""
    if inputs.jsonl is None:
        yield from read_files(inputs)
        return
    from recoupe.readers.rows import read_rows

    locator = "stdin" if inputs.jsonl == "-" else inputs.jsonl
    lines = lines_of(inputs.jsonl)
    try:
        yield from read_rows(lines, field=inputs.field, locator=locator, columns=inputs.columns)
    except ReadError as error:
        if error.code not in BROKEN:
            raise
        yield ItemError(locator=locator, code=error.code, message=error.message)


def read_files(inputs: Inputs) -> Iterator[Page | ItemError]:
    """Pages of the sources; with ``clean`` a text is already an article."""
    from recoupe.readers.sources import read_sources

    for item in read_sources(inputs.sources, reading(inputs)):
        if inputs.clean and isinstance(item, Page) and item.media_type == "text/plain":
            yield replace(item, media_type="text/x-clean")
        else:
            yield item


def reading(inputs: Inputs) -> ReadOptions:
    """The readers' options."""
    return ReadOptions(
        kind=inputs.kind,
        columns=inputs.columns,
        follow=inputs.fetch,
        passed_over=inputs.passed_over,
        fetcher=_fetcher(inputs),
    )


def _fetcher(inputs: Inputs) -> Fetcher | None:
    """A client that keeps what it fetched; None leaves the default one to the readers."""
    if inputs.cache is None:
        return None
    from recoupe.readers.web.cache import FolderCache
    from recoupe.readers.web.client import WebClient

    return WebClient(cache=FolderCache(inputs.cache))


def lines_of(path: str) -> Iterable[str]:
    """Lines of a file (packed or not) or of standard input, one at a time. Raises ``ReadError``."""
    from recoupe.readers.lines import text_lines
    from recoupe.readers.opened import opened

    if path == "-":
        source = opened(sys.stdin.buffer, locator="stdin", name="")  # type: ignore[arg-type]
        yield from text_lines(source.stream, "utf-8-sig")
        return
    try:
        with Path(path).open("rb") as file:
            source = opened(file, locator=path, name=Path(path).name)
            yield from text_lines(source.stream, "utf-8-sig")
    except OSError as error:
        raise ReadError(
            f"cannot read {path}: {error.strerror or error}", code="read-unreadable"
        ) from error
