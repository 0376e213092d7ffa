"""The usual tasks of a day at the desk, in a real browser.

With RECOUPE_SCREENSHOTS=FOLDER the last view of each is kept there.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from recoupe.app.desk.opening import opened
from recoupe.app.people import add_person
from tests.dossier_sample import make_dossier
from tests.web.conftest import serving
from tests.web.test_ledger import entry  # noqa: F401 – a fixture

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from recoupe.model.register import Entry
    from recoupe.web.settings import Settings

pytestmark = pytest.mark.browser
STORY = make_dossier().story
PASSWORD = "une phrase assez longue"
NewPage = Callable[[], "Page"]


@pytest.fixture
def new_page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[NewPage]:
    """Pages of people apart: each has its own cookies."""
    made: list[Page] = []
    troubles: list[str] = []

    def make() -> Page:
        page = chromium.new_context(locale="fr-FR").new_page()
        page.on("console", lambda message: troubles.append(message.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        made.append(page)
        return page

    yield make
    if folder := os.environ.get("RECOUPE_SCREENSHOTS"):
        for number, page in enumerate(made):
            page.screenshot(path=Path(folder) / f"{request.node.name}-{number}.png", full_page=True)
    for page in made:
        page.context.close()
    # A refusal with its own page is what some of these tasks are about.
    assert [t for t in troubles if "409" not in t and "403" not in t] == []


def test_open_a_story_and_reach_the_passage_behind_a_line(address: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(address)
    page.get_by_role("link", name=STORY.title).first.click()
    line = page.locator("ol.summary li").first
    line.locator("a.ref").first.click()
    assert "#" in page.url
    spot = page.locator(f"[id='{page.url.split('#')[1]}']")
    assert spot.count() == 1
    assert spot.evaluate(
        "e => { const b = e.getBoundingClientRect(); return b.top < innerHeight; }"
    )


def test_find_a_disagreement(address: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{address}/stories/{STORY.id}")
    page.locator("nav.toc").get_by_role("link", name="Désaccords").click()
    card = page.locator("section[aria-labelledby=desaccords] .card").first
    assert card.locator(".side").count() >= 2


def test_accept_a_suggestion_and_undo_it(
    address: str,
    new_page: NewPage,
    entry: Entry,  # noqa: F811
) -> None:
    page = new_page()
    page.goto(f"{address}/review")
    page.locator("article[data-item]").first.get_by_role("button", name="Accepter").click()
    page.goto(f"{address}/ledger/{entry.id}")
    assert page.locator(".badges").first.get_by_text("Initié").count() == 1
    undo = page.locator(".timeline form", has=page.get_by_role("button", name="Annuler"))
    undo.get_by_label("Raison").fill("essai")
    undo.get_by_role("button").click()
    assert page.locator(".badges").first.get_by_text("Non revu").count() == 1
    assert page.get_by_text("(annulé)").count() == 1


def test_subscribe_to_the_deadlines(address: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{address}/sessions")
    link = page.get_by_role("link", name="S’abonner").get_attribute("href")
    answer = page.request.get(f"{address}{link}")
    assert Calendar.from_ical(answer.body()).name == "VCALENDAR"


def test_two_reviewers_at_once(
    address: str,
    new_page: NewPage,
    entry: Entry,  # noqa: F811
) -> None:
    first, second = new_page(), new_page()
    for page in (first, second):
        page.goto(f"{address}/review")
    for page in (first, second):
        page.locator("article[data-item]").first.get_by_role("button", name="Accepter").click()
    assert second.get_by_text("store-chain").count() == 1
    first.goto(f"{address}/ledger/{entry.id}")
    assert first.locator("ol.timeline > li").count() == 1


def test_a_grave_status_waits_for_a_second_person(
    settings: Settings,
    new_page: NewPage,
    entry: Entry,  # noqa: F811
) -> None:
    with opened(settings.workspace) as workspace:
        for name in ("Awa", "Bo"):
            add_person(workspace, name, "admin", PASSWORD, "test")
        article = workspace.article(entry.anchors[0].article_id)
    with serving(settings, team=True) as address:
        first, second = new_page(), new_page()
        for page, name in ((first, "Awa"), (second, "Bo")):
            page.goto(f"{address}/ledger/{entry.id}")
            page.get_by_label("Nom").fill(name)
            page.get_by_label("Mot de passe").fill(PASSWORD)
            page.get_by_role("main").get_by_role("button", name="Se connecter").click()
        first.get_by_text("Fixer le statut à la main").click()
        first.get_by_label("Avancement").select_option("1")
        first.get_by_label("Retiré").check()
        first.get_by_label("Article qui le montre").fill(article.id)
        first.get_by_label("Ses mots").fill(entry.anchors[0].words)
        first.get_by_role("button", name="Enregistrer le statut").click()
        assert first.locator(".badges").first.get_by_text("Non revu").count() == 1
        confirm = first.get_by_role("button", name="Confirmer comme seconde personne")
        assert confirm.is_disabled()
        second.goto(f"{address}/review")
        second.get_by_role("button", name="Confirmer comme seconde personne").click()
        second.goto(f"{address}/ledger/{entry.id}")
        assert second.locator(".badges").first.get_by_text("Retiré").count() == 1
