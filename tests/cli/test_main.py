from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest import CaptureFixture, MonkeyPatch

from recoupe import __version__
from recoupe.app import building
from recoupe.cli.exit_codes import Exit, exit_code
from recoupe.cli.main import main
from recoupe.errors import ModelMissingError, RecoupeError
from recoupe.model.page import ItemError
from tests.dossier_sample import make_dossier

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: CaptureFixture[str]) -> Run:
    def call(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        shown = capsys.readouterr()
        code = left.value.code
        return int(code or 0), shown.out, shown.err

    return call


@pytest.fixture
def sample(monkeypatch: MonkeyPatch) -> None:
    made = (make_dossier(),)
    monkeypatch.setattr(building, "make_dossiers", lambda *_: (made, (), 3))


def test_help_and_version_start_fast_and_light() -> None:
    code = (
        "import sys, time; s = time.perf_counter(); from recoupe.cli.main import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'spacy', 'numpy', 'trafilatura', 'jinja2', 'sklearn', 'lxml', 'rich'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    best = 9.0
    for _ in range(3):
        start = time.perf_counter()
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)  # noqa: PLW1510
        best = min(best, time.perf_counter() - start)
        assert done.stderr.strip() == "[]"
        assert "Exit codes" in done.stdout
    assert best < 0.6


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"recoupe, version {__version__}\n", "")


@pytest.mark.usefixtures("sample")
def test_build_writes_and_sums_up(run: Run, tmp_path: Path) -> None:
    code, out, err = run("build", "x", "-o", tmp_path / "out")
    assert code == Exit.DONE
    for line in ("pages read:", "independent origins:", "disagreements:", "items with errors:"):
        assert line in out
    assert "dossier.html" in out
    assert err.splitlines() == ["writing…"]


def test_build_with_failed_items_is_partial(
    run: Run, tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    failed = ItemError(locator="vide.txt", code="read-empty", message="nothing in it")
    made = (make_dossier(),)
    monkeypatch.setattr(building, "make_dossiers", lambda *_: (made, (failed,), 3))
    code, _, err = run("build", "x", "-o", tmp_path / "out")
    assert code == Exit.PARTIAL
    assert "error [read-empty]: vide.txt: nothing in it" in err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["build", "x"], Exit.USAGE),
        (["build", "-o", "out"], Exit.USAGE),
        (["build", "x", "--field", "html", "-o", "out"], Exit.USAGE),
        (["build", "x", "--jsonl", "y", "-o", "out"], Exit.USAGE),
        (["build", "--jsonl", "y", "--field", "html", "--clean", "-o", "out"], Exit.USAGE),
        (["nonsense"], Exit.USAGE),
        (["build", "/no/such/page.txt", "-o", "/tmp/recoupe-never"], Exit.NO_INPUT),
        (["read", "/no/such/page.txt", "--format", "jsonl"], Exit.NO_INPUT),
        (["annotate", "--jsonl", "/no/such/rows"], Exit.NO_INPUT),
        (["verify", "/no/such/dossier.json", "x"], Exit.NO_INPUT),
        (["build", "x", "-o", "/dev/null"], Exit.OUTPUT),
    ],
)
def test_exit_codes(run: Run, arguments: list[str], code: Exit) -> None:
    found, _, err = run(*arguments)
    assert found == code
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("error", "code"),
    [(ModelMissingError("no model"), Exit.MODEL), (KeyboardInterrupt(), Exit.INTERRUPTED)],
)
def test_a_run_that_breaks_off_writes_nothing(
    run: Run, tmp_path: Path, monkeypatch: MonkeyPatch, error: BaseException, code: Exit
) -> None:
    def broken(*_: object) -> None:
        raise error

    monkeypatch.setattr(building, "make_dossiers", broken)
    found, out, err = run("build", "x", "-o", tmp_path / "out")
    assert (found, out) == (code, "")
    assert err.strip().startswith("error [")
    assert len(err.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_fault_of_ours_is_one_line_too(
    run: Run, tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("by\nnothing")

    monkeypatch.setattr(building, "make_dossiers", broken)
    monkeypatch.delenv("RECOUPE_TRACEBACK", raising=False)
    code, _, err = run("build", "x", "-o", tmp_path / "out")
    assert code == Exit.FAILED
    assert err.startswith("error [internal-error]: ZeroDivisionError: by nothing")
    monkeypatch.setenv("RECOUPE_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        main(["build", "x", "-o", str(tmp_path / "out")])


def test_an_error_of_another_kind_has_a_code_too() -> None:
    assert exit_code(RecoupeError("x")) == Exit.FAILED


@pytest.mark.usefixtures("sample")
def test_verify_holds_and_finds_a_forgery(run: Run, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for page in make_dossier().pages:
        (pages / f"{page.id[:8]}.txt").write_bytes(page.text.encode())
    run("build", "x", "-o", tmp_path / "out")
    (dossier,) = (tmp_path / "out").rglob("dossier.json")
    code, out, _ = run("verify", dossier, pages)
    assert (code, "all hold" in out) == (Exit.DONE, True)
    forged = dossier.read_text(encoding="utf-8").replace("mardi 6 mai", "mardi 7 mai", 1)
    dossier.write_text(forged, encoding="utf-8")
    code, out, err = run("verify", dossier, pages)
    assert code == Exit.MISMATCH
    assert out.startswith("verify-")
    assert "verify-mismatch" in err


def test_read_gives_lines_text_and_document(run: Run, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        '{"id": "r1", "title": "Le pont", "text": "Le maire a ouvert le pont. Il est neuf."}\n'
        '{"id": "r2"}\n',
        encoding="utf-8",
    )
    code, out, _ = run("read", "--jsonl", rows, "--format", "jsonl")
    first, second = (json.loads(line) for line in out.splitlines())
    assert code == Exit.PARTIAL
    assert (first["id"], first["title"]) == ("r1", "Le pont")
    assert second == {
        "id": "r2",
        "error": {"code": "stream-missing-field", "message": second["error"]["message"]},
    }
    code, out, _ = run("read", "--jsonl", rows, "--format", "json")
    assert len(json.loads(out)["pages"]) == 2
    code, out, err = run("read", "--jsonl", rows)
    assert "Le maire a ouvert le pont." in out
    assert "error [stream-missing-field]: r2:" in err


def test_doctor_quick(run: Run) -> None:
    code, out, _ = run("doctor", "--quick")
    assert code in (Exit.DONE, Exit.MODEL, Exit.FAILED)
    assert f"recoupe             {__version__}" in out
