"""XML from strangers: no entity is ever expanded, nothing is loaded, depth is bounded."""

from __future__ import annotations

import html
import re
from html import escape
from typing import TYPE_CHECKING

from recoupe.errors import ReadError
from recoupe.readers.decoding import decode

if TYPE_CHECKING:
    from lxml.etree import _Element

ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?(?:rss|RDF|feed|urlset|sitemapindex)[\s>/]")
CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.S)
REFERENCE = re.compile(r"&(#?[A-Za-z0-9]{1,30});")
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})


def parse_xml(data: bytes, charset: str | None = None) -> _Element:
    """The root element of a feed or a sitemap; small faults are mended.

    Raises ``ReadError``: ``read-entities`` for a document that declares entities of its
    own ("billion laughs"), ``read-bad-feed`` for what is no XML.
    """
    text, _ = decode(data, charset)
    root = ROOT.search(text)
    if root is None:
        raise ReadError("neither a feed nor a sitemap", code="read-bad-feed")
    if "<!ENTITY" in text[: root.start()].upper():
        raise ReadError("declares entities of its own: refused", code="read-entities")
    return _parsed(with_known_entities(text[root.start() :]))


def with_known_entities(text: str) -> str:
    """References of HTML as what they stand for, where XML has none or forbids the character."""
    parts = CDATA.split(text) if "<![CDATA[" in text else [text]
    return "".join(
        part if part.startswith("<![CDATA[") else REFERENCE.sub(_character, part) for part in parts
    )


def _character(found: re.Match[str]) -> str:
    if found.group(1) in OF_XML:
        return found.group()
    shown = html.unescape(found.group())
    if shown == found.group():
        return f"&amp;{found.group(1)};"
    return escape(ILLEGAL.sub("\ufffd", shown), quote=False)


def _parsed(text: str) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(f"not well-formed: {error}", code="read-bad-feed") from error
    if root is None:
        raise ReadError("not well-formed", code="read-bad-feed")
    return root


def local(element: _Element) -> str:
    """An element's name without its namespace, in lower case."""
    name = element.tag
    return name.rpartition("}")[2].lower() if isinstance(name, str) else ""
