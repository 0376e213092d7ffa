from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.dossier_sample import make_dossier
from tests.web.checked_page import troubles

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from starlette.testclient import TestClient

DOSSIER = make_dossier()
PATH = f"/stories/{DOSSIER.story.id}/side-by-side"
PASSAGE = re.compile(r'href="(/articles/([^"?]+)\?start=(\d+)&amp;end=(\d+)#passage)"')


def test_the_chosen_sources_stand_in_columns(client: TestClient) -> None:
    text = client.get(f"{PATH}?source=one&source=two").text
    assert 'class="facing n2"' in text
    assert re.findall(r'value="(\w+)" checked', text) == ["one", "two"]
    assert 'class="facing n3"' in client.get(f"{PATH}?source=one&source=two&source=three").text


def test_every_cell_opens_its_passage(client: TestClient) -> None:
    text = client.get(f"{PATH}?source=one&source=two").text
    table = text[text.index("<table>") : text.index("</table>")]
    links = PASSAGE.findall(table)
    assert len(links) >= 4
    for address, article, start, end in links:
        words = DOSSIER.article(article).text[int(start) : int(end)]
        page = client.get(unescape(address).partition("#")[0]).text
        shown = re.findall(r'<mark class="[^"]*hit"[^>]*>([^<]*)<', page)
        assert "".join(map(unescape, shown)) == words


def test_four_states_and_the_words_of_one_version(client: TestClient) -> None:
    text = client.get(f"{PATH}?source=one&source=two&source=three").text
    for state in ("says", "otherwise", "silent", "could-not-know"):
        assert f'<td><span class="{state}">' in text
    assert re.findall(r'class="own">([^<]+)<', text)[:2] == [
        "ensemble", "avant la saison des pluies",
    ]  # fmt: skip


def test_records_lead_back_to_the_dossier(client: TestClient) -> None:
    story = client.get(f"/stories/{DOSSIER.story.id}").text
    anchors = re.findall(rf'href="/stories/{DOSSIER.story.id}#(r-[^"]+)"', client.get(PATH).text)
    assert len(anchors) >= 2
    for anchor in anchors:
        assert f'id="{anchor}"' in story
    for record in ("r-w1", "r-q3", "r-t1", "r-c1", "r-k1", "r-e1"):
        assert f'id="{record}"' in story


def test_a_title_of_a_page_is_text(client: TestClient) -> None:
    assert "<script>alert" not in client.get(PATH).text


@pytest.mark.parametrize("query", ["?source=nobody", "?source=", "?source=%ED%A0%80", ""])
def test_any_choice_gives_a_page(client: TestClient, query: str) -> None:
    answer = client.get(PATH + query)
    assert answer.status_code == 200
    assert answer.text.count(" checked") == 2


def test_no_such_story(client: TestClient) -> None:
    assert client.get("/stories/none/side-by-side").status_code == 404


@pytest.mark.browser
def test_the_page_holds_in_a_browser(chromium: Browser, address: str) -> None:
    assert troubles(chromium, f"{address}{PATH}?source=one&source=two&source=three") == []


@pytest.mark.browser
def test_it_holds_in_the_dark(chromium: Browser, address: str) -> None:
    assert troubles(chromium, f"{address}{PATH}", dark=True) == []
