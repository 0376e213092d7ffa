from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.dossier_sample import make_dossier
from tests.web.checked_page import troubles

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from starlette.testclient import TestClient

DOSSIER = make_dossier()
STORY = f"/stories/{DOSSIER.story.id}/pictures"


def test_a_story_has_its_pictures_with_text(client: TestClient) -> None:
    text = client.get(STORY).text
    names = re.findall(r'aria-labelledby="(image-\w+)-titre', text)
    assert names == ["image-reprises", "image-matrice", "image-couverture", "image-reseau"]
    for name in names:
        assert f'<desc id="{name}-texte">' in text
    assert text.count("<details>") == 3
    assert "Moins de deux événements" in text
    assert "style=" not in text


def test_pictures_speak_the_language_of_the_page(client: TestClient) -> None:
    text = client.get(STORY, headers={"accept-language": "en"}).text
    assert "Who says what: the map of facts and sources" in text
    assert "says otherwise [2]" in text
    assert "May 6, 2025" in text


def test_the_whole_desk_in_pictures(client: TestClient) -> None:
    text = client.get("/pictures").text
    names = re.findall(r'aria-labelledby="(image-\w+)-titre', text)
    assert names == ["image-registre", "image-couverture"]
    assert "Aucune session n’a de jour connu." in text


def test_the_exported_pictures_stand_in_the_dossier(client: TestClient) -> None:
    text = client.get(f"/stories/{DOSSIER.story.id}").text
    assert 'aria-labelledby="image-matrice-titre' in text
    assert 'aria-labelledby="image-reprises-titre' in text


def test_no_such_story(client: TestClient) -> None:
    assert client.get("/stories/none/pictures").status_code == 404


@pytest.mark.browser
@pytest.mark.parametrize("path", [STORY, "/pictures"])
def test_pages_hold_in_a_browser(chromium: Browser, address: str, path: str) -> None:
    assert troubles(chromium, f"{address}{path}") == []


@pytest.mark.browser
def test_pictures_hold_in_the_dark(chromium: Browser, address: str) -> None:
    assert troubles(chromium, f"{address}{STORY}", dark=True) == []
