from __future__ import annotations

import email
import json
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from tests.dossier_sample import make_dossier
from tests.web.checked_page import troubles

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser
    from starlette.testclient import TestClient

STORY = make_dossier().story
NOTE = f"/stories/{STORY.id}/note"
DAY = "2031-05-02"


def test_the_note_page_offers_every_file(client: TestClient) -> None:
    text = client.get(NOTE).text
    files = re.findall(rf'href="({NOTE}/[^"]+)"', text)
    assert len(files) == len(set(files)) == 10
    for address in files:
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer.headers["content-disposition"].startswith("attachment")
        assert len(answer.content) > 200
    assert client.get(f"{NOTE}/note.docx").content[:2] == b"PK"
    assert client.get(f"{NOTE}/note.pdf").content[:5] == b"%PDF-"
    assert json.loads(client.get(f"{NOTE}/annotations.jsonld").text)["total"] > 0


def test_every_note_mark_leads_to_its_words(client: TestClient) -> None:
    text = client.get(NOTE).text
    marks = set(re.findall(r'href="#(note-\d+)"', text))
    assert len(marks) > 6
    assert marks == set(re.findall(r'id="(note-\d+)"', text))
    back = set(re.findall(r'href="#(appel-\d+)"', text))
    assert back == set(re.findall(r'id="(appel-\d+)"', text))
    assert "<script>alert" not in text


@pytest.mark.parametrize("path", [f"{NOTE}/note.exe", "/stories/none/note", "/digest/monday",
                                  "/digest/monday.eml"])  # fmt: skip
def test_what_is_not_there_is_said(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_the_digest_of_the_day(client: TestClient) -> None:
    text = client.get("/digest").text
    assert f"/digest/{DAY}.eml" in text
    assert STORY.title in text
    assert "Date de la rencontre" in text
    assert "Rien de nouveau" in client.get("/digest/2031-05-03").text


def test_the_digest_as_feed_and_as_letter(client: TestClient) -> None:
    feed = client.get("/digest.atom")
    assert feed.headers["content-type"].startswith("application/atom+xml")
    assert f"http://localhost/digest/{DAY}" in feed.text
    ET.fromstring(feed.text)
    letter = client.get(f"/digest/{DAY}.eml")
    assert letter.headers["content-type"].startswith("message/rfc822")
    assert email.message_from_bytes(letter.content)["X-Unsent"] == "1"


@pytest.mark.browser
@pytest.mark.parametrize("path", [NOTE, "/digest"])
def test_pages_hold_in_a_browser(chromium: Browser, address: str, path: str) -> None:
    assert troubles(chromium, f"{address}{path}") == []


@pytest.mark.browser
def test_export_a_note(chromium: Browser, address: str, tmp_path: Path) -> None:
    page = chromium.new_page(locale="fr-FR")
    page.goto(f"{address}/stories/{STORY.id}")
    page.get_by_role("link", name="Exporter").click()
    with page.expect_download() as started:
        page.get_by_role("link", name="Word (DOCX)").click()
    saved = tmp_path / "note.docx"
    started.value.save_as(saved)
    assert saved.read_bytes()[:2] == b"PK"
    page.close()
