"""Files, folders and globs to pages; what fails gives an ``ItemError`` and the rest goes on."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from recoupe.errors import ReadError
from recoupe.model.page import ItemError, Page
from recoupe.readers.decoding import decode
from recoupe.readers.media import media_type
from recoupe.readers.options import ReadOptions

WILD = "*?["
DEFAULT = ReadOptions()


def read_sources(
    sources: Sequence[str], options: ReadOptions = DEFAULT
) -> Iterator[Page | ItemError]:
    """Pages of the sources in the order given; within a folder or glob, by name.

    ``Page.id`` is the sha256 of the bytes. The same bytes twice give ``read-duplicate``.
    """
    seen: dict[str, str] = {}
    for source in sources:
        for path in _files(source):
            try:
                page = read_file(path, options)
            except ReadError as error:
                yield ItemError(locator=path, code=error.code, message=error.message)
                continue
            if page.id in seen:
                message = f"the same bytes as {seen[page.id]}"
                yield ItemError(locator=path, code="read-duplicate", message=message)
                continue
            seen[page.id] = path
            yield page


def read_file(path: str, options: ReadOptions = DEFAULT) -> Page:
    """One file as a page. Raises ``ReadError`` with the code of what is wrong."""
    data = _bytes(path, options)
    if not data.strip():
        raise ReadError("the file is empty", code="read-empty")
    text, charset = decode(data)
    if not text.strip():
        raise ReadError("the file holds no text", code="read-empty")
    return Page(
        id=sha256(data).hexdigest(),
        text=text,
        locator=path,
        media_type=media_type(path, text),
        charset=charset,
    )


def _bytes(path: str, options: ReadOptions) -> bytes:
    try:
        if not Path(path).is_file():
            missing = not os.path.lexists(path)
            code = "read-not-found" if missing else "read-unreadable"
            raise ReadError("no such file" if missing else "not a file", code=code)
        with Path(path).open("rb") as file:
            data = file.read(options.max_bytes + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(f"cannot be read: {reason}", code="read-unreadable") from error
    if len(data) > options.max_bytes:
        limit = options.max_bytes / 1024 / 1024
        raise ReadError(f"larger than {limit:g} MB", code="read-too-large")
    return data


def _files(source: str) -> Iterator[str]:
    """The files a source stands for; a source that is nothing stands for itself."""
    if Path(source).is_dir():
        yield from _walk(source)
    elif any(c in source for c in WILD) and not os.path.lexists(source):
        found = sorted(glob.glob(source, recursive=True))  # noqa: PTH207 - keeps the user's form
        for path in found:
            yield from _walk(path) if Path(path).is_dir() else (path,)
        if not found:
            yield source
    else:
        yield source


def _walk(folder: str) -> Iterator[str]:
    """Files below a folder, by path; hidden ones and hidden folders are passed over."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield str(Path(root) / name)
