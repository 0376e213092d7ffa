from __future__ import annotations

from pathlib import Path

from recoupe.app.inputs import Inputs
from recoupe.app.reading import failed_name, file_name, read
from recoupe.model.page import ItemError

ROWS = (
    '{"id": "r1", "title": "Un titre", "text": "Le maire a ouvert le pont. Il est neuf."}\n'
    '{"id": "r2", "title": "", "text": ""}\n'
)


def test_rows_keep_their_ids_when_they_fail_too(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(ROWS, encoding="utf-8")
    good, bad = read(Inputs(jsonl=str(rows)))
    assert not isinstance(good, ItemError)
    assert good[1].id == "r1"
    assert good[1].title == "Un titre"
    assert isinstance(bad, ItemError)
    assert bad.locator == "r2"


def test_a_files_name_is_its_id_unless_another_has_it() -> None:
    seen: set[str] = set()
    assert file_name("a/x.txt", seen) == "x"
    assert file_name("b/x.html", seen) == "b/x.html"


def test_a_failed_file_keeps_its_path() -> None:
    assert failed_name("a#b.txt", Inputs(sources=("a",))) == "a#b.txt"
    assert failed_name("rows.jsonl:3", Inputs(jsonl="rows.jsonl")) == "rows.jsonl:3"
