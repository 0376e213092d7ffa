"""Outlets: what they published, and whom they repeat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.app.desk.opening import opened
from recoupe.app.desk.outlets import outlet_list, outlet_page
from recoupe.app.indexing import index_all
from recoupe.errors import NotFoundError
from tests.dossier_sample import OUTLETS, make_dossier
from tests.web.checked_page import troubles

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser
    from starlette.testclient import TestClient

STORY = make_dossier().story


def test_reuse_is_counted_from_the_origins(workspace_file: Path) -> None:
    with opened(workspace_file) as workspace:
        index_all(workspace)
        listing = outlet_list(workspace)
        told = {o.row.name: (o.row.articles, o.row.reused) for o in listing.outlets}
    copied = {m for o in STORY.origins for m in o.members if len(o.members) > 1 and m != o.first}
    assert copied
    for name, outlet in OUTLETS.items():
        if outlet:
            assert told[outlet] == (1, int(name in copied))
    assert listing.unnamed == sum(outlet is None for outlet in OUTLETS.values())


def test_one_says_whom_it_repeats_and_the_other_who_repeats_it(workspace_file: Path) -> None:
    with opened(workspace_file) as workspace:
        index_all(workspace)
        pages = [outlet_page(workspace, name) for name in OUTLETS.values() if name]
        with pytest.raises(NotFoundError):
            outlet_page(workspace, "Le Phare")
    sources = [(p.outlet.row.name, pair.source) for p in pages for pair in p.outlet.sources]
    repeated = [(pair.outlet, p.outlet.row.name) for p in pages for pair in p.repeated_by]
    assert sources == repeated != []
    assert all(0 <= p.outlet.reuse <= 1 for p in pages)


def test_the_list_leads_to_the_page_and_the_page_to_its_articles(client: TestClient) -> None:
    client.get("/search")  # indexes
    assert 'href="/outlets/Le%20Ponton"' in client.get("/outlets").text
    text = client.get("/outlets/Le Ponton").text
    assert 'href="/articles/one"' in text
    assert client.get("/outlets/Le Phare").status_code == 404


@pytest.mark.browser
@pytest.mark.parametrize("path", ["/outlets", "/outlets/Le%20Ponton", "/outlets/Rivages%20Hebdo"])
def test_pages_hold_in_a_browser(
    chromium: Browser, address: str, client: TestClient, path: str
) -> None:
    client.get("/search")
    assert troubles(chromium, f"{address}{path}") == []
