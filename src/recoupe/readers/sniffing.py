"""What kind of source some bytes are: by what they begin with first, then by their name."""

from __future__ import annotations

import json
import re
from pathlib import PurePath

from recoupe.readers.magic import PARQUET, WARC, ZIP
from recoupe.readers.options import Kind

BY_NAME: dict[str, Kind] = {
    ".csv": "csv", ".tsv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".mht": "mhtml", ".mhtml": "mhtml", ".html": "html", ".htm": "html",
}  # fmt: skip
PROLOGUE = re.compile(
    r"\s*(?:<\?[^>]{0,500}\?>|<!--.{0,2000}?-->|<!DOCTYPE[^>\[]{0,500}(?:\[.*?\]\s*)?>)", re.S
)
ROOT = re.compile(r"\s*<(?:[\w.-]{1,40}:)?(rss|RDF|feed|urlset|sitemapindex)[\s>/]")
MAIL = re.compile(r"(?i)[a-z][a-z0-9-]{0,60}:[ \t]")
MULTIPART = re.compile(r"(?im)^content-type:\s*multipart/related")
JSON_FEED = re.compile(r'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version')
ROOTS: dict[str, Kind] = {
    "rss": "feed", "RDF": "feed", "feed": "feed",
    "urlset": "sitemap", "sitemapindex": "sitemap",
}  # fmt: skip


def kind_of(head: bytes, name: str) -> Kind | None:
    """The kind of a source whose first bytes are ``head``; None for a page (HTML or text).

    A file called ``.csv`` that begins as a ZIP is a ZIP.
    """
    if head.startswith(ZIP):
        return "zip"
    if head.startswith(PARQUET):
        return "parquet"
    if head.startswith(WARC):
        return "warc"
    text = _shown(head)
    found = _markup(text) or _mail(text) or _json(text)
    if found is not None:
        return found
    named = BY_NAME.get(PurePath(name).suffix.lower())
    return None if named == "html" else named


def _shown(head: bytes) -> str:
    for mark, charset in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if head.startswith(mark):
            return head[2:].decode(charset, errors="replace")
    return head.decode("utf-8-sig", errors="replace")


def _markup(text: str) -> Kind | None:
    """A feed or a sitemap by its root element, after declarations and comments."""
    at = 0
    for _ in range(20):
        root = ROOT.match(text, at)
        if root is not None:
            return ROOTS[root.group(1)]
        step = PROLOGUE.match(text, at)
        if step is None:
            return None
        at = step.end()
    return None


def _mail(text: str) -> Kind | None:
    """A message with a page and its parts: headers first."""
    if MAIL.match(text) is None or MULTIPART.search(text) is None:
        return None
    return "mhtml"


def _json(text: str) -> Kind | None:
    """A JSON Feed, or lines that are objects each."""
    if not text.lstrip().startswith("{"):
        return None
    if JSON_FEED.search(text):
        return "feed"
    first, _, rest = text.lstrip().partition("\n")
    try:
        row = json.loads(first)
    except (ValueError, RecursionError):
        cut = not rest and bool(re.match(r'\{\s*"[^"]{1,60}"\s*:', first))
        return "jsonl" if cut and len(text) > 4000 else None
    return "jsonl" if isinstance(row, dict) and row else None
