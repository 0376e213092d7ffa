"""The lines of an export as JSON objects, checked before anything is made of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, TypeVar

from recoupe.codec.records import read_record
from recoupe.errors import StoreError, StreamError
from recoupe.storage.exporting import FORMAT

Row = dict[str, Any]
Record = TypeVar("Record")


def parsed(lines: Iterable[str]) -> Iterator[Row]:
    """The lines as JSON objects. Raises ``StreamError``."""
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        try:
            row = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise StreamError(f"line {number} is not JSON: {error}") from error
        if not isinstance(row, dict) or not isinstance(row.get("kind"), str):
            raise StreamError(f"line {number} is not a record of an export")
        yield row


def check_header(row: Row) -> None:
    """Raise ``StreamError`` unless the first line begins an export that can be read."""
    if row.get("kind") != "workspace":
        raise StreamError("the first line does not begin an export of a workspace")
    if row.get("format") != FORMAT:
        message = f"an export of format {row.get('format')}; this version reads {FORMAT}"
        raise StoreError(message, code="store-newer")


def structured(row: Row, kind: type[Record]) -> Record:
    """The record of a line. Raises ``StreamError`` (``stream-bad-record``)."""
    return read_record(json.dumps(row.get("record")), kind)


def text(row: Row, name: str) -> str:
    """A column that is a text. Raises ``StreamError``."""
    value = row.get(name)
    if not isinstance(value, str):
        raise StreamError(f"a {row['kind']} without its {name}")
    return value


def moment(row: Row, name: str) -> datetime:
    """A column that is a time in UTC. Raises ``StreamError``."""
    try:
        return datetime.fromisoformat(str(row.get(name)))
    except ValueError as error:
        raise StreamError(f"a {row['kind']} without its time: {name}") from error
