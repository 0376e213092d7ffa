"""The commands on a workspace, on rows that need no model once they are in."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from recoupe.cli.exit_codes import Exit
from recoupe.cli.main import cli, run
from recoupe.cli.stories_workspace import stories_workspace
from tests.app.workspaces import add_pieces, home, stories


@pytest.fixture(autouse=True)
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace under the usual name in the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RECOUPE_WORKSPACE", raising=False)
    add_pieces(Path("recoupe.db"))
    return Path("recoupe.db")


def stories_command(*arguments: str) -> Result:
    result = CliRunner().invoke(stories_workspace, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result


def test_adding_what_is_there_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", "--jsonl", "recoupe.jsonl"]) == Exit.DONE
    assert "already there:" in (said := capsys.readouterr().out)
    assert said.split("already there:")[1].split()[0] == "5"


def test_what_cannot_be_read_is_partial_or_nothing(tmp_path: Path) -> None:
    assert run(["add", "nothing.txt"]) == Exit.NO_INPUT
    (tmp_path / "rows").write_text('{"id": "x"}\n' + Path("recoupe.jsonl").read_text())
    assert run(["add", "--jsonl", "rows"]) == Exit.PARTIAL


def test_another_workspace_is_named_by_option_or_environment(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["decisions", "--workspace", "none.db"]) == Exit.STORE
    monkeypatch.setenv("RECOUPE_WORKSPACE", "other.db")
    assert run(["decisions"]) == Exit.STORE
    said = capsys.readouterr().err
    assert said.count("error [store-missing]") == 2
    assert "other.db" in said


def test_stories_are_listed_shown_and_explained(path: Path) -> None:
    listed = stories_command("list", "--order", "articles").output.splitlines()
    assert len(listed) == 3
    rows = stories_command("list", "--format", "jsonl", "--limit", "2").output.splitlines()
    assert json.loads(rows[0])["articles"] == 2
    dam = home(path, "r1")
    shown = stories_command("show", dam[:6]).output
    assert "r1" in shown and "r2" in shown and "noms communs" in shown
    told = stories_command("explain", dam).output
    assert "Mariam Oulaye (2 of 2 articles)" in told
    assert "r2: …" in told


def test_stories_are_merged_split_and_undone(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dam, chess = home(path, "r1"), home(path, "r5")
    told = stories_command("merge", dam, chess, "--by", "Lina", "--reason", "même ville").output
    assert stories(path)[dam] == {"r1", "r2", "r5"}
    assert run(["decisions"]) == Exit.DONE
    assert f"merge story {dam} by Lina: même ville" in capsys.readouterr().out
    stories_command("undo", told.split()[-2], "--by", "Omar", "--reason", "non")
    assert stories(path)[chess] == {"r5"}
    stories_command("split", dam, "r2")
    assert stories(path)[dam] == {"r1"}
    assert run(["decisions", "--lost"]) == Exit.DONE
    assert capsys.readouterr().out == ""


def test_everything_goes_out_and_in_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", "all.jsonl"]) == Exit.USAGE
    assert run(["export", "--all", "all.jsonl"]) == Exit.DONE
    assert run(["import", "all.jsonl", "--workspace", "new.db"]) == Exit.DONE
    assert run(["export", "--all", "again.jsonl", "--workspace", "new.db"]) == Exit.DONE
    assert Path("all.jsonl").read_bytes() == Path("again.jsonl").read_bytes()
    capsys.readouterr()
    assert run(["export", "--all", "-"]) == Exit.DONE
    assert capsys.readouterr().out == Path("all.jsonl").read_text()
    assert run(["import", "all.jsonl"]) == Exit.DONE
    assert "nothing new" in capsys.readouterr().out


def test_a_backup_is_a_workspace(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["backup", "copy.db"]) == Exit.DONE
    assert run(["backup", "copy.db"]) == Exit.OUTPUT
    assert run(["refresh", "--workspace", "copy.db"]) == Exit.DONE
    assert capsys.readouterr().out.splitlines()[-1].split()[-1] == "0"


def test_dossiers_are_written_as_build_writes_them(path: Path, tmp_path: Path) -> None:
    assert run(["dossiers", "-o", "all"]) == Exit.DONE
    assert len(list(tmp_path.glob("all/*/dossier.json"))) == 3
    assert (tmp_path / "all" / "index.html").is_file()
    assert run(["dossiers", home(path, "r1"), "-o", "one"]) == Exit.DONE
    (written,) = tmp_path.glob("one/*/dossier.json")
    assert len(json.loads(written.read_text())["articles"]) == 2
    assert run(["dossiers", "s-none", "-o", "none"]) == Exit.STORE
    assert run(["dossiers", "-o", "all"]) == Exit.DONE


def test_every_command_on_a_workspace_takes_the_option() -> None:
    for name in ("add", "refresh", "decisions", "backup", "export", "import", "dossiers"):
        command = cli.commands[name]
        assert "--workspace" in {o for p in command.params for o in p.opts}, name
