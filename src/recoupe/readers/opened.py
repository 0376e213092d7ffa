"""A source that is open: its bytes, the beginning already seen, and what is known of it."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import IO, cast

from recoupe.errors import ReadError
from recoupe.readers.gunzip import Gunzip
from recoupe.readers.magic import GZIP

HEAD = 1 << 14
IN_MEMORY = 1 << 23


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """``name`` tells the kind by its ending; ``locator`` is where the page is found again.

    ``media_type`` and ``charset`` are what a server or a container says of the bytes;
    ``gunzip`` is what unpacks them, where they came packed.
    """

    stream: io.BufferedIOBase
    head: bytes
    locator: str
    name: str
    url: str | None = None
    fetched: datetime | None = None
    media_type: str | None = None
    charset: str | None = None
    gunzip: Gunzip | None = None

    def read(self, limit: int) -> bytes:
        """All bytes. Raises ``ReadError`` when there are more than ``limit``."""
        data = read_most(self.stream, limit + 1)
        if len(data) > limit:
            raise ReadError(f"larger than {limit / 1024 / 1024:g} MB", code="read-too-large")
        return data


class Rejoined(io.RawIOBase):
    """The bytes already taken from a stream that cannot go back, then the rest of it."""

    def __init__(self, head: bytes, rest: io.BufferedIOBase) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill ``buffer``; 0 at the end."""
        data = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(data) :]
        buffer[: len(data)] = data
        return len(data)


def opened(stream: io.BufferedIOBase, *, locator: str, name: str) -> Opened:
    """A stream as a source; a gzip around it is taken off."""
    head = read_most(stream, HEAD)
    source = Opened(stream=_again(head, stream), head=head, locator=locator, name=name)
    return _unpacked(source) if head.startswith(GZIP) else source


def opened_bytes(data: bytes, *, locator: str, name: str) -> Opened:
    """Bytes in memory as a source; a gzip around them is taken off."""
    return opened(io.BytesIO(data), locator=locator, name=name)


def _unpacked(source: Opened) -> Opened:
    gunzip = Gunzip(source.stream)
    inside = io.BufferedReader(gunzip, buffer_size=1 << 17)
    name = source.name[:-3] if source.name.lower().endswith(".gz") else source.name
    try:
        head = inside.peek(HEAD)[:HEAD]
    except ReadError:
        head = b""  # said again by whoever reads on
    return replace(source, stream=inside, head=head, name=name, gunzip=gunzip)


def _again(head: bytes, stream: io.BufferedIOBase) -> io.BufferedIOBase:
    if stream.seekable():
        stream.seek(-len(head), io.SEEK_CUR)
        return stream
    return io.BufferedReader(Rejoined(head, stream), buffer_size=1 << 17)


def read_most(stream: io.BufferedIOBase, size: int) -> bytes:
    """Up to ``size`` bytes, fewer only at the end: a pipe gives them piece by piece."""
    parts: list[bytes] = []
    while size > 0:
        part = stream.read(min(size, 1 << 20))
        if not part:
            break
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


@contextmanager
def seekable(source: Opened, limit: int) -> Iterator[IO[bytes]]:
    """The bytes in a file that can go back; copied to a temporary one where they come once."""
    if source.stream.seekable():
        yield cast("IO[bytes]", source.stream)
        return
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as copy:
        left = limit
        while part := source.stream.read(1 << 20):
            left -= len(part)
            if left < 0:
                message = f"larger than {limit / 1024 / 1024:g} MB"
                raise ReadError(message, code="read-too-large")
            copy.write(part)
        copy.seek(0)
        yield cast("IO[bytes]", copy)
