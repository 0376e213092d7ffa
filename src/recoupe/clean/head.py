"""What an HTML page says of itself: JSON-LD, OpenGraph and other meta, ``time``, ``title``."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass, field
from typing import Any

from recoupe.clean.line import Line, Piece, joined
from recoupe.clean.markup import Tag, attributes, tokens
from recoupe.model.span import Span

ARTICLE_TYPES = ("article", "newsarticle", "blogposting", "reportagenewsarticle", "report")
LONGEST_JSON = 1 << 20
BIT = re.compile(r"\s+|&#?\w{1,32};?|[^\s&]+|&")


@dataclass(frozen=True, slots=True)
class Said:
    """A value, where the page says it (``start``, ``end`` in the source) and under what name."""

    value: str
    start: int
    end: int
    name: str


@dataclass(slots=True)
class Head:
    """Everything said, in page order: by meta name, by JSON-LD key, ``time`` elements."""

    meta: dict[str, list[Said]] = field(default_factory=dict)
    times: list[Said] = field(default_factory=list)
    title: Said | None = None
    canonical: str | None = None
    language: str | None = None

    def first(self, *names: str) -> Said | None:
        """The first value under the first of ``names`` that has one."""
        return next(
            (said for name in names for said in self.meta.get(name.lower(), ()) if said.value), None
        )

    def note(self, name: str, value: str, start: int, end: int) -> None:
        """Remember a value."""
        said = Said(html.unescape(value).strip(), start, end, name)
        self.meta.setdefault(name.lower(), []).append(said)


def read_head(source: str) -> Head:
    """The metadata of a page; never fails."""
    head = Head()
    waiting = ""
    for tag in tokens(source):
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
        _json_ld(head, source, tag)


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


def _json_ld(head: Head, source: str, tag: Tag) -> None:
    raw = source[tag.start : tag.end].strip().removeprefix("<![CDATA[").removesuffix("]]>")
    try:
        data = json.loads(raw, strict=False)
    except (ValueError, RecursionError):
        return
    queue: list[Any] = [data]
    seen = 0
    while queue and seen < 500:
        item = queue.pop(0)
        seen += 1
        if isinstance(item, list):
            queue.extend(item[:50])
        elif isinstance(item, dict):
            if _is_article(item):
                _note_article(head, source, tag, item)
            queue.extend(v for k, v in item.items() if k in ("@graph", "mainEntity"))


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(n, str) and n.lower().endswith(ARTICLE_TYPES) for n in names)


def _note_article(head: Head, source: str, tag: Tag, item: dict[str, Any]) -> None:
    for key in ("headline", "datePublished", "dateModified", "articleSection"):
        values = item.get(key)
        for value in values if isinstance(values, list) else [values]:
            if isinstance(value, str) and value.strip():
                head.note(f"ld:{key}", value, *_place(source, tag, value))
    for key in ("author", "publisher"):
        people = item.get(key)
        for person in people if isinstance(people, list) else [people]:
            name = person.get("name") if isinstance(person, dict) else person
            for one in name if isinstance(name, list) else [name]:
                if isinstance(one, str) and one.strip():
                    head.note(f"ld:{key}", one, *_place(source, tag, one))


def _place(source: str, tag: Tag, value: str) -> tuple[int, int]:
    """Where a JSON string stands, as it is or escaped; the whole script when it is not found."""
    escaped = json.dumps(value)[1:-1]
    for form in (value, escaped, escaped.replace("/", "\\/")):
        at = source.find(form, tag.start, tag.end)
        if at >= 0:
            return at, at + len(form)
    return tag.start, tag.end


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
