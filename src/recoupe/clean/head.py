"""What an HTML page says of itself: JSON-LD, OpenGraph and other meta, ``time``, ``title``."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from recoupe.clean.head_notes import Head, Said
from recoupe.clean.json_ld import read_json_ld
from recoupe.clean.line import Line, Piece, joined
from recoupe.clean.markup import Tag, attributes, tokens
from recoupe.model.span import Span

LONGEST_JSON = 1 << 20
BIT = re.compile(r"\s+|&#?\w{1,32};?|[^\s&]+|&")


def read_head(source: str, tags: Iterable[Tag] | None = None) -> Head:
    """The metadata of a page; never fails."""
    head = Head()
    waiting = ""
    for tag in tokens(source) if tags is None else tags:
        if waiting and not tag.name:
            _raw(head, source, tag, waiting)
        waiting = ""
        if tag.name == "title" and head.title is None:
            waiting = "title"
        elif tag.name == "script" and "ld+json" in source[tag.start : tag.end]:
            waiting = "json"
        elif tag.name in ("meta", "link", "time", "html"):
            _element(head, source, tag)
    return head


def _raw(head: Head, source: str, tag: Tag, kind: str) -> None:
    if kind == "title":
        text = html.unescape(source[tag.start : tag.end]).strip()
        head.title = Said(text, tag.start, tag.end, "title") if text else None
    elif tag.end - tag.start < LONGEST_JSON:
        read_json_ld(head, source, tag)


def _element(head: Head, source: str, tag: Tag) -> None:
    found = attributes(source, tag)
    if tag.name == "html":
        head.language = found.get("lang", ("", 0, 0))[0] or None
    elif tag.name == "link":
        if found.get("rel", ("", 0, 0))[0].lower() == "canonical" and head.canonical is None:
            head.canonical = found.get("href", ("", 0, 0))[0] or None
    elif tag.name == "time":
        if "datetime" in found:
            head.times.append(Said(*found["datetime"], "time"))
    elif "content" in found:
        for key in ("property", "name", "itemprop", "http-equiv"):
            if key in found:
                head.note(found[key][0].lower(), *found["content"])


def line_of(source: str, said: Said) -> Line | None:
    """A value of an attribute or of ``title`` as a line that maps to the source."""
    parts: list[str] = []
    pieces: list[Piece] = []
    size = 0
    for bit in BIT.finditer(source, said.start, said.end):
        raw = bit.group()
        shown = " " if raw.isspace() else html.unescape(raw)
        if shown == " " and not parts:
            continue
        parts.append(shown)
        pieces.append((size, size + len(shown), bit.start(), bit.end()))
        size += len(shown)
    while parts and parts[-1] == " ":
        parts.pop()
        pieces.pop()
    if not parts:
        return None
    span = Span(pieces[0][2], pieces[-1][3])
    return Line("".join(parts), span, joined(pieces))
