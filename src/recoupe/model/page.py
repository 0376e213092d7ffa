"""What came in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One input, untouched.

    ``id`` is the sha256 of the bytes (hex). ``text`` is their decoding with ``charset``,
    nothing added or taken away: a text dump, or the HTML source. ``locator`` is the file
    name, the URL or the row that it came from. ``media_type`` is ``text/plain``,
    ``text/html`` or ``text/x-clean`` (title, newline, text: already an article).
    """

    id: str
    text: str
    locator: str
    media_type: str = "text/plain"
    charset: str = "utf-8"
    url: str | None = None
    fetched: datetime | None = None
    row_id: str | None = None
    outlet: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemError:
    """An input that failed: the run goes on, the reason stays with the item."""

    locator: str
    code: str
    message: str
