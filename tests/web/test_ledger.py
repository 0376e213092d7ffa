from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from recoupe.app.desk.opening import opened
from recoupe.model.event import Anchor
from recoupe.model.evidence import Maker
from recoupe.model.register import Feature, Suggestion
from tests.dossier_sample import make_dossier
from tests.web.checked_page import troubles

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser
    from starlette.testclient import TestClient

    from recoupe.model.register import Entry

ARTICLE = make_dossier().articles[-1]
SEEN = re.compile(r'name="seen" value="([^"]*)"')


@pytest.fixture
def entry(workspace_file: Path) -> Entry:
    """A commitment with a suggestion that proposes that it has begun."""
    with opened(workspace_file) as workspace, workspace.transaction():
        found = next(e for e in workspace.register.entries() if not e.commitment.umbrella)
        start = ARTICLE.body.start
        words = ARTICLE.text[start : start + 30]
        passage = Anchor(
            page_id=ARTICLE.page_id,
            article_id=ARTICLE.id,
            start=start,
            end=start + 30,
            words=words,
        )
        suggestion = Suggestion(
            id="g0000000001",
            entry_id=found.id,
            article_id=ARTICLE.id,
            stance="progresses",
            score=0.8,
            features=(Feature(name="object", words=words[:8], weight=0.5),),
            evidence=(passage,),
            maker=Maker(name="test", version="1"),
            progress="1",
        )
        workspace.register.save_suggestions([suggestion])
    return found


def judge(client: TestClient, entry: Entry, visit: str, verdict: str, **more: str) -> int:
    page = client.get(f"/ledger/{entry.id}").text
    seen = SEEN.search(page)
    data = {"visit": visit, "name": "g0000000001", "verdict": verdict}
    data |= {"seen": seen[1] if seen else ""} | more
    return client.post(f"/ledger/{entry.id}/judge", data=data).status_code


def test_the_register_lists_and_filters(client: TestClient, entry: Entry) -> None:
    assert f"/ledger/{entry.id}" in client.get("/ledger").text
    assert f"/ledger/{entry.id}" not in client.get("/ledger?party=Zzyzx").text
    assert f"/ledger/{entry.id}" not in client.get("/ledger?status=4").text
    assert client.get("/ledger?due_before=nonsense").status_code == 200


def test_a_commitment_quotes_its_words(client: TestClient, entry: Entry) -> None:
    text = client.get(f"/ledger/{entry.id}").text
    anchor = entry.anchors[0]
    assert f"/articles/{anchor.article_id}?start={anchor.start}&amp;end={anchor.end}" in text
    assert "Personne n’a encore décidé" in text


def test_accepting_sets_the_status_and_undoing_takes_it_back(
    client: TestClient, entry: Entry, visit: str
) -> None:
    assert judge(client, entry, visit, "accept") == 200
    text = client.get(f"/ledger/{entry.id}").text
    assert '<span class="badge p1">' in text
    event = re.search(r'name="event" value="([^"]+)"', text)
    assert event is not None
    data = {"visit": visit, "event": event[1], "seen": event[1], "reason": "essai"}
    assert client.post(f"/ledger/{entry.id}/undo", data=data).status_code == 200
    text = client.get(f"/ledger/{entry.id}").text
    assert '<span class="badge pNR">' in text
    assert "(annulé)" in text


def test_rejecting_needs_a_reason(client: TestClient, entry: Entry, visit: str) -> None:
    assert judge(client, entry, visit, "reject") == 409
    assert judge(client, entry, visit, "reject", reason="autre affaire") == 200
    assert judge(client, entry, visit, "explode") == 409


def test_the_second_to_decide_is_told(client: TestClient, entry: Entry, visit: str) -> None:
    assert judge(client, entry, visit, "accept", seen="") == 200
    stale = judge(client, entry, visit, "reject", seen="", reason="trop tard")
    assert stale == 409
    assert "trop tard" not in client.get(f"/ledger/{entry.id}").text


def test_the_rules_hold_at_the_desk(client: TestClient, entry: Entry, visit: str) -> None:
    data = {"visit": visit, "progress": "4", "seen": ""}
    answer = client.post(f"/ledger/{entry.id}/status", data=data)
    assert answer.status_code == 409
    assert "decision-evidence" in answer.text


def test_the_queue_shows_which_words_matched(client: TestClient, entry: Entry) -> None:
    text = client.get("/review").text
    assert "g0000000001" in text
    assert ARTICLE.text[ARTICLE.body.start :][:8] in text


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("register.csv", "id,label"),
        ("register.jsonld", "@context"),
        ("register.xml", "<iati"),
        ("changes.atom", "<feed"),
    ],
)
def test_others_can_read_the_register(
    client: TestClient, entry: Entry, name: str, mark: str
) -> None:
    answer = client.get(f"/published/{name}")
    assert answer.status_code == 200
    assert mark in answer.text[:600]


def test_deadlines_are_a_calendar(client: TestClient, entry: Entry) -> None:
    answer = client.get("/published/deadlines.ics")
    assert answer.headers["content-type"].startswith("text/calendar")
    assert Calendar.from_ical(answer.content).name == "VCALENDAR"


def test_no_such_format(client: TestClient) -> None:
    assert client.get("/published/register.exe").status_code == 404


@pytest.mark.browser
@pytest.mark.parametrize("path", ["/ledger", "/review", "/sessions", "/register"])
def test_pages_hold_in_a_browser(chromium: Browser, address: str, entry: Entry, path: str) -> None:
    assert troubles(chromium, f"{address}{path}") == []


@pytest.mark.browser
def test_a_commitment_holds_in_a_browser(chromium: Browser, address: str, entry: Entry) -> None:
    assert troubles(chromium, f"{address}/ledger/{entry.id}") == []


@pytest.mark.browser
def test_accept_by_the_keyboard_alone(chromium: Browser, address: str, entry: Entry) -> None:
    page = chromium.new_page(locale="fr-FR")
    page.goto(f"{address}/review")
    while page.locator("article.here").count() == 0:  # past the stories whose sources part
        page.keyboard.press("j")
    with page.expect_navigation():
        page.keyboard.press("a")
    page.goto(f"{address}/ledger/{entry.id}")
    assert page.locator(".badge.p1").count() >= 1
    page.close()
