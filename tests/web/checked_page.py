"""What must hold of every page of the desk, in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import axe_playwright_python

if TYPE_CHECKING:
    from playwright.sync_api import Browser

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = f"async () => (await axe.run({{runOnly: {RULES}}})).violations"
SIZES = ({"width": 1280, "height": 900}, {"width": 390, "height": 844})


def troubles(browser: Browser, address: str, *, dark: bool = False) -> list[str]:
    """Everything wrong with a page, wide and narrow, in French and in English.

    Console messages, requests that leave the desk, sideways scrolling, accessibility.
    """
    shown = [(language, size) for language in ("fr", "en") for size in SIZES]
    return [t for language, size in shown for t in look(browser, address, language, size, dark)]


def look(
    browser: Browser, address: str, language: str, size: dict[str, int], dark: bool
) -> list[str]:
    """One look at the page."""
    found: list[str] = []
    host = address.split("/")[2]
    context = browser.new_context(
        viewport=size,  # type: ignore[arg-type]
        locale=language,
        bypass_csp=True,  # for the checker's own script alone
        color_scheme="dark" if dark else "light",
    )
    page = context.new_page()
    page.on("console", lambda message: found.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: found.append(f"error: {error}"))
    page.on("request", lambda asked: None if host in asked.url else found.append(asked.url))
    page.goto(address)
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append(f"{size['width']}: scrolls sideways")
    page.evaluate(AXE)
    found += [f"{language} {v['id']}: {v['nodes'][0]['html']}" for v in page.evaluate(RUN)]
    context.close()
    return found
