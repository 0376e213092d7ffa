"""Pages of a WARC or WET: responses, resources and conversions; the rest is passed over."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.errors import ReadError
from recoupe.model.page import ItemError, Page
from recoupe.readers.dates import iso_moment
from recoupe.readers.http_body import media_of, parse_response
from recoupe.readers.opened import Opened
from recoupe.readers.options import ReadOptions
from recoupe.readers.page_bytes import Form, Origin, page_of
from recoupe.readers.warc import Damage, Record, WarcReader

PAGES = frozenset({"response", "conversion", "resource"})
FORMS: dict[str | None, Form | None] = {
    "text/html": "html", "application/xhtml+xml": "html", "text/plain": "text",
    "application/http": None, "application/octet-stream": None, "": None, None: None,
}  # fmt: skip


def read_warc(source: Opened, options: ReadOptions) -> Iterator[Page | ItemError]:
    """A page a record, in the order of the file; a damaged record is an error of its own.

    Locators are ``FILE#RECORD-ID``. Memory holds one record. A file without any record
    gives ``read-empty``.
    """
    seen = 0
    for item in WarcReader(source, PAGES, options.max_bytes):
        seen += 1
        name = record_name(item)
        locator = f"{source.locator}#{name}"
        if isinstance(item, Damage):
            yield ItemError(locator=locator, code=item.code, message=item.message)
            continue
        try:
            page = _page(item, name, locator, options.max_bytes)
        except ReadError as error:
            yield ItemError(locator=locator, code=error.code, message=error.message)
            continue
        if isinstance(page, Page):
            yield page
        else:
            options.passed_over(source.locator, page)
    if not seen:
        yield ItemError(locator=source.locator, code="read-empty", message="holds no record")


def record_name(record: Record | Damage) -> str:
    """The record's id without its brackets, or its number in the file."""
    stated = record.headers.get("warc-record-id", "").strip("<> ")
    return stated.removeprefix("urn:uuid:") or f"record-{record.number}"


def _page(record: Record, name: str, locator: str, limit: int) -> Page | str:
    """The record's page, or why it is none."""
    if record.payload is None:
        return f"record of type {record.kind[:40] or 'unknown'}"
    media, charset = media_of(record.headers.get("content-type"))
    data = record.payload
    if record.kind == "response":
        if media is not None and media != "application/http":
            return f"response of {media[:40]}"
        response = parse_response(data, limit)
        if response.status != 200:
            return f"response with status {response.status}"
        media, charset = media_of(response.headers.get("content-type"))
        data = response.body
    if media not in FORMS:
        return f"{record.kind} of type {(media or '')[:40]}"
    origin = Origin(
        locator=locator,
        form=FORMS[media],
        charset=charset,
        url=record.headers.get("warc-target-uri", "").strip("<> ") or None,
        fetched=iso_moment(record.headers.get("warc-date")),
        row_id=name,
    )
    return page_of(data, origin)
