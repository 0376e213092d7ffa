"""Rows to pages: JSON lines here, and the rows of other tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any

from recoupe.errors import ReadError, RecoupeError, StreamError
from recoupe.model.page import ItemError, Page
from recoupe.readers.columns import ROLES, page_role, roles_of
from recoupe.readers.dates import iso_moment

MEDIA = {"html": "text/html", "dump": "text/plain", "text": "text/x-clean"}
SURROGATES = dict.fromkeys(range(55296, 57344), "�")
LONGEST = 64 * 1024 * 1024  # code points of a line: a page in JSON escapes takes up to six each
STREAM = {role: role for role in ROLES}


def read_rows(
    lines: Iterable[str],
    *,
    field: str | None,
    locator: str,
    columns: Mapping[str, str] | None = None,
) -> Iterator[Page | ItemError]:
    """Pages of JSON lines; ``field`` is ``html``, ``dump`` or ``text`` (title and text, clean).

    A bad line gives ``stream-bad-line``, a row without what it needs
    ``stream-missing-field``, a text without words ``read-empty``; reading goes on. The
    locator is ``LOCATOR#ID``, or ``LOCATOR:LINE`` where a row has no id. Without ``field``
    each row's columns tell what it holds, and its line's number stands for a missing id.
    ``columns`` maps a role to the name it has in the rows.
    """
    if field is not None and field not in MEDIA:
        raise StreamError(f"no such field: {field}", code="stream-missing-field")
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{locator}:{number}"
        try:
            row = _row(line)
            roles = _roles(row, field, columns or {})
            name = row_name(row, roles)
            place = f"{locator}#{name}" if name is not None else place
            name = place if name is None and field is None else name
            yield row_page(row, roles, field or page_role(roles), place, name)
        except RecoupeError as error:
            yield ItemError(locator=place, code=error.code, message=error.message)


def _row(line: str) -> dict[str, Any]:
    if len(line) > LONGEST:
        raise ReadError("the line is longer than a page may be", code="read-too-large")
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise StreamError(f"not a JSON line: {error}") from error
    if not isinstance(row, dict):
        raise StreamError("not a JSON object")
    return row


def _roles(
    row: Mapping[str, Any], field: str | None, columns: Mapping[str, str]
) -> Mapping[str, str]:
    """As documented for streams when the field is named; else by the row's own columns."""
    return roles_of(row, columns) if field is None else {**STREAM, **columns}


def row_name(row: Mapping[str, Any], roles: Mapping[str, str]) -> str | None:
    """The row's id as a string; None where it has none."""
    value = row.get(roles.get("id", "id"))
    return None if value is None or value == "" else str(value).translate(SURROGATES)


def row_page(
    row: Mapping[str, Any], roles: Mapping[str, str], field: str, place: str, name: str | None
) -> Page:
    """One row as a page. Raises ``StreamError`` or ``ReadError``."""
    if name is None:
        raise StreamError("the row has no id", code="stream-missing-field")
    text = _clean_text(row, roles) if field == "text" else _string(row, roles, field)
    if text is None:
        raise StreamError(f"the row has no {field}", code="stream-missing-field")
    text = text.translate(SURROGATES)
    if not text.strip():
        raise StreamError("the row's text is empty", code="read-empty")
    if "\0" in text:
        raise ReadError("holds NULs: not text", code="read-binary")
    return Page(
        id=sha256(text.encode("utf-8")).hexdigest(),
        text=text,
        locator=place,
        media_type=MEDIA[field],
        url=_string(row, roles, "url"),
        fetched=iso_moment(row.get(roles.get("crawled", "crawled"))),
        row_id=name,
        outlet=_string(row, roles, "outlet"),
        published=_string(row, roles, "published") or _string(row, {}, "date"),
    )


def _clean_text(row: Mapping[str, Any], roles: Mapping[str, str]) -> str | None:
    """Title, newline, text; CR LF counts as one LF. Either may be missing, not both."""
    title, text = _string(row, roles, "title"), _string(row, roles, "text")
    if title is None and text is None:
        return None
    return f"{title or ''}\n{text or ''}".replace("\r\n", "\n")


def _string(row: Mapping[str, Any], roles: Mapping[str, str], role: str) -> str | None:
    value = row.get(roles.get(role, role))
    return value if isinstance(value, str) else None
