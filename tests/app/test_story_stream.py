from __future__ import annotations

import json
from pathlib import Path

import pytest

from recoupe.app import story_stream
from recoupe.app.grouping import Assigned
from recoupe.app.inputs import Inputs
from recoupe.errors import OutputError

from .test_grouping import rows

__all__ = ["rows"]


def test_a_stream_gives_each_row_once_and_its_origin(rows: Inputs) -> None:
    found = [i for i in story_stream.stream_stories(rows) if isinstance(i, Assigned)]
    assert [i.id for i in found if i.was is None] == ["a", "b", "c"]
    by_id = {i.id: i.story for i in found}
    assert by_id["a"].id == by_id["c"].id
    assert by_id["a"].origins[0].id == by_id["c"].origins[0].id
    assert by_id["c"].origins[0].first == "a"


def test_the_log_is_json_lines_and_says_when_it_cannot_be_written(tmp_path: Path) -> None:
    moved = story_stream.Moved(event="merge", story="s-1", into="s-2", articles=("a",), after=3)
    with story_stream.log_of(tmp_path / "log.jsonl") as write:
        write(moved)
    (line,) = (tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line) == {
        "event": "merge", "story": "s-1", "into": "s-2", "articles": ["a"], "after": 3
    }  # fmt: skip
    with pytest.raises(OutputError), story_stream.log_of(tmp_path / "none" / "log.jsonl"):
        pass
