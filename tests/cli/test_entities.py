"""``recoupe entities`` on rows that need no model once they are in."""

import json
from pathlib import Path
from typing import Any

import pytest

from recoupe.cli.exit_codes import Exit
from recoupe.cli.main import run
from tests.app.workspaces import add_pieces, home


@pytest.fixture(autouse=True)
def dam(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The story of the dam, in a workspace under the usual name in the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RECOUPE_WORKSPACE", raising=False)
    add_pieces(Path("recoupe.db"))
    return home(Path("recoupe.db"), "r1")


def rows(story: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """The entities of a story."""
    capsys.readouterr()
    assert run(["entities", "list", story, "--format", "jsonl"]) == Exit.DONE
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def listed(story: str, capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, Any]]:
    """The entities of a story by their names."""
    return {row["name"]: row for row in rows(story, capsys)}


def decide(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Decide; the id of the decision as it is told."""
    capsys.readouterr()
    assert run(["entities", *words, "--by", "Lina", "--reason", "known"]) == Exit.DONE
    return capsys.readouterr().out.split()[1]


def test_entities_are_listed_with_their_words(dam: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = listed(dam, capsys)
    assert {"Mariam Oulaye", "Paul Sagna"} <= found.keys()
    assert run(["entities", "list", dam[:8], "--mentions"]) == Exit.DONE
    said = capsys.readouterr().out
    assert "Mariam Oulaye" in said
    assert "« Paul Sagna »" in said and "r1:" in said


def test_one_of_two_and_two_again(dam: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = listed(dam, capsys)
    ids = [before[name]["id"] for name in ("Mariam Oulaye", "Paul Sagna")]
    decision = decide(capsys, "merge", dam, *ids)
    merged = listed(dam, capsys)
    assert "Paul Sagna" not in merged
    assert merged["Mariam Oulaye"]["aliases"] == ["Paul Sagna"]
    decide(capsys, "undo", decision)
    assert listed(dam, capsys) == before


def test_mentions_leave_by_their_words_or_place(
    dam: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = next(row for row in rows(dam, capsys) if row["name"] == "Mariam Oulaye")
    mentions = before["mentions"]
    decide(capsys, "split", dam, before["id"], f"{mentions[0]['article']}:{mentions[0]['start']}")
    held = [row["mentions"] for row in rows(dam, capsys)]
    assert mentions[1:] in held
    assert mentions[:1] in held


def test_mentions_that_are_not_there_are_refused(
    dam: str, capsys: pytest.CaptureFixture[str]
) -> None:
    entity = rows(dam, capsys)[0]["id"]
    assert run(["entities", "split", dam, entity, "Nobody", "--by", "Lina"]) == Exit.REFUSED
    assert "no mention 'Nobody'" in capsys.readouterr().err


def test_a_name_is_corrected_and_a_word_names_nobody(
    dam: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = listed(dam, capsys)
    decide(capsys, "correct", dam, found["Paul Sagna"]["id"], "name=Paul K. Sagna")
    decide(capsys, "reject", dam, found["Mariam Oulaye"]["id"])
    after = listed(dam, capsys)
    assert "Paul K. Sagna" in after
    assert "Mariam Oulaye" not in after
