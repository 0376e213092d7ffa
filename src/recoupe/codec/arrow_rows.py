"""Records to rows of Arrow tables and back, losslessly."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from cattrs import Converter

Row = dict[str, Any]
Record = TypeVar("Record")
# Arrow's strings are UTF-8, which has no lone surrogates; one sign for another keeps offsets.
SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def to_row(record: object) -> Row:
    """The fields of a record; inner records are rows themselves."""
    row: Row = encodable(converter().unstructure(record))
    return row


def of_row(row: Row, kind: type[Record]) -> Record:
    """The record of a row; its constructor's own checks hold again."""
    return converter().structure(row, kind)


def encodable(value: object) -> Any:  # noqa: ANN401 - what came in, of the same type
    """The value with strings that UTF-8 can hold; offsets stay as they were."""
    if isinstance(value, str):
        return value if _fits(value) else value.translate(SURROGATES)
    if isinstance(value, dict):
        return {key: encodable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [encodable(item) for item in value]
    return value


def _fits(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


@cache
def converter() -> Converter:
    """One converter for the process; days and moments stay what they are."""
    from cattrs import Converter

    made = Converter(forbid_extra_keys=True)
    made.register_structure_hook(date, lambda value, _: value)
    made.register_structure_hook(datetime, lambda value, _: value)
    made.register_unstructure_hook(datetime, _in_utc)
    return made


def _in_utc(moment: datetime) -> datetime:
    """A moment without a zone is taken for UTC."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
