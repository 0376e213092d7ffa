from __future__ import annotations

import os
from pathlib import Path

import pytest

from recoupe.errors import OutputError
from recoupe.storage import folder as storage
from recoupe.storage.folder import MARKER, check_folder, write_folder

FILES = {"01-a/dossier.json": "{}\n", "index.html": "<p>é"}


def names(folder: Path) -> set[str]:
    return {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}


def test_a_new_folder_appears_whole(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    write_folder(out, FILES)
    assert names(out) == {*FILES, MARKER}
    assert (out / "index.html").read_text(encoding="utf-8") == "<p>é"
    assert [p.name for p in tmp_path.rglob("*") if p.name.startswith(".recoupe-new")] == []


def test_earlier_results_are_replaced_and_other_things_stay(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_folder(out, FILES)
    (out / "notes.txt").write_text("mine")
    write_folder(out, {"01-b/dossier.json": "[]"})
    assert names(out) == {"01-b/dossier.json", MARKER, "notes.txt"}


def test_an_empty_folder_is_fine(tmp_path: Path) -> None:
    write_folder(tmp_path, FILES)
    assert names(tmp_path) == {*FILES, MARKER}


def test_a_folder_of_others_is_refused_unless_forced(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("precious")
    with pytest.raises(OutputError) as error:
        write_folder(tmp_path, FILES)
    assert error.value.code == "output-exists"
    write_folder(tmp_path, FILES, force=True)
    assert (tmp_path / "thesis.doc").read_text() == "precious"


def test_a_file_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError) as error:
        check_folder(tmp_path / "out", force=True)
    assert error.value.code == "output-not-a-folder"


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError) as error:
        write_folder(tmp_path / "file" / "out", FILES)
    assert error.value.code == "output-unwritable"


def test_an_interruption_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(storage, "stage", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_folder(out, FILES)
    assert list(tmp_path.iterdir()) == []


def test_a_move_that_fails_puts_all_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    write_folder(out, FILES)
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.name == "02-c" and "new" in self.parts:
            raise OSError(28, os.strerror(28))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OutputError):
        write_folder(out, {"01-a/dossier.json": "new", "02-c/dossier.json": "new"})
    assert (out / "01-a/dossier.json").read_text() == "{}\n"
    assert names(out) == {*FILES, MARKER}


def test_a_marker_cannot_name_things_outside(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_folder(out, FILES)
    (tmp_path / "precious").write_text("x")
    (out / MARKER).write_text('{"made": ["../precious", "..", "index.html", 3]}')
    write_folder(out, {"a/b": "c"})
    assert (tmp_path / "precious").exists()
    assert "index.html" not in names(out)
