from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from recoupe.web.security import HEADERS
from tests.dossier_sample import make_dossier
from tests.web.checked_page import troubles

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from starlette.testclient import TestClient

STORY = make_dossier().story
ARTICLE = make_dossier().articles[0]


def test_the_first_page_lists_the_story(client: TestClient) -> None:
    answer = client.get("/")
    assert answer.status_code == 200
    assert f"/stories/{STORY.id}" in answer.text
    assert STORY.title in answer.text


def test_a_story_shows_its_dossier(client: TestClient) -> None:
    text = client.get(f"/stories/{STORY.id}").text
    assert 'id="desaccords"' in text
    assert "<script>" not in text
    assert "style=" not in text


def test_an_article_shows_its_marks_and_its_page(client: TestClient) -> None:
    text = client.get(f"/articles/{ARTICLE.id}").text
    assert '<mark class="person' in text
    assert "<del" in text


def test_a_permalink_highlights_exactly_its_words(client: TestClient) -> None:
    start = ARTICLE.body.start
    text = client.get(f"/articles/{ARTICLE.id}?start={start}&end={start + 5}").text
    shown = re.findall(r'<mark class="[^"]*hit"[^>]*>([^<]*)<', text)
    assert "".join(shown) == ARTICLE.text[start : start + 5]


def test_a_passage_outside_the_text_highlights_nothing(client: TestClient) -> None:
    text = client.get(f"/articles/{ARTICLE.id}?start=5&end=99999").text
    assert "hit" not in re.findall(r'<mark class="([^"]*)"', text)


@pytest.mark.parametrize("path", ["/articles/none", "/stories/none", "/nothing"])
def test_what_is_not_there_is_said(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert 'href="/"' in answer.text


def test_every_answer_carries_the_headers(client: TestClient) -> None:
    for path in ("/", "/nothing", "/static/desk.css"):
        answer = client.get(path)
        assert all(answer.headers[name] == value for name, value in HEADERS.items())


def test_another_host_name_is_refused(client: TestClient) -> None:
    assert client.get("/", headers={"host": "elsewhere.example"}).status_code == 400


def test_the_browser_chooses_the_language_and_the_switch_changes_it(
    client: TestClient, visit: str
) -> None:
    assert '<html lang="fr">' in client.get("/", headers={"accept-language": "de, fr;q=0.5"}).text
    assert '<html lang="en">' in client.get("/", headers={"accept-language": "en-GB"}).text
    answer = client.post("/language", data={"language": "en", "then": "/", "visit": visit})
    assert '<html lang="en">' in answer.text
    assert "Stories" in answer.text


@pytest.mark.parametrize("then", ["https://elsewhere.example/", "//elsewhere.example", "/\\x"])
def test_the_switch_never_leads_elsewhere(client: TestClient, visit: str, then: str) -> None:
    data = {"language": "en", "then": then, "visit": visit}
    answer = client.post("/language", data=data, follow_redirects=False)
    assert answer.headers["location"] == "/"


def test_a_form_from_elsewhere_is_refused(client: TestClient, visit: str) -> None:
    data = {"language": "en", "visit": visit}
    forged = [
        client.post("/language", data={"language": "en"}),
        client.post("/language", data=data | {"visit": "x" * 43}),
        client.post("/language", data=data, headers={"origin": "http://elsewhere.example"}),
        client.post("/language", data=data, headers={"sec-fetch-site": "cross-site"}),
    ]
    assert [answer.status_code for answer in forged] == [403] * 4


def test_news_since_the_last_visit_are_counted(client: TestClient) -> None:
    assert "depuis votre dernière visite" not in client.get("/").text
    client.cookies.set("recoupe_last", "2030-01-01T00:00:00+00:00")
    assert "depuis votre dernière visite" in client.get("/").text
    client.cookies.set("recoupe_last", "2032-01-01T00:00:00+00:00")
    assert "depuis votre dernière visite" not in client.get("/").text


@pytest.mark.browser
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("path", ["/", f"/stories/{STORY.id}", f"/articles/{ARTICLE.id}"])
def test_pages_hold_in_a_browser(chromium: Browser, address: str, path: str, dark: bool) -> None:
    assert troubles(chromium, f"{address}{path}", dark=dark) == []


@pytest.mark.browser
def test_marks_are_switched_off_one_by_one(chromium: Browser, address: str) -> None:
    page = chromium.new_page()
    page.goto(f"{address}/articles/{ARTICLE.id}")
    line = "getComputedStyle(document.querySelector('.text mark.person')).textDecorationLine"
    assert page.evaluate(line) == "underline"
    page.uncheck("#show-person")
    assert page.evaluate(line) == "none"
    page.close()


@pytest.mark.browser
def test_shortcuts_are_shown_by_a_question_mark(chromium: Browser, address: str) -> None:
    page = chromium.new_page()
    page.goto(address)
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()
    page.close()
