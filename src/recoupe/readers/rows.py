"""JSON lines to pages, a row each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from recoupe.errors import StreamError
from recoupe.model.page import ItemError, Page

MEDIA = {"html": "text/html", "dump": "text/plain", "text": "text/x-clean"}
SURROGATES = dict.fromkeys(range(55296, 57344), "�")


def read_rows(lines: Iterable[str], *, field: str, locator: str) -> Iterator[Page | ItemError]:
    """Pages of JSON lines; ``field`` is ``html``, ``dump`` or ``text`` (title and text, clean).

    A bad line gives ``stream-bad-line``, a row without what it needs
    ``stream-missing-field``, a text without words ``read-empty``; reading goes on. The
    locator is ``LOCATOR#ID``, or ``LOCATOR:LINE`` where a row has no id.
    """
    if field not in MEDIA:
        raise StreamError(f"no such field: {field}", code="stream-missing-field")
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{locator}:{number}"
        try:
            row = _row(line)
            place = f"{locator}#{row['id']}" if row.get("id") is not None else place
            yield _page(row, field, place)
        except StreamError as error:
            yield ItemError(locator=place, code=error.code, message=error.message)


def _row(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise StreamError(f"not a JSON line: {error}") from error
    if not isinstance(row, dict):
        raise StreamError("not a JSON object")
    return row


def _page(row: dict[str, Any], field: str, place: str) -> Page:
    if row.get("id") is None:
        raise StreamError("the row has no id", code="stream-missing-field")
    text = _clean_text(row) if field == "text" else _string(row, field)
    if text is None:
        raise StreamError(f"the row has no {field}", code="stream-missing-field")
    text = text.translate(SURROGATES)
    if not text.strip():
        raise StreamError("the row's text is empty", code="read-empty")
    return Page(
        id=sha256(text.encode("utf-8")).hexdigest(),
        text=text,
        locator=place,
        media_type=MEDIA[field],
        url=_string(row, "url"),
        fetched=_moment(row.get("crawled")),
        row_id=str(row["id"]),
        outlet=_string(row, "outlet"),
        published=_string(row, "published") or _string(row, "date"),
    )


def _clean_text(row: dict[str, Any]) -> str | None:
    """Title, newline, text; CR LF counts as one LF. Either may be missing, not both."""
    title, text = _string(row, "title"), _string(row, "text")
    if title is None and text is None:
        return None
    return f"{title or ''}\n{text or ''}".replace("\r\n", "\n")


def _string(row: dict[str, Any], name: str) -> str | None:
    value = row.get(name)
    return value if isinstance(value, str) else None


def _moment(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        try:
            return datetime.combine(date.fromisoformat(value[:10]), datetime.min.time())
        except ValueError:
            return None
