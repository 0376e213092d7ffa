"""Gzip unpacked piece by piece, member after member; a member cut short is an error."""

from __future__ import annotations

import io
import zlib

from recoupe.errors import ReadError
from recoupe.readers.magic import GZIP

PIECE = 1 << 16
WITH_HEADER = 31  # zlib's window bits for gzip


class Gunzip(io.RawIOBase):
    """The content of a gzip stream, in memory no more than a piece of it.

    Reading raises ``ReadError``: ``read-truncated`` when the last member has no end,
    ``read-bad-archive`` when one is damaged. After that ``resume`` goes on at the next.
    """

    def __init__(self, packed: io.BufferedIOBase) -> None:
        self._packed = packed
        self._input = b""
        self._member = zlib.decompressobj(WITH_HEADER)
        self._inside = False

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill ``buffer``; 0 at the end."""
        data = self.piece(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def piece(self, size: int = PIECE) -> bytes:
        """Up to ``size`` unpacked bytes, none only at the end."""
        while True:
            if not self._input:
                self._input = self._packed.read(PIECE)
            at_end = not self._input
            if not self._inside and (at_end or not self._begin()):
                return b""
            data = self._unpack(size)
            if data:
                return data
            if at_end and self._inside:
                raise ReadError("the gzip ends in the middle", code="read-truncated")

    def _begin(self) -> bool:
        """Start a member; False when only padding or foreign bytes are left."""
        self._input = self._input.lstrip(b"\0")
        if not self._input:
            self._input = self._packed.read(PIECE).lstrip(b"\0")
        if not self._input:
            return False
        self._member = zlib.decompressobj(WITH_HEADER)
        self._inside = True
        return True

    def _unpack(self, size: int) -> bytes:
        try:
            data = self._member.decompress(self._input, size)
        except zlib.error as error:
            self._inside = False
            message = f"the gzip is damaged: {error}"
            raise ReadError(message, code="read-bad-archive") from error
        if self._member.eof:
            self._input = self._member.unused_data
            self._inside = False
        else:
            self._input = self._member.unconsumed_tail
        return data

    def resume(self) -> bool:
        """Go to the next member after a damaged one; False when there is none."""
        self._inside = False
        skip = 1
        while True:
            at = self._input.find(GZIP, skip)
            if at >= 0:
                self._input = self._input[at:]
                return True
            more = self._packed.read(PIECE)
            if not more:
                self._input = b""
                return False
            self._input, skip = self._input[-2:] + more, 0
