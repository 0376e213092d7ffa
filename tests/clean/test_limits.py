from __future__ import annotations

import pytest

from recoupe.clean.article import clean_page
from recoupe.clean.limits import MOST_LINES, MOST_TEXT, check_lines
from recoupe.errors import CleanError
from recoupe.model.page import Page
from tests.clean.pages import PARAGRAPHS


def page(text: str, media: str) -> Page:
    return Page(id="0" * 64, text=text, locator="page", media_type=media)


@pytest.mark.parametrize(
    ("text", "media"),
    [
        ("a\n" * 5_000_000, "text/plain"),
        ("mot " * (MOST_TEXT // 3), "text/plain"),
        ("a\n" * (MOST_LINES + 1), "text/plain"),
        ("<h1>La digue</h1>" * (MOST_LINES + 1), "text/html"),
        ("<p>" + "&" * (MOST_TEXT + 1), "text/html"),
        ("<" * 10_000_001, "text/html"),
    ],
    ids=["letters", "line", "lines", "headings", "references", "source"],
)
def test_what_is_no_page_of_one_article_is_refused(text: str, media: str) -> None:
    with pytest.raises(CleanError) as caught:
        clean_page(page(text, media))
    assert caught.value.code == "clean-too-long"


def test_a_long_page_is_still_read() -> None:
    text = "\n\n".join([*PARAGRAPHS, *(f"{p} ({n})" for n in range(200) for p in PARAGRAPHS)])
    assert PARAGRAPHS[0] in clean_page(page(text, "text/plain")).body_text
    check_lines(MOST_LINES)
