"""Sources to pages; what fails gives an ``ItemError`` and the rest goes on."""

from __future__ import annotations

import os
import sys
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from recoupe.errors import ReadError, RecoupeError
from recoupe.model.page import ItemError, Page
from recoupe.readers.following import fetch_source
from recoupe.readers.kinds import read_opened
from recoupe.readers.opened import Opened, opened
from recoupe.readers.options import Fetcher, ReadOptions
from recoupe.readers.paths import files_of

DEFAULT = ReadOptions()
STDIN = "-"
REMEMBERED = 20_000  # pages looked back at for the same bytes: keeps memory constant


def read_sources(
    sources: Sequence[str], options: ReadOptions = DEFAULT
) -> Iterator[Page | ItemError]:
    """Pages of the sources in the order given; within a folder or glob, by name.

    A source is a file, a folder, a glob, ``-`` (standard input) or an http(s) address.
    Nothing is asked of the network unless a source is an address or ``options.follow``.
    ``Page.id`` is the sha256 of the page's bytes; the same bytes twice give
    ``read-duplicate``.
    """
    fetcher = _fetcher(sources, options)
    yield from _distinct(
        item
        for source in sources
        for place in ((source,) if source == STDIN or is_address(source) else files_of(source))
        for item in _read(place, options, fetcher)
    )


def is_address(source: str) -> bool:
    """Whether a source is to be fetched."""
    return source.lower().startswith(("http://", "https://"))


def _fetcher(sources: Sequence[str], options: ReadOptions) -> Fetcher | None:
    if options.fetcher is not None:
        return options.fetcher
    if not options.follow and not any(map(is_address, sources)):
        return None
    from recoupe.readers.web.client import WebClient

    return WebClient()


def _read(place: str, options: ReadOptions, fetcher: Fetcher | None) -> Iterator[Page | ItemError]:
    """One file, stream or address; its failure, whatever it is, stays its own."""
    locator = "stdin" if place == STDIN else place
    try:
        with _open(place, options, fetcher) as source:
            yield from read_opened(source, options, fetcher)
    except RecoupeError as error:
        yield ItemError(locator=locator, code=error.code, message=error.message)
    except OSError as error:
        message = f"cannot be read: {error.strerror or error}"
        yield ItemError(locator=locator, code="read-unreadable", message=message)
    except Exception as error:
        message = f"{type(error).__name__}: {error}; please report it with the source"
        yield ItemError(locator=locator, code="read-failed", message=message)


@contextmanager
def _open(place: str, options: ReadOptions, fetcher: Fetcher | None) -> Iterator[Opened]:
    if place == STDIN:
        yield opened(sys.stdin.buffer, locator="stdin", name="")  # type: ignore[arg-type]
    elif is_address(place) and fetcher is not None:
        yield fetch_source(place, options, fetcher)
    else:
        _check(place)
        with Path(place).open("rb") as file:
            yield opened(file, locator=place, name=Path(place).name)


def _check(path: str) -> None:
    """Raise ``ReadError`` for what is no file, which opening might wait on for ever."""
    try:
        if Path(path).is_file():
            return
        missing = not os.path.lexists(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(f"cannot be read: {reason}", code="read-unreadable") from error
    code = "read-not-found" if missing else "read-unreadable"
    raise ReadError("no such file" if missing else "not a file", code=code)


def _distinct(items: Iterable[Page | ItemError]) -> Iterator[Page | ItemError]:
    """The items, a page whose bytes came lately as an error; memory stays bounded."""
    seen: OrderedDict[bytes, str] = OrderedDict()
    for item in items:
        if isinstance(item, ItemError):
            yield item
            continue
        key = bytes.fromhex(item.id)
        if key in seen:
            message = f"the same bytes as {seen[key]}"
            yield ItemError(locator=item.locator, code="read-duplicate", message=message)
            continue
        seen[key] = item.locator
        if len(seen) > REMEMBERED:
            seen.popitem(last=False)
        yield item
