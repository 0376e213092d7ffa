from pathlib import Path

import pytest

from recoupe.engines.corpus_files import batches, read_rows, rejects_file, replaced, write_table
from recoupe.model.page import ItemError

pa = pytest.importorskip("pyarrow")


def test_rows_come_back_in_order_and_by_condition(tmp_path: Path) -> None:
    path = tmp_path / "new" / "rows.parquet"
    rows = [{"n": n} for n in range(1200)]
    write_table(path, pa.schema([pa.field("n", pa.int64())]), iter(rows))
    assert read_rows(path) == rows
    assert read_rows(path, pa.compute.field("n") >= 1198) == rows[1198:]
    assert [row for batch in batches(path, 500) for row in batch] == rows


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("before")
    with pytest.raises(RuntimeError), replaced(path) as part:
        part.write_text("half")
        raise RuntimeError
    assert [one.name for one in tmp_path.iterdir()] == ["file"]
    assert path.read_text() == "before"


def test_a_reject_is_a_line_whatever_its_name(tmp_path: Path) -> None:
    with rejects_file(tmp_path / "r") as reject:
        reject(ItemError(locator="a\udc80", code="read-binary", message="no text"))
    assert (tmp_path / "r").read_text().count("\n") == 1
