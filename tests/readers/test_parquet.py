from __future__ import annotations

import io
import sys
from datetime import date
from typing import Any

import pytest

from recoupe.readers.options import ReadOptions
from tests.readers.samples import codes, items, pages


def table(columns: dict[str, list[Any]]) -> bytes:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    out = io.BytesIO()
    parquet.write_table(arrow.table(columns), out)
    return out.getvalue()


def test_a_page_a_row() -> None:
    data = table({
        "doc_id": [1, 2], "headline": ["Un pont", "Deux"], "body": ["Il rouvre.", ""],
        "date": [date(2031, 2, 3), None], "other": [[1], [2]],
    })  # fmt: skip
    one, two = pages(items(data, "x.parquet"))
    assert (one.text, one.row_id, one.published) == ("Un pont\nIl rouvre.", "1", "2031-02-03")
    assert two.text == "Deux\n"


def test_failures() -> None:
    data = table({"a": ["x"], "text": [None]})
    assert codes(items(data, "x.parquet")) == ["stream-missing-field"]
    assert codes(items(data, "x", ReadOptions(columns={"text": "b"}))) == ["read-no-column"]
    assert codes(items(data[: len(data) // 2], "x")) == ["read-bad-table"]
    assert codes(items(b"PAR1" + b"\xff" * 500 + b"PAR1", "x")) == ["read-bad-table"]
    assert codes(items(table({"text": ["a" * 5000]}), "x", ReadOptions(max_unpacked=90))) == [
        "read-bomb"
    ]


def test_without_its_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    (found,) = items(b"PAR1", "x.parquet")
    assert codes([found]) == ["reader-missing"]
    assert "recoupe[parquet]" in found.message  # type: ignore[union-attr]
