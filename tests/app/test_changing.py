"""Two dossier files compared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recoupe.app.changing import changes
from recoupe.errors import ReadError


def written(path: Path, pages: list[str], fmt: str = "recoupe-dossier/1") -> Path:
    articles = [{"id": p, "title": p, "page": {"id": p}} for p in pages]
    path.write_text(json.dumps({"format": fmt, "articles": articles}), encoding="utf-8")
    return path


def test_a_page_more(tmp_path: Path) -> None:
    earlier = written(tmp_path / "a.json", ["p1"])
    later = written(tmp_path / "b.json", ["p1", "p2"])
    assert [(c.what, c.id) for c in changes(earlier, later)] == [("added", "p2")]


def test_dossiers_of_two_stories_are_refused(tmp_path: Path) -> None:
    earlier = written(tmp_path / "a.json", ["p1"])
    with pytest.raises(ReadError) as error:
        changes(earlier, written(tmp_path / "b.json", ["p2"]))
    assert error.value.code == "read-other-story"


def test_a_file_that_is_no_dossier_is_refused(tmp_path: Path) -> None:
    earlier = written(tmp_path / "a.json", ["p1"])
    with pytest.raises(ReadError) as error:
        changes(earlier, written(tmp_path / "b.json", ["p1"], "other/1"))
    assert error.value.code == "read-not-json"
