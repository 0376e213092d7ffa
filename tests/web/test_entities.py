"""Names of a story: where they stand, and deciding who is one and who is two."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from recoupe.app.rereading import bring_up_to_date
from recoupe.storage.workspace import open_workspace
from tests.app.workspaces import NoPack, add_pieces
from tests.dossier_sample import make_dossier
from tests.web.checked_page import troubles

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser
    from starlette.testclient import TestClient

SAMPLE = make_dossier()
SEEN = re.compile(r'name="seen" value="([^"]*)"')


@pytest.fixture
def workspace_file(tmp_path: Path) -> Path:
    """A workspace that was read, so that its dossiers can be built anew."""
    add_pieces(tmp_path / "recoupe.db")
    return tmp_path / "recoupe.db"


@pytest.fixture
def story(workspace_file: Path) -> str:
    with open_workspace(workspace_file) as workspace:
        return workspace.homes()["r1"]


def entity(client: TestClient, story: str, name: str) -> str | None:
    """The address of the entity of that name."""
    links = re.findall(
        r'<a href="(/entities/[^"]+)" lang="fr">([^<]*)<', client.get(f"/entities/{story}").text
    )
    return next((link for link, shown in links if unescape(shown) == name), None)


def decide(client: TestClient, address: str, what: str, visit: str, **more: str) -> int:
    seen = SEEN.search(client.get(address).text)
    data = {"visit": visit, "seen": seen[1] if seen else "", "reason": "essai"} | more
    return client.post(f"{address}/{what}", data=data).status_code


def test_an_entity_shows_its_words_and_sources(client: TestClient, story: str) -> None:
    address = entity(client, story, "Mariam Oulaye")
    assert address is not None
    text = client.get(address).text
    links = re.findall(r'href="(/articles/r[12]\?start=\d+&amp;end=\d+)#passage"', text)
    assert {link[:12] for link in links} == {"/articles/r1", "/articles/r2"}
    article = client.get(unescape(links[0])).text
    assert "".join(re.findall(r'<mark class="[^"]*hit"[^>]*>([^<]*)<', article)) == "Mariam Oulaye"
    assert "Pourquoi ces mentions sont réunies" in text


def test_two_persons_are_merged_and_the_merge_undone(
    client: TestClient, story: str, visit: str, workspace_file: Path
) -> None:
    one, other = entity(client, story, "Mariam Oulaye"), entity(client, story, "Paul Sagna")
    assert one is not None
    assert other is not None
    assert decide(client, one, "merge", visit, others=other.rpartition("/")[2]) == 200
    assert entity(client, story, "Paul Sagna") is None
    assert "décision de Lina : essai" in client.get(one).text
    assert "/entities/" in client.get("/search?q=Sagna&kind=entity").text
    refreshed = bring_up_to_date(workspace_file, make_pack=NoPack)
    assert refreshed.rebuilt == ()  # what the desk built is what a refresh would
    event = re.search(r'name="event" value="([^"]+)"', client.get(one).text)
    assert event is not None
    data = {"visit": visit, "seen": event[1], "event": event[1], "reason": "deux personnes"}
    assert client.post(f"/entities/{story}/undo", data=data).status_code == 200
    assert entity(client, story, "Paul Sagna") is not None


def test_mentions_leave_for_somebody_else(client: TestClient, story: str, visit: str) -> None:
    address = entity(client, story, "Mariam Oulaye")
    assert address is not None
    keys = re.findall(r'name="leaving" value="([^"]+)"', client.get(address).text)
    assert decide(client, address, "split", visit, leaving=keys[0]) == 200
    text = client.get(f"/entities/{story}").text
    assert len(re.findall(r">Mariam Oulaye<", text)) == 2
    assert decide(client, address, "split", visit) == 409  # nobody leaves


def test_a_name_is_corrected_or_rejected(client: TestClient, story: str, visit: str) -> None:
    address = entity(client, story, "Mariam Oulaye")
    assert address is not None
    assert decide(client, address, "rename", visit, name="Mariam Oulayé") == 200
    assert entity(client, story, "Mariam Oulayé") == address
    assert decide(client, address, "rename", visit, name=" ") == 409
    assert decide(client, address, "reject", visit) == 200
    assert entity(client, story, "Mariam Oulayé") is None


def test_the_second_to_decide_is_told(client: TestClient, story: str, visit: str) -> None:
    address = entity(client, story, "Mariam Oulaye")
    assert address is not None
    assert decide(client, address, "rename", visit, name="Une", seen="") == 200
    assert decide(client, address, "rename", visit, name="Autre", seen="") == 409
    assert entity(client, story, "Autre") is None


def test_a_decision_of_something_else_is_not_undone_here(
    client: TestClient, story: str, visit: str
) -> None:
    data = {"visit": visit, "seen": "", "event": "0" * 64, "reason": "essai"}
    assert client.post(f"/entities/{story}/undo", data=data).status_code == 409


def test_what_is_not_there_is_said(client: TestClient, story: str) -> None:
    assert client.get("/entities/none").status_code == 404
    assert client.get(f"/entities/{story}/person-99").status_code in (404, 409)


@pytest.mark.browser
def test_pages_hold_in_a_browser(
    chromium: Browser, address: str, client: TestClient, story: str, visit: str
) -> None:
    one, other = entity(client, story, "Mariam Oulaye"), entity(client, story, "Paul Sagna")
    assert one is not None
    assert other is not None
    decide(client, one, "merge", visit, others=other.rpartition("/")[2])
    assert troubles(chromium, f"{address}{one}") == []
    assert troubles(chromium, f"{address}/entities/{story}") == []


class TestSample:
    """The dossier with one of everything."""

    @pytest.fixture
    def workspace_file(self, tmp_path: Path) -> Path:
        from tests.web.conftest import filled

        return filled(tmp_path / "recoupe.db")

    @pytest.mark.parametrize("one", [e.id for e in SAMPLE.resolution.entities])
    def test_every_entity_has_its_page(self, client: TestClient, one: str) -> None:
        answer = client.get(f"/entities/{SAMPLE.story.id}/{one}")
        assert answer.status_code == 200

    @pytest.mark.browser
    def test_it_holds_in_a_browser(self, chromium: Browser, address: str) -> None:
        one = SAMPLE.resolution.entities[0].id
        assert troubles(chromium, f"{address}/entities/{SAMPLE.story.id}/{one}") == []
