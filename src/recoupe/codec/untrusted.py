"""Small readings of JSON that may hold anything."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.codec.json_text import Json

REFERENCE = frozenset({"article", "start", "end", "text", "sha256", "raw"})


def is_interval(value: object, length: int) -> bool:
    """Whether it is ``[start, end]`` inside a text of that length."""
    if not isinstance(value, list) or len(value) != 2:
        return False
    if not all(isinstance(n, int) and not isinstance(n, bool) for n in value):
        return False
    return bool(0 <= value[0] < value[1] <= length)


def walk(value: object, where: str) -> Iterator[tuple[str, Json]]:
    """Every reference in the dossier, with its path."""
    stack: list[tuple[object, str]] = [(value, where)]
    while stack:
        item, path = stack.pop()
        if isinstance(item, dict):
            if item.keys() >= REFERENCE:
                yield path, item
            stack.extend((v, f"{path}.{k}" if path else k) for k, v in reversed(item.items()))
        elif isinstance(item, list):
            stack.extend((v, f"{path}[{i}]") for i, v in reversed(list(enumerate(item))))


def page_id(article: Json) -> str:
    """The page an article says it comes from."""
    page = article.get("page")
    return str(page.get("id")) if isinstance(page, dict) else ""


def listed(value: object) -> list[Json]:
    """The objects of a list, whatever was given."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def shorten(text: str) -> str:
    """A text short enough for a message."""
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:57] + "…"
