"""A record as it stands in a column: one canonical line, compressed where it is large."""

from __future__ import annotations

import zlib
from typing import TypeVar

from recoupe.codec.records import read_record, record_line
from recoupe.errors import StoreError

Packed = str | bytes
Record = TypeVar("Record")

# Characters above which compressing saves more than it costs to read.
LARGE = 1_000


def pack(record: object) -> Packed:
    """The record's line, compressed when it is longer than ``LARGE``."""
    return pack_line(record_line(record))


def pack_line(line: str) -> Packed:
    """The same for a line."""
    return line if len(line) <= LARGE else zlib.compress(line.encode("ascii"), 6)


def unpack_line(packed: Packed) -> str:
    """The line again. Raises ``StoreError`` (``store-broken``)."""
    if isinstance(packed, str):
        return packed
    try:
        return zlib.decompress(packed).decode("ascii")
    except (zlib.error, UnicodeDecodeError) as error:
        raise StoreError(f"a stored record is damaged: {error}", code="store-broken") from error


def unpack(packed: Packed, kind: type[Record]) -> Record:
    """The record again. Raises ``StoreError`` or ``StreamError``."""
    return read_record(unpack_line(packed), kind)


def storable(text: str) -> str:
    """A text as a column can hold it: lone surrogates of a broken page replaced."""
    return text.encode("utf-8", "replace").decode("utf-8")
