from __future__ import annotations

import gzip

import pytest

from recoupe.readers.sniffing import kind_of
from tests.readers.samples import (
    DUMP,
    FULL_ITEM,
    HTML,
    NEWS,
    codes,
    items,
    mhtml,
    packed,
    record,
    rss,
    sitemap,
    zipped,
)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (HTML.encode(), None),
        (DUMP.encode(), None),
        (zipped({"a": b"x"}), "zip"),
        (b"PAR1....", "parquet"),
        (record("conversion", b"x"), "warc"),
        (mhtml(), "mhtml"),
        (rss(FULL_ITEM), "feed"),
        (rss(FULL_ITEM).decode().encode("utf-16"), "feed"),
        (b"<!-- x --><feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
        (b'<rdf:RDF xmlns:rdf="x">', "feed"),
        (b'<!DOCTYPE rss SYSTEM "x.dtd"><rss version="0.91">', "feed"),
        (sitemap(NEWS), "sitemap"),
        (b"<sitemapindex>", "sitemap"),
        (b'{"title": "x", "version": "https://jsonfeed.org/version/1.1", "items": []}', "feed"),
        (b'{"id": 1, "text": "x"}\n{"id": 2}\n', "jsonl"),
        (b'{"id": 1, "text": "' + b"x" * 20_000, "jsonl"),
        (b'{\n "pages": []\n}', None),
        (b"{ceci n'est pas du JSON}", None),
        ("Content-Type : une leçon\nmultipart/related".encode(), None),
        (b"De : nous\nA: x\n\nContent-Type: multipart/related", None),
    ],
)
def test_kinds_by_what_they_hold_whatever_the_name(data: bytes, kind: str | None) -> None:
    assert kind_of(data[:16384], "x.txt") == kind


def test_the_name_decides_where_the_content_is_silent() -> None:
    assert kind_of(b"a,b\n", "x.CSV") == "csv"
    assert kind_of(b"a\tb\n", "x.tsv") == "csv"
    assert kind_of(b"", "x.jsonl") == "jsonl"
    assert kind_of(b"a", "x.mht") == "mhtml"
    assert kind_of(b"<html>", "x.html") is None


def test_a_packed_source_is_known_by_what_is_inside() -> None:
    for data, name in (
        (packed(record("conversion", DUMP.encode())), "x"),
        (gzip.compress(DUMP.encode()), "x.txt.gz"),
    ):
        assert codes(items(data, name)) == ["ok"]
    assert codes(items(gzip.compress(b"id,text\n1,Bon."), "x.csv.gz")) == ["ok"]
    assert codes(items(gzip.compress(HTML.encode())[:-20], "x.html.gz")) == ["read-truncated"]
    assert codes(items(gzip.compress(gzip.compress(b"x")), "x.gz")) == ["read-binary"]
    assert codes(items(gzip.compress(bytes(60_000_000)), "x.gz")) == ["read-too-large"]
