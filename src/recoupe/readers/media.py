"""Tells a page of HTML from a text dump."""

from __future__ import annotations

import re
from pathlib import PurePath

HTML = "text/html"
PLAIN = "text/plain"
SUFFIXES = {
    ".html": HTML, ".htm": HTML, ".xhtml": HTML, ".shtml": HTML,
    ".txt": PLAIN, ".text": PLAIN, ".md": PLAIN,
}  # fmt: skip
OPENING = re.compile(
    r"(?i)^\s*(?:<!--.*?-->\s*)*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html|<head|<body)", re.S
)
TAG = re.compile(r"(?i)</?(?:p|div|span|a|h[1-6]|ul|li|meta|article|section|table|br)\b[^<>]*>")


def media_type(name: str, text: str) -> str:
    """``text/html`` or ``text/plain``: by the name's suffix, else by what the text holds.

    A file called ``.txt`` that begins as an HTML document is HTML.
    """
    if OPENING.match(text[:2000]):
        return HTML
    known = SUFFIXES.get(PurePath(name).suffix.lower())
    if known is not None:
        return known
    return HTML if len(TAG.findall(text[:20000])) > 10 else PLAIN
