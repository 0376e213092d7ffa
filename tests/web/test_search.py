"""Searching at the desk, following a search, and what one sets aside."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.dossier_sample import make_dossier
from tests.web.checked_page import troubles

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from starlette.testclient import TestClient

DOSSIER = make_dossier()
ARTICLE = DOSSIER.articles[0]
PASSAGE = re.compile(r'<a href="(/articles/[^"]+)#passage">')
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize(
    "typed", ["ministres", "MINISTRE", '"fonds commun"', "creer fond", "digu*"]
)
def test_an_article_is_found(client: TestClient, typed: str) -> None:
    answer = client.get("/search", params={"q": typed, "kind": "article"})
    assert answer.status_code == 200
    assert f'href="/articles/{ARTICLE.id}' in answer.text


def test_a_passage_leads_to_its_words_in_the_article(client: TestClient) -> None:
    text = client.get("/search", params={"q": '"fonds commun"', "kind": "article"}).text
    assert "<mark>fonds commun</mark>" in text
    for link in PASSAGE.findall(text):
        article = client.get(unescape(link)).text
        assert (
            "".join(re.findall(r'<mark class="[^"]*hit"[^>]*>([^<]*)<', article)) == "fonds commun"
        )


def test_every_kind_is_found_and_counted(client: TestClient) -> None:
    text = client.get("/search").text
    for kind, link in (
        ("statement", "/articles/"),
        ("entity", "/entities/"),
        ("commitment", "/ledger/"),
    ):
        assert f"?kind={kind}" in text
        assert f'href="{link}' in client.get("/search", params={"kind": kind}).text


def test_filters_can_be_taken_back_one_by_one(client: TestClient) -> None:
    params = {"q": "digues", "outlet": "Le Ponton", "since": "2025-01-01"}
    text = unescape(client.get("/search", params=params).text)
    assert "?q=digues&since=2025-01-01" in text
    assert "?q=digues&outlet=Le+Ponton" in text
    assert "Le Ponton" in text
    assert (
        "Rien ne correspond" in client.get("/search", params=params | {"until": "2025-01-02"}).text
    )


def test_what_is_typed_is_shown_as_text(client: TestClient) -> None:
    text = client.get("/search", params={"q": '"><script>alert(1)</script>'}).text
    assert "<script>alert" not in text


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)
@given(st.text(max_size=60), st.sampled_from(["q", "outlet", "since", "person", "theme", "until"]))
def test_nothing_that_can_be_asked_is_an_error(client: TestClient, typed: str, name: str) -> None:
    assert client.get("/search", params={"q": typed, name: typed}).status_code == 200


def test_a_search_can_be_followed(client: TestClient, visit: str) -> None:
    data = {"visit": visit, "name": "Digues & fonds", "asked": "?q=digues"}
    page = client.post("/searches", data=data).text
    address = re.search(r'/feeds/[^"]+\.atom', page)
    assert address is not None
    answer = client.get(address[0])
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = fromstring(answer.text)
    assert feed.findtext(f"{ATOM}title") == "Recoupe – Digues & fonds"
    entries = feed.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert f"urn:recoupe:article:{ARTICLE.id}:{ARTICLE.id}" in ids
    assert len(set(ids)) == len(ids)
    assert all(entry.findtext(f"{ATOM}updated") for entry in entries)
    number = re.search(r'name="id" value="(\d+)"', page)
    assert number is not None
    client.post("/searches/drop", data={"visit": visit, "id": number[1]})
    assert client.get(address[0]).status_code == 404


def test_something_is_kept_and_put_back(client: TestClient, visit: str) -> None:
    data = {"visit": visit, "kind": "article", "id": ARTICLE.id}
    assert f'href="/articles/{ARTICLE.id}"' in client.post("/saved", data=data).text
    assert f'href="/articles/{ARTICLE.id}"' not in client.post("/saved/drop", data=data).text
    assert client.post("/saved", data=data | {"id": "none"}).status_code == 404
    assert client.post("/saved", data=data | {"visit": "x"}).status_code == 403


@pytest.mark.browser
@pytest.mark.parametrize(
    "path",
    ["/search", "/search?q=digues", "/search?q=zzzz&kind=article&since=2025-01-01", "/saved"],
)
def test_pages_hold_in_a_browser(chromium: Browser, address: str, path: str) -> None:
    assert troubles(chromium, f"{address}{path}") == []


@pytest.mark.browser
def test_results_follow_what_is_typed(chromium: Browser, address: str) -> None:
    page = chromium.new_page(locale="fr-FR")
    page.goto(f"{address}/search")
    page.locator("#q").press_sequentially("fonds commun", delay=10)
    page.wait_for_selector("#results mark")
    assert "q=fonds" in page.url
    page.locator("p.passage a").first.click()
    page.wait_for_selector("#passage")
    page.close()


@pytest.mark.browser
def test_searching_works_without_javascript(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False, locale="fr-FR")
    page = context.new_page()
    page.goto(f"{address}/search")
    page.fill("#q", "digues")
    page.click("form.search button")
    assert page.locator("#results mark").count() > 0
    context.close()
