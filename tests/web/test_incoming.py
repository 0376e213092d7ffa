from __future__ import annotations

import io
import json
import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from recoupe.app.desk.opening import opened
from recoupe.app.jobs import bring_text, due_feeds, follow_feed, incoming, now, safe_name
from recoupe.app.working import work
from recoupe.errors import UsageError
from recoupe.storage.jobs import begin_job
from tests.web.checked_page import troubles
from tests.web.toy_pack import ToyPack

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser
    from starlette.testclient import TestClient

PAGE = (
    "Port-Azur : la ville ouvre deux écoles\n\n"
    "Par Mona Fauvet, le 3 mai 2031\n\n"
    "La mairie de Port-Azur a ouvert lundi deux écoles primaires dans le quartier du Vieux-Phare, "
    "qui attendait des classes depuis plus de dix ans, selon les habitants réunis sur la place.\n\n"
    "« Les enfants ne traverseront plus le fleuve pour apprendre à lire », a déclaré le maire, "
    "Anselme Rodier, devant les familles venues nombreuses assister à la cérémonie du matin.\n\n"
    "Les deux bâtiments comptent douze salles et une bibliothèque ; leur chantier avait commencé "
    "il y a deux ans et demi, après un premier report faute de budget.\n"
)


def ended(client: TestClient, location: str) -> str:
    """The job's page once it has ended."""
    for _ in range(1200):
        text = client.get(location).text
        if "data-job" not in text:
            return text
        time.sleep(0.05)
    raise AssertionError("the job does not end")


def test_a_zip_with_one_bad_page(client: TestClient, visit: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("ecoles.txt", PAGE)
        archive.writestr("vide.txt", "")
    answer = client.post(
        "/incoming/files",
        data={"visit": visit},
        files={"files": ("lot.zip", packed.getvalue(), "application/zip")},
    )
    text = ended(client, str(answer.url.path))
    assert "1 page nouvelle" in text
    assert "read-empty" in text
    assert "/tmp" not in text
    assert "la ville ouvre deux écoles" in client.get("/").text


def test_pasted_text_becomes_a_story_and_is_known_the_second_time(
    client: TestClient, visit: str
) -> None:
    for expected in ("1 page nouvelle", "1 déjà connue"):
        answer = client.post("/incoming/text", data={"visit": visit, "text": PAGE})
        assert expected in ended(client, str(answer.url.path))


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/", "http://[::1]/", "http://10.0.0.8/x"])
def test_private_addresses_are_refused(client: TestClient, visit: str, address: str) -> None:
    answer = client.post("/incoming/address", data={"visit": visit, "address": address})
    text = ended(client, str(answer.url.path))
    assert "0 page nouvelle" in text or "note bad" in text
    assert "<code>read-" in text


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://x.example/", "javascript:1", ""])
def test_other_schemes_make_no_job(client: TestClient, visit: str, address: str) -> None:
    answer = client.post("/incoming/address", data={"visit": visit, "address": address})
    assert answer.status_code == 400


def test_a_job_that_a_stop_interrupted_is_done_again(workspace_file: Path) -> None:
    with opened(workspace_file) as workspace:
        number = bring_text(workspace, PAGE, "Lina")
        with workspace.transaction():
            begin_job(workspace, number)
    assert work(workspace_file, make_pack=ToyPack) == number
    assert work(workspace_file, make_pack=ToyPack) is None
    with opened(workspace_file) as workspace:
        [row] = incoming(workspace).jobs
    assert (row.state, row.new) == ("done", 1)


def test_events_tell_the_end(client: TestClient, visit: str) -> None:
    answer = client.post("/incoming/text", data={"visit": visit, "text": PAGE})
    ended(client, str(answer.url.path))
    lines = client.get(f"{answer.url.path}/events").text.splitlines()
    last = json.loads(lines[0].removeprefix("data: "))
    assert (last["state"], last["new"]) == ("done", 1)


def test_a_followed_feed_is_due_once(workspace_file: Path) -> None:
    with opened(workspace_file) as workspace:
        follow_feed(workspace, "https://journal.example/feed", 6, "Lina")
        assert due_feeds(workspace, now()) == 1
        assert due_feeds(workspace, now()) == 0
        [row] = incoming(workspace).jobs
        assert (row.kind, row.about) == ("feed", "https://journal.example/feed")
        with pytest.raises(UsageError):
            follow_feed(workspace, "feed:x", 6, "Lina")


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "..\\..\\x", "/abs", "a\x00b", "", "..", "é.html"]
)
def test_a_file_name_stays_in_its_folder(name: str) -> None:
    made = safe_name(name, 1)
    assert "/" not in made
    assert "\\" not in made
    assert made.startswith("001-")
    assert made.isprintable()


@pytest.mark.browser
def test_pages_hold_in_a_browser(chromium: Browser, address: str) -> None:
    assert troubles(chromium, f"{address}/incoming") == []


@pytest.mark.browser
def test_a_pasted_page_is_followed_to_its_end(chromium: Browser, address: str) -> None:
    page = chromium.new_page(locale="fr-FR")
    page.goto(f"{address}/incoming")
    page.fill("textarea[name=text]", PAGE)
    page.get_by_role("button", name="Lire ce texte").click()
    page.wait_for_selector(".note.good", timeout=20_000)
    assert "1 page nouvelle" in page.inner_text(".note.good")
    page.close()
