"""Sitemaps and sitemap indexes: addresses of pages, fetched only when that is allowed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.errors import ReadError
from recoupe.model.page import ItemError, Page
from recoupe.readers.dates import stated_moment
from recoupe.readers.following import Follow
from recoupe.readers.opened import Opened
from recoupe.readers.options import ReadOptions
from recoupe.readers.xml_input import local, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST = 50 * 1024 * 1024  # as the sitemap protocol has it


@dataclass(frozen=True, slots=True)
class Entry:
    """An address; ``published`` only where the sitemap says so (news), never ``lastmod``."""

    url: str
    published: str | None


def read_sitemap(
    source: Opened, options: ReadOptions, follow: Follow
) -> Iterator[Page | ItemError]:
    """The pages that a sitemap, or the sitemaps of an index, name, in their order.

    Without ``options.follow`` one ``read-needs-fetch`` says how many there are. Raises
    ``ReadError``: ``read-bad-feed``, ``read-entities``, ``read-too-large``.
    """
    entries = sitemap_entries(source.read(max(options.max_bytes, LARGEST)), source.charset)
    if not entries:
        raise ReadError("a sitemap without addresses", code="read-empty")
    if not options.follow:
        message = f"a sitemap of {len(entries)} addresses; --fetch reads their pages"
        raise ReadError(message, code="read-needs-fetch")
    for entry in entries[: options.max_links]:
        yield from follow(entry.url, entry.published)
    if len(entries) > options.max_links:
        message = f"{len(entries)} addresses; only the first {options.max_links} are read"
        raise ReadError(message, code="read-too-many")


def sitemap_entries(data: bytes, charset: str | None = None) -> list[Entry]:
    """Every address once, in order."""
    found: dict[str, Entry] = {}
    for element in parse_xml(data, charset).iter():
        if local(element) in ("url", "sitemap"):
            entry = _entry(element)
            if entry is not None:
                found.setdefault(entry.url, entry)
    return list(found.values())


def _entry(element: _Element) -> Entry | None:
    url = published = None
    for child in element.iter():
        name, text = local(child), (child.text or "").strip()
        if name == "loc" and url is None and text.startswith(("http://", "https://")):
            url = text
        elif name == "publication_date":
            moment = stated_moment(text)
            published = moment.isoformat() if moment else None
    return Entry(url, published) if url else None
