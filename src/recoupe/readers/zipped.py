"""A ZIP of pages. Nothing is written to disk; each member is bounded before it is unpacked."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import IO

from recoupe.errors import ReadError
from recoupe.model.page import ItemError, Page
from recoupe.readers.magic import GZIP, ZIP
from recoupe.readers.opened import Opened, opened_bytes, seekable
from recoupe.readers.options import ReadOptions

LARGEST_DIRECTORY = 16 * 1024 * 1024
END = b"PK\x05\x06"
ASSETS = frozenset({
    ".css", ".js", ".mjs", ".map", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif",
    ".ico", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".webm", ".m4a",
})  # fmt: skip
SMALL = 1 << 20  # a member below it may be packed at any ratio
Inner = Callable[[Opened, ReadOptions], Iterator[Page | ItemError]]


def read_zip(source: Opened, options: ReadOptions, inner: Inner) -> Iterator[Page | ItemError]:
    """Pages of the members by name, each read by ``inner``; locators are ``FILE#MEMBER``.

    Raises ``ReadError``: ``read-bad-archive``, ``read-bomb`` (too many members, too large
    in all), ``read-binary`` (an office document). A member of its own can give
    ``read-unsafe-path``, ``read-bomb``, ``read-encrypted``, ``read-nested-archive`` and
    what its reader gives.
    """
    with seekable(source, options.max_unpacked) as file, _archive(file) as archive:
        left = options.max_unpacked
        for member in _members(archive, options):
            if member.is_dir() or _hidden(member.filename):
                continue
            if PurePosixPath(member.filename).suffix.lower() in ASSETS:
                options.passed_over(source.locator, "part of a page, not a page")
                continue
            locator = f"{source.locator}#{member.filename}"
            try:
                data = _content(archive, member, options, left)
                left -= len(data)
                part = opened_bytes(data, locator=locator, name=member.filename)
                yield from inner(part, options)
            except ReadError as error:
                yield ItemError(locator=locator, code=error.code, message=error.message)


def _archive(file: IO[bytes]) -> zipfile.ZipFile:
    """The archive, once its directory is known to be small enough to hold."""
    file.seek(0, 2)
    file.seek(max(0, file.tell() - 65557))
    tail = file.read()
    at = tail.rfind(END)
    if at < 0:
        raise ReadError("the ZIP is cut or damaged: it has no directory", code="read-bad-archive")
    if int.from_bytes(tail[at + 12 : at + 16], "little") > LARGEST_DIRECTORY:
        raise ReadError("a ZIP of too many members", code="read-bomb")
    file.seek(0)
    try:
        return zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
        raise ReadError(f"the ZIP is damaged: {error}", code="read-bad-archive") from error


def _members(archive: zipfile.ZipFile, options: ReadOptions) -> list[zipfile.ZipInfo]:
    members = sorted(archive.infolist(), key=lambda member: member.filename)
    if len(members) > options.max_members:
        message = f"a ZIP of {len(members)} members; at most {options.max_members} are read"
        raise ReadError(message, code="read-bomb")
    if any(m.filename in ("[Content_Types].xml", "mimetype") for m in members):
        raise ReadError("an office document or a book, not a ZIP of pages", code="read-binary")
    if sum(member.file_size for member in members) > options.max_unpacked:
        limit = f"{options.max_unpacked / 1024 / 1024:g} MB"
        raise ReadError(f"a ZIP that unpacks to more than {limit}", code="read-bomb")
    return members


def _content(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, options: ReadOptions, left: int
) -> bytes:
    """A member's bytes, never more than its limits whatever its header says."""
    _refuse_unsafe(member)
    if member.file_size > max(SMALL, options.max_ratio * member.compress_size):
        message = f"unpacks to {member.file_size / max(1, member.compress_size):.0f} times its size"
        raise ReadError(message, code="read-bomb")
    limit = min(options.max_bytes, left)
    try:
        with archive.open(member) as file:
            data = file.read(limit + 1)
    except Exception as error:  # zipfile lets errors of every decompressor through
        raise ReadError(f"the member is damaged: {error}", code="read-bad-archive") from error
    if len(data) > limit:
        raise ReadError(f"larger than {limit / 1024 / 1024:g} MB", code="read-too-large")
    if data.startswith((GZIP, *ZIP)):
        raise ReadError("an archive within the archive", code="read-nested-archive")
    return data


def _refuse_unsafe(member: zipfile.ZipInfo) -> None:
    name = member.filename.replace("\\", "/")
    if name.startswith("/") or ".." in name.split("/") or name[1:2] == ":":
        raise ReadError("a name that leads out of the archive", code="read-unsafe-path")
    if member.flag_bits & 1:
        raise ReadError("locked with a password", code="read-encrypted")


def _hidden(name: str) -> bool:
    return any(
        part.startswith((".", "__MACOSX")) and not part.startswith("..")
        for part in PurePosixPath(name).parts
    )
