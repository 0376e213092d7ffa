"""The Arrow type of a record, read off its annotations. Needs pyarrow.

A dataclass is a struct of its fields, a ``tuple[X, ...]`` a list, ``X | None`` the type of
``X`` (all fields may be null), a ``Literal`` or text a string, dates and moments Arrow's own.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Literal, Union, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    import pyarrow as pa


def fields_of(record: type, *, without: frozenset[str] = frozenset()) -> list[pa.Field]:
    """The columns of a record, in order of its fields."""
    import pyarrow as pa

    hints = get_type_hints(record)
    return [
        pa.field(field.name, arrow_type(hints[field.name]))
        for field in fields(record)
        if field.name not in without
    ]


def arrow_type(hint: object) -> pa.DataType:
    """The Arrow type of one annotation. Raises ``TypeError`` for what no record has."""
    import pyarrow as pa

    origin, parts = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        (only,) = [part for part in parts if part is not NoneType]
        return arrow_type(only)
    if origin is tuple:
        return pa.list_(arrow_type(parts[0]))
    if origin is Literal:
        return pa.string()
    if isinstance(hint, type) and is_dataclass(hint):
        return pa.struct(fields_of(hint))
    plain = {
        str: pa.string(),
        bool: pa.bool_(),
        int: pa.int64(),
        float: pa.float64(),
        date: pa.date32(),
        datetime: pa.timestamp("us", tz="UTC"),
    }
    if not isinstance(hint, type) or hint not in plain:
        raise TypeError(f"no Arrow type for {hint}")
    return plain[hint]
