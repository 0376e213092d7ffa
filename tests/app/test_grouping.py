from __future__ import annotations

import json
from pathlib import Path

import pytest

from recoupe.app import grouping
from recoupe.app.inputs import Inputs
from recoupe.model.page import ItemError

BRIDGE = (
    "La préfète Irène Castaing a fermé mardi le pont suspendu de Valcroze aux poids lourds. Des "
    "fissures avaient été relevées sur deux câbles porteurs par les inspecteurs du Haut-Val."
)
FERRY = (
    "Le bac de Port-Lazare reprend ses traversées après la grève des matelots. La compagnie a "
    "promis deux équipages de plus pour la saison et un billet moins cher aux insulaires."
)


@pytest.fixture
def rows(tmp_path: Path) -> Inputs:
    given = [("a", BRIDGE), ("b", FERRY), ("a", BRIDGE), ("c", BRIDGE + " Le détour est long.")]
    path = tmp_path / "rows.jsonl"
    lines = [json.dumps({"id": n, "title": t[:30], "text": t}) for n, t in given]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Inputs(jsonl=str(path))


def test_rows_come_in_their_order_and_a_second_id_is_an_error(rows: Inputs) -> None:
    found = list(grouping.stories(rows))
    ids = [i.locator if isinstance(i, ItemError) else i.id for i in found]
    assert ids == ["a", "b", "a", "c"]
    assert isinstance(found[2], ItemError)
    assert found[2].code == "read-duplicate"
    stories = {i.id: i.story.id for i in found if isinstance(i, grouping.Assigned)}
    assert stories["a"] == stories["c"] != stories["b"]


def test_a_limit_stops_reading_and_progress_is_told(rows: Inputs) -> None:
    told: list[tuple[str, int, int]] = []
    found = list(grouping.stories(rows, limit=2, progress=lambda *at: told.append(at)))
    assert len(found) == 2
    assert ("reading", 2, 0) in told
    assert told[-1] == ("grouping", 2, 2)


def test_explanations_come_with_grounds_after_what_failed(rows: Inputs) -> None:
    failed, *found = grouping.explained(rows)
    assert isinstance(failed, ItemError)
    assert not isinstance(found[0], ItemError)
    story, articles = found[0]
    assert [a.id for a in articles] == list(story.articles) == ["a", "c"]
    assert any(ground.kind == "phrase" for ground in story.grounds)
