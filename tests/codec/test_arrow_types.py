from dataclasses import dataclass
from datetime import date

import pytest

from recoupe.codec.arrow_types import arrow_type, fields_of
from recoupe.model.span import Span

pa = pytest.importorskip("pyarrow")


@dataclass
class Kept:
    name: str
    day: date | None
    spans: tuple[Span, ...]


def test_a_record_is_a_struct_of_its_fields() -> None:
    span = pa.struct([pa.field("start", pa.int64()), pa.field("end", pa.int64())])
    assert fields_of(Kept, without=frozenset({"name"})) == [
        pa.field("day", pa.date32()),
        pa.field("spans", pa.list_(span)),
    ]


def test_what_no_record_has_is_refused() -> None:
    with pytest.raises(TypeError):
        arrow_type(bytes)
