from __future__ import annotations

import json

import pytest

from recoupe.readers.feed_items import FeedItem
from recoupe.readers.feeds import is_whole
from tests.readers.samples import (
    BODY,
    FULL_ITEM,
    NEWS,
    PARAGRAPHS,
    SHORT_ITEM,
    TITLE,
    codes,
    items,
    pages,
    rss,
)

LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">""" + b"".join(
    b'<!ENTITY lol%d "%s">' % (n, b"&lol;" * 10) for n in range(1, 10)
) + b"]><rss><channel><item><title>&lol9;</title></item></channel></rss>"  # fmt: skip


def atom(kind: str, content: str) -> bytes:
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry>'
        f'<title>{TITLE}</title><link rel="self" href="/autre"/><link href="{NEWS}"/>'
        f'<published>2031-02-03T04:05:06Z</published><content type="{kind}">{content}</content>'
        "</entry></feed>"
    ).encode()


ESCAPED = BODY.replace("&", "&amp;").replace("<", "&lt;")
XHTML = f'<div xmlns="http://www.w3.org/1999/xhtml">{BODY}</div>'
JSON = json.dumps({
    "version": "https://jsonfeed.org/version/1.1",
    "items": [{"url": NEWS, "title": TITLE, "content_html": BODY, "date_published": "2031-02-03"}, 7],
}).encode()  # fmt: skip


@pytest.mark.parametrize(
    "data", [rss(FULL_ITEM), atom("html", ESCAPED), atom("xhtml", XHTML), JSON]
)
def test_an_item_with_its_text_is_a_page(data: bytes) -> None:
    (page,) = pages(items(data, "feed"))
    assert page.media_type == "text/html"
    assert f"<h1>{TITLE}</h1>" in page.text
    assert all(p in page.text for p in PARAGRAPHS)
    assert page.url == NEWS
    assert (page.published or "")[:10] == "2031-02-03"
    assert page.locator.endswith(f"feed#{NEWS}")


def test_plain_content_is_a_text() -> None:
    (page,) = pages(items(atom("text", "\n\n".join(PARAGRAPHS)), "feed"))
    assert (page.media_type, page.text.split("\n")[0]) == ("text/plain", TITLE)


def test_a_summary_is_no_page_and_nothing_is_fetched_unasked() -> None:
    found = items(rss(FULL_ITEM, SHORT_ITEM, "<title>x</title>"), "feed")
    assert codes(found) == ["ok", "read-needs-fetch", "read-empty"]
    assert found[1].locator == f"{NEWS}/breve"


@pytest.mark.parametrize(
    ("content", "whole", "expected"),
    [
        ("mot " * 80, True, True),
        ("mot " * 80, False, False),
        ("mot " * 250, False, True),
        ("mot " * 80 + "[&hellip;]", True, False),
        ("mot " * 80 + "…</p>", True, False),
        ("<b>mot</b>" * 5, True, False),
    ],
)
def test_whole_texts_are_told_from_summaries(content: str, whole: bool, expected: bool) -> None:
    item = FeedItem(title="", link=None, published=None, content=content, whole=whole)
    assert is_whole(item) is expected


def test_entities_of_html_are_known_those_of_the_document_refused() -> None:
    known = rss(FULL_ITEM.replace(TITLE, "L&eacute;t&eacute; &amp; l&apos;hiver &inconnu;"))
    (page,) = pages(items(known, "feed"))
    assert "<h1>Lété &amp; l&#x27;hiver &amp;inconnu;</h1>" in page.text
    assert codes(items(LAUGHS, "feed.xml")) == ["read-entities"]
    assert codes(items(LAUGHS.decode().encode("utf-16"), "feed.xml")) == ["read-entities"]
    outside = LAUGHS.replace(b"[<!ENTITY", b'[<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY', 1)
    assert codes(items(outside, "feed.xml")) == ["read-entities"]


def test_references_to_what_is_no_character() -> None:
    title = "Un &#xD800; pont &#55357;&#0;&#99999999; &#233;t&#xe9; &#60;b&#x3e;"
    (page,) = pages(items(rss(FULL_ITEM.replace(TITLE, title)), "feed"))
    assert "<title>Un \ufffd pont \ufffd\ufffd\ufffd été &lt;b&gt;</title>" in page.text


def test_feeds_that_are_broken() -> None:
    assert codes(items(rss(FULL_ITEM)[:-30], "feed")) == ["ok"]
    assert codes(items(rss(), "feed")) == ["read-empty"]
    assert codes(items(b"<rss>" + b"<a>" * 100_000, "feed")) == ["read-empty"]
    assert codes(items(b'{"version": "https://jsonfeed.org/version/1"', "feed")) == [
        "read-bad-feed"
    ]
    deep = b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 100_000
    assert codes(items(deep, "feed")) == ["read-bad-feed"]
    assert codes(items(b'{"version": "https://jsonfeed.org/version/1", "items": 3}', "feed")) == [
        "read-bad-feed"
    ]
