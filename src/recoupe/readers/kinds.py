"""An open source to pages, by what kind it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from recoupe.model.page import ItemError, Page
from recoupe.readers.following import follower
from recoupe.readers.http_body import media_of
from recoupe.readers.lines import table_charset, text_lines
from recoupe.readers.media import HTML
from recoupe.readers.opened import Opened
from recoupe.readers.options import Fetcher, Kind, ReadOptions
from recoupe.readers.page_bytes import Form, Origin, page_of
from recoupe.readers.sniffing import kind_of

XHTML = "application/xhtml+xml"


def read_opened(
    source: Opened, options: ReadOptions, fetcher: Fetcher | None, depth: int = 0
) -> Iterator[Page | ItemError]:
    """Pages of a source, one at a time. Raises ``RecoupeError`` when the whole of it fails.

    ``options.kind`` is what the source itself is, not what it holds or leads to.
    """
    kind = options.kind or kind_of(source.head, source.name)
    within = replace(options, kind=None)
    if kind in ("feed", "sitemap"):
        yield from _listed(kind, source, within, fetcher, depth)
    elif kind == "zip":
        from recoupe.readers.zipped import read_zip

        yield from read_zip(
            source, within, lambda part, o: read_opened(part, o, fetcher, depth + 1)
        )
    elif kind == "mhtml":
        from recoupe.readers.mhtml import read_mhtml

        yield read_mhtml(source, options)
    elif kind in ("csv", "jsonl", "parquet"):
        yield from _tabled(kind, source, within)
    elif kind == "warc":
        from recoupe.readers.warc_pages import read_warc

        yield from read_warc(source, within)
    else:
        yield read_page(source, options)


def _listed(
    kind: Kind, source: Opened, options: ReadOptions, fetcher: Fetcher | None, depth: int
) -> Iterator[Page | ItemError]:
    """A feed or a sitemap, whose links lead back here."""

    def dispatch(found: Opened, given: ReadOptions, deeper: int) -> Iterator[Page | ItemError]:
        return read_opened(found, given, fetcher, deeper)

    follow = follower(options, fetcher, dispatch, depth)
    if kind == "feed":
        from recoupe.readers.feeds import read_feed

        return read_feed(source, options, follow)
    from recoupe.readers.sitemaps import read_sitemap

    return read_sitemap(source, options, follow)


def _tabled(kind: Kind, source: Opened, options: ReadOptions) -> Iterator[Page | ItemError]:
    if kind == "csv":
        from recoupe.readers.csv_table import read_csv

        return read_csv(source, options)
    if kind == "parquet":
        from recoupe.readers.parquet import read_parquet

        return read_parquet(source, options)
    from recoupe.readers.rows import read_rows

    lines = text_lines(source.stream, table_charset(source.head))
    return read_rows(lines, field=None, locator=source.locator, columns=options.columns)


def read_page(source: Opened, options: ReadOptions) -> Page:
    """A source that is one page. Raises ``ReadError``."""
    form: Form | None = None
    if options.kind in ("text", "html"):
        form = options.kind
    elif media_of(source.media_type)[0] in (HTML, XHTML):
        form = "html"
    origin = Origin(
        locator=source.locator,
        name=source.name,
        form=form,
        charset=source.charset,
        url=source.url,
        fetched=source.fetched,
    )
    return page_of(source.read(options.max_bytes), origin)
