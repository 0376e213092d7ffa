from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest

from recoupe.app.desk.opening import opened
from tests.dossier_sample import make_dossier
from tests.web.checked_page import troubles

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser
    from starlette.testclient import TestClient

STORY = make_dossier().story


def titles(path: Path) -> list[str]:
    with opened(path) as workspace:
        return sorted(story.title for story in workspace.stories())


def until(path: Path, number: int) -> list[str]:
    """The titles once there are so many stories."""
    for _ in range(600):
        found = titles(path)
        if len(found) == number:
            return found
        time.sleep(0.05)
    raise AssertionError(f"{found} are not {number}")


def test_split_then_undo(client: TestClient, visit: str, workspace_file: Path) -> None:
    data = {"visit": visit, "what": "split", "values": STORY.articles[0], "reason": "autre affaire"}
    before = len(titles(workspace_file))
    answer = client.post(f"/stories/{STORY.id}/decide", data=data)
    assert "autre affaire" in answer.text
    until(workspace_file, before + 1)
    event = re.search(r"/decisions/([0-9a-f]{64})/undo", answer.text)
    assert event is not None
    client.post(f"/decisions/{event[1]}/undo", data={"visit": visit, "reason": "non"})
    until(workspace_file, before)
    assert "sans effet" in client.get("/decisions").text


def test_another_title(client: TestClient, visit: str, workspace_file: Path) -> None:
    data = {"visit": visit, "what": "retitle", "values": "Le fonds commun"}
    client.post(f"/stories/{STORY.id}/decide", data=data)
    for _ in range(600):
        if titles(workspace_file) == ["Le fonds commun"]:
            return
        time.sleep(0.05)
    raise AssertionError(titles(workspace_file))


@pytest.mark.parametrize(
    ("what", "values"),
    [("merge", ""), ("split", "nobody"), ("retitle", " "), ("burn", "x"), ("merge", "s-none")],
)
def test_what_makes_no_sense_is_refused(
    client: TestClient, visit: str, what: str, values: str
) -> None:
    data = {"visit": visit, "what": what, "values": values}
    assert client.post(f"/stories/{STORY.id}/decide", data=data).status_code in (404, 409)


def test_the_second_to_decide_is_told(client: TestClient, visit: str) -> None:
    data = {"visit": visit, "what": "retitle", "values": "Un"}
    assert client.post(f"/stories/{STORY.id}/decide", data=data).status_code == 200
    answer = client.post(f"/stories/{STORY.id}/decide", data=data | {"values": "Deux"})
    assert answer.status_code == 409
    assert "store-chain" in answer.text


@pytest.mark.browser
@pytest.mark.parametrize("path", [f"/stories/{STORY.id}/decide", "/decisions"])
def test_pages_hold_in_a_browser(chromium: Browser, address: str, path: str) -> None:
    assert troubles(chromium, f"{address}{path}") == []
