import json
from pathlib import Path

import pytest

from recoupe.cli.exit_codes import Exit
from recoupe.cli.main import run

pytest.importorskip("datatrove")


def test_slurm_needs_a_partition(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["corpus", "rows.jsonl", "-o", str(tmp_path), "--engine", "slurm"]) == Exit.USAGE
    assert "--partition" in capsys.readouterr().err


@pytest.mark.model
def test_counts_and_rates_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = tmp_path / "rows.jsonl"
    text = "Le bac de Liron ne traversera plus le fleuve avant mardi, annonce Jonas Bellac."
    lines = [json.dumps({"id": 1, "title": "Le bac à quai", "text": text, "date": "2031-05-03"})]
    rows.write_text("\n".join([*lines, "{broken"]), encoding="utf-8")
    given = ["corpus", str(rows), "-o", str(tmp_path / "out"), "--workers", "1"]
    assert run(given) == Exit.PARTIAL
    printed = capsys.readouterr().out
    assert "read: 1 articles, 2 pages, 1 rejects\n" in printed
    assert "annotate: 1 items in " in printed
    assert "/s a core" in printed
