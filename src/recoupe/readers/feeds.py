"""Pages of a feed: items that hold their whole text; others by their link, when that is allowed."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from recoupe.errors import ReadError
from recoupe.model.page import ItemError, Page
from recoupe.readers.dates import stated_moment
from recoupe.readers.feed_items import FeedItem, feed_items
from recoupe.readers.following import Follow
from recoupe.readers.opened import Opened
from recoupe.readers.options import ReadOptions
from recoupe.readers.page_bytes import Origin, page_of

TAG = re.compile(r"<[^<>]{1,2000}>")
CUT_OFF = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|&hellip;|&#8230;|\[&hellip;\]|\[&#8230;\])\s*$")
WORDS_OF_A_TEXT = 60  # what the feed calls the full text
WORDS_OF_A_LONG_ONE = 200  # what it calls a summary, and is none


def read_feed(source: Opened, options: ReadOptions, follow: Follow) -> Iterator[Page | ItemError]:
    """A page an item, in the order of the feed; locators are ``FEED#LINK`` or ``FEED#NUMBER``.

    An item without its whole text gives ``read-needs-fetch`` unless ``options.follow``.
    Raises ``ReadError``: ``read-bad-feed``, ``read-entities``, ``read-too-large``.
    """
    data = source.read(options.max_bytes)
    number = 0
    for number, item in enumerate(feed_items(data, source.charset, source.url), 1):
        locator = f"{source.locator}#{item.link or number}"
        try:
            if is_whole(item):
                yield item_page(item, locator)
            elif item.link is None:
                raise ReadError("an item without text and without link", code="read-empty")
            else:
                yield from follow(item.link, _moment(item))
        except ReadError as error:
            yield ItemError(locator=locator, code=error.code, message=error.message)
    if not number:
        yield ItemError(locator=source.locator, code="read-empty", message="a feed without items")


def is_whole(item: FeedItem) -> bool:
    """Whether the item holds its article, not a summary of it."""
    shown = html.unescape(TAG.sub(" ", item.content))
    if CUT_OFF.search(shown):
        return False
    return len(shown.split()) >= (WORDS_OF_A_TEXT if item.whole else WORDS_OF_A_LONG_ONE)


def item_page(item: FeedItem, locator: str) -> Page:
    """The item as a page: its title as the heading, then its content as the feed gives it."""
    if item.plain and not TAG.search(item.content):
        text = f"{item.title}\n\n{item.content}" if item.title else item.content
        origin = _origin(item, locator, html_form=False)
    else:
        title = html.escape(item.title)
        head = f"<head><title>{title}</title></head>" if title else ""
        heading = f"<h1>{title}</h1>\n" if title else ""
        body = f"<body><article>{heading}{item.content}</article></body>"
        text = f"<html>{head}\n{body}</html>"
        origin = _origin(item, locator, html_form=True)
    return page_of(text.encode("utf-8", errors="replace"), origin)


def _origin(item: FeedItem, locator: str, *, html_form: bool) -> Origin:
    return Origin(
        locator=locator,
        form="html" if html_form else "text",
        url=item.link,
        published=_moment(item),
    )


def _moment(item: FeedItem) -> str | None:
    found = stated_moment(item.published)
    return found.isoformat() if found else None
