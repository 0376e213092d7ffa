from pathlib import Path

import pytest

from recoupe.cli import rates


def test_rows_of_a_file_are_counted_and_limited(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text("{}\n{}\n{}\n", encoding="utf-8")
    assert rates.rows_in(str(path), None) == 3
    assert rates.rows_in(str(path), 2) == 2
    assert rates.rows_in("-", None) is None
    assert rates.rows_in(None, 7) == 7


def test_plain_lines_tell_the_rate_and_the_time_left(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = [0.0]
    monkeypatch.setattr("recoupe.cli.rates.time.monotonic", lambda: now[0])
    report = rates.lines(300)
    report("reading", 1, 0)
    now[0] = 5.0
    report("reading", 50, 0)
    now[0] = 10.0
    report("reading", 100, 0)
    told = capsys.readouterr().err.splitlines()
    assert told == ["reading…", "reading: 100, 10/s, 20 s left"]
