from __future__ import annotations

from pathlib import Path

import pytest

from recoupe.app.inputs import Inputs, read_inputs
from recoupe.errors import ReadError, UsageError
from recoupe.model.page import ItemError, Page


def test_sources_or_rows_never_both_nor_none() -> None:
    for wrong in ({}, {"sources": ("a",), "jsonl": "b"}):
        with pytest.raises(UsageError):
            Inputs(**wrong)  # type: ignore[arg-type]
    with pytest.raises(UsageError):
        Inputs(jsonl="b", field="pdf")


def test_clean_files_are_articles_already(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Titre\nUn corps d’article assez long pour en être un.\n")
    (page,) = read_inputs(Inputs(sources=(str(tmp_path),), clean=True))
    assert isinstance(page, Page)
    assert page.media_type == "text/x-clean"


def test_rows_come_from_a_file(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "r1", "title": "T", "text": "Corps."}\nnot json\n')
    first, second = read_inputs(Inputs(jsonl=str(rows)))
    assert isinstance(first, Page)
    assert (first.row_id, first.text) == ("r1", "T\nCorps.")
    assert isinstance(second, ItemError)
    assert second.code == "stream-bad-line"


def test_rows_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as error:
        list(read_inputs(Inputs(jsonl=str(tmp_path / "none.jsonl"))))
    assert error.value.code == "read-unreadable"
