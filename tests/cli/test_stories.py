import json
from pathlib import Path

import pytest

from recoupe.cli.exit_codes import Exit
from recoupe.cli.main import run

TEXTS = {
    "a": "La préfète Irène Castaing a fermé mardi le pont suspendu de Valcroze aux camions.",
    "b": "Le bac de Port-Lazare reprend ses traversées après la grève des matelots.",
    "c": "Camions interdits sur le pont suspendu de Valcroze par la préfète Irène Castaing.",
}


@pytest.fixture
def rows(tmp_path: Path) -> str:
    path = tmp_path / "rows.jsonl"
    lines = [json.dumps({"id": n, "title": t[:20], "text": t}) for n, t in TEXTS.items()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def written(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_one_line_a_row(rows: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["stories", "--jsonl", rows, "--limit", "2"]) == Exit.DONE
    assert [line["id"] for line in written(capsys)] == ["a", "b"]


def test_a_stream_with_its_log(
    rows: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "log.jsonl"
    assert run(["stories", "--jsonl", rows, "--stream", "--log", str(log)]) == Exit.DONE
    lines = [line for line in written(capsys) if "was" not in line]
    assert [line["id"] for line in lines] == ["a", "b", "c"]
    assert log.exists()


def test_explained_stories(rows: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["stories", "--jsonl", rows, "--explain"]) == Exit.DONE
    first = written(capsys)[0]
    assert first["articles"] == ["a", "c"]
    assert any(ground["kind"] == "name" for ground in first["shared"])  # type: ignore[attr-defined]


def test_a_log_needs_a_stream(rows: str, tmp_path: Path) -> None:
    assert run(["stories", "--jsonl", rows, "--log", str(tmp_path / "log")]) == Exit.USAGE
