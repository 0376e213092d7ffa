from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from recoupe.app.inputs import Inputs, read_inputs, reading
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


def test_what_makes_no_sense_is_refused() -> None:
    for wrong in ({"kind": "pdf"}, {"columns": {"corps": "x"}}, {"sources": ("-", "-")}):
        with pytest.raises(UsageError):
            Inputs(**{"sources": ("a",), **wrong})  # type: ignore[arg-type]


def test_rows_may_be_packed_and_their_columns_named(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl.gz"
    rows.write_bytes(gzip.compress('\ufeff{"id": 1, "corps": "Bon."}\n'.encode()))
    (page,) = read_inputs(Inputs(jsonl=str(rows), columns={"text": "corps"}))
    assert isinstance(page, Page)
    assert page.text == "\nBon."


def test_rows_before_the_end_of_a_cut_file_are_read(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl.gz"
    lines = "".join(f'{{"id": {n}, "text": "Bon {n * n}."}}\n' for n in range(20_000))
    rows.write_bytes(gzip.compress(lines.encode())[:-100])
    *found, last = read_inputs(Inputs(jsonl=str(rows)))
    assert len(found) > 10_000
    assert isinstance(last, ItemError)
    assert last.code == "read-truncated"


def test_readers_are_told_what_was_asked(tmp_path: Path) -> None:
    heard: list[str] = []
    options = reading(
        Inputs(
            sources=("a",),
            kind="csv",
            columns={"text": "b"},
            fetch=True,
            cache=tmp_path,
            passed_over=lambda _, reason: heard.append(reason),
        )
    )
    options.passed_over("a", "why")
    assert (options.kind, options.columns, options.follow, heard) == (
        "csv",
        {"text": "b"},
        True,
        ["why"],
    )
    assert options.fetcher is not None
    assert reading(Inputs(sources=("a",))).fetcher is None
