"""MHTML: a page saved by a browser as one message, with its pictures and styles."""

from __future__ import annotations

from email import message_from_bytes
from email.errors import MessageError
from email.message import Message

from recoupe.errors import ReadError
from recoupe.model.page import Page
from recoupe.readers.dates import mail_moment
from recoupe.readers.http_body import CHARSET
from recoupe.readers.opened import Opened
from recoupe.readers.options import ReadOptions
from recoupe.readers.page_bytes import Form, Origin, page_of

FORMS: dict[str, Form] = {
    "text/html": "html", "application/xhtml+xml": "html", "text/plain": "text",
}  # fmt: skip
MOST_NESTED = 20


def read_mhtml(source: Opened, options: ReadOptions) -> Page:
    """The message's page: its root part, else the first HTML, else the first text.

    Raises ``ReadError``: ``read-bad-archive`` when it holds no page.
    """
    data = source.read(options.max_bytes)
    if data.count(b"boundary=") > MOST_NESTED:
        raise ReadError("a message within messages", code="read-nested-archive")
    try:
        message = message_from_bytes(data)
        part = root_part(message)
        content = part.get_payload(decode=True) if part is not None else None
    except (MessageError, ValueError, LookupError, RecursionError, AttributeError) as error:
        raise ReadError(f"the message is damaged: {error}", code="read-bad-archive") from error
    if part is None or not isinstance(content, bytes):
        raise ReadError("the message holds no page", code="read-bad-archive")
    return page_of(content, _origin(source, message, part))


def root_part(message: Message) -> Message | None:
    """The part that is the page."""
    parts = [part for part in message.walk() if part.get_content_type() in FORMS]
    start = message.get_param("start")
    where = message.get("Snapshot-Content-Location")
    for part in parts:
        if start is not None and part.get("Content-ID") == start:
            return part
        if where is not None and part.get("Content-Location") == where:
            return part
    html = [part for part in parts if FORMS[part.get_content_type()] == "html"]
    return next(iter(html or parts), None)


def _origin(source: Opened, message: Message, part: Message) -> Origin:
    address = message.get("Snapshot-Content-Location") or part.get("Content-Location")
    charset = CHARSET.search(str(part.get("Content-Type", "")))
    return Origin(
        locator=source.locator,
        form=FORMS[part.get_content_type()],
        charset=charset.group(1) if charset else None,
        url=str(address) if address and str(address).startswith("http") else None,
        fetched=mail_moment(str(message.get("Date", ""))),
    )
