"""The bytes of one page to a ``Page``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Literal

from recoupe.errors import ReadError
from recoupe.model.page import Page
from recoupe.readers.decoding import decode
from recoupe.readers.media import HTML, PLAIN, media_type

Form = Literal["html", "text"]
FORMS: dict[Form, str] = {"html": HTML, "text": PLAIN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a page comes from and what is known of it before it is read.

    ``name`` tells HTML from text by its ending; ``form`` says it outright.
    """

    locator: str
    name: str = ""
    form: Form | None = None
    charset: str | None = None
    url: str | None = None
    fetched: datetime | None = None
    row_id: str | None = None
    outlet: str | None = None
    published: str | None = None


def page_of(data: bytes, origin: Origin) -> Page:
    """A page whose id is the sha256 of ``data``. Raises ``ReadError``: ``read-empty`` too."""
    if not data.strip():
        raise ReadError("nothing in it", code="read-empty")
    text, charset = decode(data, origin.charset)
    if not text.strip():
        raise ReadError("holds no text", code="read-empty")
    return Page(
        id=sha256(data).hexdigest(),
        text=text,
        locator=origin.locator,
        media_type=FORMS[origin.form] if origin.form else media_type(origin.name, text),
        charset=charset,
        url=origin.url,
        fetched=origin.fetched,
        row_id=origin.row_id,
        outlet=origin.outlet,
        published=origin.published,
    )
