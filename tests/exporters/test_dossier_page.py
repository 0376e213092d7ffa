"""The page in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from recoupe.exporters.html import HtmlExporter
from tests.dossier_sample import make_dossier

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "dossier.html"
    path.write_text(HtmlExporter().render(make_dossier()), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def browser_page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport={"width": 390, "height": 800})
    yield page
    page.close()


def test_no_request_no_error_no_foreign_script(browser_page: Page, address: str) -> None:
    requests: list[str] = []
    troubles: list[str] = []
    browser_page.on("request", lambda request: requests.append(request.url))
    browser_page.on("console", lambda message: troubles.append(message.text))
    browser_page.on("pageerror", lambda error: troubles.append(str(error)))
    browser_page.on("dialog", lambda dialog: troubles.append(dialog.message))
    browser_page.goto(address)
    assert requests == [address]
    assert troubles == []


def test_a_phone_needs_no_sideways_scrolling(browser_page: Page, address: str) -> None:
    browser_page.goto(address)
    assert browser_page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_source_mark_leads_to_its_words(browser_page: Page, address: str) -> None:
    browser_page.goto(address)
    mark = browser_page.locator("ol.summary a.ref").first
    anchor = (mark.get_attribute("href") or "")[1:]
    mark.click()
    hit = browser_page.locator("mark.hit")
    assert hit.count() >= 1
    words = "".join(hit.all_text_contents())
    assert words == "Les deux parties ont convenu de créer un fonds commun de 40 millions d’euros."
    box = browser_page.locator(f"#{anchor}").bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 800


def test_every_link_has_its_place(browser_page: Page, address: str) -> None:
    browser_page.goto(address)
    lost = browser_page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))"
        ".filter(id => !document.getElementById(id))"
    )
    assert lost == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_is_readable_in_both_schemes(browser_page: Page, address: str, scheme: str) -> None:
    browser_page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    browser_page.goto(address)
    assert browser_page.evaluate(CONTRAST) == []


# WCAG 2.2, 1.4.3: at least 4.5 to 1 between text and what is behind it.
CONTRAST = r"""
(() => {
  const parse = c => (c.match(/[\d.]+/g) || []).map(Number);
  const light = c => { const [r, g, b] = c.slice(0, 3).map(v => { v /= 255;
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const behind = e => { for (; e; e = e.parentElement) {
    const c = parse(getComputedStyle(e).backgroundColor);
    if (c.length === 3 || c[3] === 1) return c; } return [255, 255, 255]; };
  const poor = new Set();
  for (const e of document.querySelectorAll('body *')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
    if (['SCRIPT', 'STYLE'].includes(e.tagName)) continue;
    const a = light(parse(getComputedStyle(e).color)), b = light(behind(e));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.add(`${e.tagName}.${e.className} ${ratio.toFixed(2)}`);
  }
  return [...poor];
})()
"""
