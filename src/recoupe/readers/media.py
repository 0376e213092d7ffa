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
PREFACE = re.compile(r"(?i)\s*(?:<!--.*?-->|<\?xml[^>]*>)", re.S)
OPENING = re.compile(r"(?i)\s*(?:<!doctype\s+html|<html|<head|<body)")
HEAD = 2000
TAG = re.compile(r"(?i)</?(?:p|div|span|a|h[1-6]|ul|li|meta|article|section|table|br)\b[^<>]*>")


def media_type(name: str, text: str) -> str:
    """``text/html`` or ``text/plain``: by the name's suffix, else by what the text holds.

    A file called ``.txt`` that begins as an HTML document is HTML.
    """
    if _opens_html(text[:HEAD]):
        return HTML
    known = SUFFIXES.get(PurePath(name).suffix.lower())
    if known is not None:
        return known
    return HTML if len(TAG.findall(text[:20000])) > 10 else PLAIN


def _opens_html(head: str) -> bool:
    """Whether a document begins here, after comments; one step a comment, never back."""
    at = 0
    while (preface := PREFACE.match(head, at)) is not None:
        at = preface.end()
    return OPENING.match(head, at) is not None
