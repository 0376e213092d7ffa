import json
import subprocess
import sys
from pathlib import Path

import pytest
from pytest import CaptureFixture

from recoupe.cli.main import main
from tests.app.ledger_workspace import KEPT, ledger_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> str:
    return str(ledger_workspace(tmp_path))


def run(capsys: CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(list(arguments))
    shown = capsys.readouterr()
    return int(left.value.code or 0), shown.out, shown.err


def test_list_show_decide_undo_and_verify(workspace: str, capsys: CaptureFixture[str]) -> None:
    where = ("--workspace", workspace)
    _, out, _ = run(capsys, "ledger", "list", "--format", "jsonl", *where)
    rows = [json.loads(line) for line in out.splitlines()]
    fund = next(r for r in rows if "40 millions" in r["label"])
    assert fund["progress"] == "NR"
    code, out, _ = run(
        capsys, "ledger", "set", fund["id"], "--progress", "2", "--flag", "late", "--quote", KEPT,
        "--by", "Ana", *where,
    )  # fmt: skip
    assert code == 0
    assert "recorded as" in out
    _, out, _ = run(capsys, "ledger", "show", fund["id"][:6], *where)
    assert KEPT not in out.split("words:")[0]
    assert "progress:        2" in out
    _, out, _ = run(capsys, "ledger", "history", fund["id"], "--format", "jsonl", *where)
    event = json.loads(out)
    assert (event["by"], event["progress"], event["undone"]) == ("Ana", "2", False)
    code, _, _ = run(capsys, "ledger", "undo", event["id"], "--by", "Bo", "--reason", "non", *where)
    assert code == 0
    _, out, _ = run(capsys, "ledger", "log", "--format", "csv", *where)
    assert out.splitlines()[0].startswith("id,previous,at,by,kind")
    assert len(out.splitlines()) == 3
    code, out, _ = run(capsys, "ledger", "verify", *where)
    assert (code, "all in order" in out) == (0, True)


def test_suggestions_are_listed_rejected_and_gone(
    workspace: str, capsys: CaptureFixture[str]
) -> None:
    where = ("--workspace", workspace)
    _, out, _ = run(capsys, "ledger", "suggestions", "--format", "jsonl", *where)
    first = json.loads(out.splitlines()[0])
    run(capsys, "ledger", "reject", first["id"], "--by", "Ana", "--reason", "autre chose", *where)
    _, out, _ = run(capsys, "ledger", "suggestions", *where)
    assert first["id"] not in out
    _, out, _ = run(capsys, "ledger", "suggestions", "--all", "--format", "jsonl", *where)
    states = {json.loads(line)["id"]: json.loads(line)["state"] for line in out.splitlines()}
    assert states[first["id"]] == "rejected"


def test_refusals_have_codes(workspace: str, capsys: CaptureFixture[str]) -> None:
    where = ("--workspace", workspace)
    code, _, err = run(capsys, "ledger", "show", "kzz", *where)
    assert (code > 0, "decision-unknown" in err) == (True, True)
    code, _, err = run(capsys, "ledger", "reject", "k", "--by", "Ana", *where)
    assert "decision-unsigned" in err
    code, _, err = run(capsys, "ledger", "list", "--workspace", workspace + "-absent")
    assert "store-missing" in err


def test_searches_and_sessions_and_exports(
    workspace: str, tmp_path: Path, capsys: CaptureFixture[str]
) -> None:
    where = ("--workspace", workspace)
    _, out, _ = run(capsys, "ledger", "log", "--searches", "--format", "jsonl", *where)
    assert all("hits" in json.loads(line) for line in out.splitlines())
    _, out, _ = run(capsys, "sessions", *where)
    assert "in all" in out
    target = tmp_path / "r.html"
    code, _, _ = run(capsys, "ledger", "export", "--format", "html", "-o", str(target), *where)
    assert code == 0
    assert "Registre des engagements" in target.read_text("utf-8")


def test_the_list_starts_light(workspace: str) -> None:
    program = (
        "import sys; from recoupe.cli.main import main\n"
        f"try: main(['ledger', 'list', '--workspace', {workspace!r}])\n"
        "except SystemExit: pass\n"
        "heavy = {'spacy', 'numpy', 'trafilatura', 'jinja2', 'sklearn', 'icalendar'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)  # noqa: PLW1510
    assert done.stderr.strip() == "[]"
