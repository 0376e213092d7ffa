"""What the JSON-LD of an HTML page says of its article."""

from __future__ import annotations

import json
from typing import Any

from recoupe.clean.head_notes import Head
from recoupe.clean.markup import Tag

ARTICLE_TYPES = ("article", "newsarticle", "blogposting", "reportagenewsarticle", "report")


def read_json_ld(head: Head, source: str, tag: Tag) -> None:
    """Note what the articles of a JSON-LD script say; a broken script says nothing."""
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
