"""A moving window over a stream: lines and lengths, no more held than asked for."""

from __future__ import annotations

import io

from recoupe.errors import ReadError

PIECE = 1 << 17


class Window:
    """Takes bytes off a stream. ``broken`` says that the last reading of it failed."""

    def __init__(self, stream: io.BufferedIOBase) -> None:
        self._stream = stream
        self._data = b""
        self._at = 0
        self.broken = False

    def line(self, limit: int) -> bytes:
        """The next line with its end, or ``limit`` bytes of it; none at the end."""
        found = self._data.find(b"\n", self._at, self._at + limit)
        while found < 0 and len(self._data) - self._at < limit and self._more():
            found = self._data.find(b"\n", self._at, self._at + limit)
        stop = found + 1 if found >= 0 else min(len(self._data), self._at + limit)
        line = self._data[self._at : stop]
        self._at = stop
        return line

    def take(self, size: int) -> bytes:
        """Exactly ``size`` bytes. Raises ``ReadError`` when the stream ends before."""
        parts: list[bytes] = []
        missing = size
        while missing:
            part = self._data[self._at : self._at + missing]
            parts.append(part)
            self._at += len(part)
            missing -= len(part)
            if missing and not self._more():
                raise ReadError("the file ends within a record", code="read-truncated")
        return b"".join(parts)

    def skip(self, size: int) -> None:
        """Pass over ``size`` bytes. Raises ``ReadError`` when the stream ends before."""
        while size:
            step = min(size, len(self._data) - self._at)
            self._at += step
            size -= step
            if size and not self._more():
                raise ReadError("the file ends within a record", code="read-truncated")

    def seek_line(self, beginning: bytes) -> bool:
        """Go to the next line that begins so; False when there is none."""
        mark = b"\n" + beginning
        while (found := self._data.find(mark, self._at)) < 0:
            self._at = max(self._at, len(self._data) - len(mark))
            if not self._more():
                return False
        self._at = found + 1
        return True

    def clear(self) -> None:
        """Forget what was read ahead."""
        self._data, self._at, self.broken = b"", 0, False

    def _more(self) -> bool:
        self.broken = True
        piece = self._stream.read1(PIECE)
        self.broken = False
        self._data = self._data[self._at :] + piece
        self._at = 0
        return bool(piece)
