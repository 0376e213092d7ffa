"""WARC records one at a time (ISO 28500), whole file or gzip member by member.

Memory holds one record and one piece of the file. Written here because the readers at hand
give half a record as a whole one when the file is cut, and stop at the first damage.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recoupe.errors import ReadError
from recoupe.readers.http_body import parse_headers
from recoupe.readers.opened import Opened
from recoupe.readers.window import Window

LONGEST_HEAD = 1 << 16
LONGEST_LINE = 1 << 14
MOST_DAMAGES = 100  # a file with more is no WARC
MOST_BLANK = 1000
VERSION = b"WARC/"


@dataclass(frozen=True, slots=True)
class Record:
    """``payload`` is the record's block; None when it was not asked for."""

    number: int
    headers: Mapping[str, str]
    payload: bytes | None

    @property
    def kind(self) -> str:
        """``response``, ``conversion``, ``request`` and so on."""
        return self.headers.get("warc-type", "").lower()


@dataclass(frozen=True, slots=True)
class Damage:
    """A place that is no record: the reading goes on after it."""

    number: int
    code: str
    message: str
    headers: Mapping[str, str]


class WarcReader:
    """Iterates over the records of a source; those of ``wanted`` kinds with their payload."""

    def __init__(self, source: Opened, wanted: frozenset[str], max_bytes: int) -> None:
        self._source = source
        self._window = Window(source.stream)
        self._wanted = wanted
        self._max_bytes = max_bytes
        self._number = 0

    def __iter__(self) -> Iterator[Record | Damage]:
        """Records and damages in the order of the file."""
        damages = 0
        while True:
            headers: Mapping[str, str] = {}
            try:
                if not self._at_record():
                    return
                self._number += 1
                headers = self._head()
                yield Record(self._number, headers, self._payload(headers))
            except ReadError as error:
                yield Damage(self._number, error.code, error.message, headers)
                damages += error.code == "read-bad-archive"
                if damages >= MOST_DAMAGES or not self._recover(error.code):
                    return

    def _at_record(self) -> bool:
        """Whether a record begins here, blank lines passed over; False at the end."""
        line = self._window.line(LONGEST_LINE)
        blank = 0
        while line and not line.strip() and blank < MOST_BLANK:
            line = self._window.line(LONGEST_LINE)
            blank += 1
        if not line:
            return False
        if not line.startswith(VERSION):
            self._number += 1
            raise ReadError("not a WARC record here", code="read-bad-archive")
        return True

    def _head(self) -> Mapping[str, str]:
        lines: list[bytes] = []
        size = 0
        while (line := self._window.line(LONGEST_LINE)).strip():
            lines.append(line)
            size += len(line)
            if size > LONGEST_HEAD:
                raise ReadError("the record's headers have no end", code="read-bad-archive")
        if not line:
            raise ReadError("the file ends within a record", code="read-truncated")
        return parse_headers(b"".join(lines))

    def _payload(self, headers: Mapping[str, str]) -> bytes | None:
        stated = headers.get("content-length", "")
        if not stated.isascii() or not stated.isdigit() or len(stated) > 15:
            raise ReadError(f"no such length: {stated[:40]!r}", code="read-bad-archive")
        size = int(stated)
        if headers.get("warc-type", "").lower() not in self._wanted:
            self._window.skip(size)
            return None
        if size > self._max_bytes:
            self._window.skip(size)
            limit = f"{self._max_bytes / 1024 / 1024:g} MB"
            raise ReadError(f"the record is larger than {limit}", code="read-too-large")
        return self._window.take(size)

    def _recover(self, code: str) -> bool:
        """Go to where the next record may begin; False at the end of the file."""
        if code == "read-too-large":
            return True
        gunzip = self._source.gunzip
        if gunzip is not None and code == "read-bad-archive" and self._window.broken:
            self._window.clear()
            return gunzip.resume()
        return code != "read-truncated" and self._next_version()

    def _next_version(self) -> bool:
        try:
            return self._window.seek_line(VERSION)
        except ReadError:
            return self._recover("read-bad-archive")
