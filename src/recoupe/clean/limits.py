"""What no page of one article exceeds; beyond it a page is refused before any work is done."""

from __future__ import annotations

from typing import NoReturn

from recoupe.errors import CleanError

MOST_SOURCE = 10_000_000  # code points of an HTML page, scripts and images in it included
MOST_TEXT = 500_000  # code points a reader would see: a novel
MOST_LINES = 20_000


def check_size(text: str, *, markup: bool) -> None:
    """Raise ``CleanError`` ``clean-too-long`` for a page too large to hold one article."""
    most = MOST_SOURCE if markup else MOST_TEXT
    if len(text) > most:
        too_long(f"{len(text):,} characters, more than {most:,}")


def check_lines(count: int) -> None:
    """Raise ``CleanError`` ``clean-too-long`` for a page of too many lines."""
    if count > MOST_LINES:
        too_long(f"more than {MOST_LINES:,} lines")


def too_long(what: str) -> NoReturn:
    """Say that a page is too long, and in what respect."""
    raise CleanError(f"too long for an article: {what}", code="clean-too-long")
