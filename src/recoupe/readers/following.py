"""What a feed or a sitemap does with an address: a page each, within limits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from recoupe.errors import ReadError
from recoupe.model.page import ItemError, Page
from recoupe.readers.opened import Opened, opened_bytes
from recoupe.readers.options import Fetcher, ReadOptions

# An address, and the day it was published as the list says.
Follow = Callable[[str, str | None], Iterator[Page | ItemError]]
Dispatch = Callable[[Opened, ReadOptions, int], Iterator[Page | ItemError]]
DEEPEST = 3  # index, sitemap, page


def fetch_source(url: str, options: ReadOptions, fetcher: Fetcher) -> Opened:
    """An address as a source. Raises ``ReadError``."""
    found = fetcher.get(url, max_bytes=options.max_bytes)
    name = urlsplit(found.url).path.rpartition("/")[2]
    source = opened_bytes(found.body, locator=url, name=name)
    return replace(
        source,
        url=found.url,
        fetched=found.fetched,
        media_type=found.media_type,
        charset=found.charset,
    )


def follower(
    options: ReadOptions, fetcher: Fetcher | None, dispatch: Dispatch, depth: int
) -> Follow:
    """A function that reads what stands at an address, or says why not."""

    def follow(url: str, published: str | None) -> Iterator[Page | ItemError]:
        try:
            source = fetch_source(url, options, _allowed(options, fetcher, depth))
            for item in dispatch(source, options, depth + 1):
                if isinstance(item, Page) and published and not item.published:
                    yield replace(item, published=published)
                else:
                    yield item
        except ReadError as error:
            yield ItemError(locator=url, code=error.code, message=error.message)

    return follow


def _allowed(options: ReadOptions, fetcher: Fetcher | None, depth: int) -> Fetcher:
    if not options.follow or fetcher is None:
        message = "only a summary or a link; --fetch gets the page"
        raise ReadError(message, code="read-needs-fetch")
    if depth >= DEEPEST:
        raise ReadError("a list within lists of addresses", code="read-nested-archive")
    return fetcher
