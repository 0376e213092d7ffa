"""What the items of a feed say: RSS, Atom and JSON Feed in one form."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from recoupe.errors import ReadError
from recoupe.readers.decoding import decode
from recoupe.readers.xml_input import local, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

FULL = ("encoded", "content", "description", "summary")
DATES = ("pubdate", "published", "date", "issued")


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """``content`` is HTML unless ``plain``; ``whole`` says that the feed calls it the full text."""

    title: str
    link: str | None
    published: str | None
    content: str
    whole: bool
    plain: bool = False


def feed_items(data: bytes, charset: str | None, base: str | None) -> Iterator[FeedItem]:
    """Items in the order of the feed. Raises ``ReadError`` ``read-bad-feed``, ``read-entities``."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from _json_items(data, charset, base)
        return
    for element in parse_xml(data, charset).iter():
        if local(element) in ("item", "entry"):
            yield _xml_item(element, base)


def _xml_item(item: _Element, base: str | None) -> FeedItem:
    held: dict[str, _Element] = {}
    for child in item:
        held.setdefault(local(child), child)
    name = next((n for n in FULL if n in held and _content(held[n])), None)
    link = _link(item)
    return FeedItem(
        title=_text(held.get("title")),
        link=urljoin(base or "", link) if link else None,
        published=next((t for t in (_text(held.get(n)) for n in DATES) if t), None),
        content=_content(held[name]) if name else "",
        whole=name in ("encoded", "content"),
        plain=name is not None and held[name].get("type") == "text",
    )


def _text(element: _Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _content(element: _Element) -> str:
    """The markup: escaped text unescaped by the parser, or the XHTML inside written out."""
    from lxml import etree

    if element.get("type") == "xhtml":
        parts = [etree.tostring(child, encoding="unicode", method="html") for child in element]
        return "".join(parts).strip()
    return "".join(element.itertext()).strip()


def _link(item: _Element) -> str | None:
    """The address of the page: an Atom link without ``rel`` or ``alternate``, an RSS link."""
    for child in item:
        if local(child) != "link":
            continue
        if child.get("href") and child.get("rel", "alternate") == "alternate":
            return str(child.get("href")).strip()
        if _text(child):
            return _text(child)
    for child in item:
        named = local(child) == "guid" and child.get("isPermaLink", "true") != "false"
        if named and _text(child).startswith("http"):
            return _text(child)
    return None


def _json_items(data: bytes, charset: str | None, base: str | None) -> Iterator[FeedItem]:
    try:
        feed = json.loads(decode(data, charset)[0].lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise ReadError(f"not a JSON Feed: {error}", code="read-bad-feed") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise ReadError("a JSON Feed without items", code="read-bad-feed")
    for item in items:
        if isinstance(item, dict):
            yield _json_item(item, base)


def _json_item(item: dict[str, Any], base: str | None) -> FeedItem:
    def said(name: str) -> str:
        value = item.get(name)
        return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""

    markup, plain = said("content_html"), said("content_text")
    link = said("url") or said("external_url")
    return FeedItem(
        title=" ".join(said("title").split()),
        link=urljoin(base or "", link) if link else None,
        published=said("date_published") or None,
        content=markup or plain or said("summary"),
        whole=bool(markup or plain),
        plain=not markup,
    )
