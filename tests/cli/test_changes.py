"""``recoupe changes``."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from recoupe.cli.changes import changes


def written(path: Path, pages: list[str]) -> str:
    articles = [{"id": p, "title": f"Titre {p}", "page": {"id": p}} for p in pages]
    held = {"format": "recoupe-dossier/1", "articles": articles}
    path.write_text(json.dumps(held), encoding="utf-8")
    return str(path)


def test_a_note_in_markdown(tmp_path: Path) -> None:
    files = [written(tmp_path / "a.json", ["1"]), written(tmp_path / "b.json", ["1", "2"])]
    result = CliRunner().invoke(changes, files)
    assert "## Sources (1)\n\n- **nouveau** Titre 2" in result.output


def test_one_json_line_a_change(tmp_path: Path) -> None:
    files = [written(tmp_path / "a.json", ["1", "2"]), written(tmp_path / "b.json", ["1"])]
    result = CliRunner().invoke(changes, [*files, "--format", "jsonl"])
    assert json.loads(result.output)["what"] == "removed"


def test_nothing_changed_is_said(tmp_path: Path) -> None:
    files = [written(tmp_path / "a.json", ["1"])] * 2
    assert "Rien n’a changé." in CliRunner().invoke(changes, files).output
