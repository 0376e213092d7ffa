"""HTML source cut into tags and text by position, in linear time, whatever it holds.

No tree is built and nothing recurses, so nesting depth does not matter. What looks like a
tag inside a script, a style sheet or a comment is not one (WHATWG HTML, *tokenization*).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

NAME = re.compile(r"/?([a-zA-Z][^\s/>]{0,60})")
ATTRIBUTE = re.compile(
    r"([^\s\"'>/=]{1,80})(?:\s{0,20}=\s{0,20}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?"
)
RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}
LONGEST_TAG = 1 << 13  # beyond it a stray quote is likelier than a longer tag
# Text, or a tag whose quotes are even and hold no angle: nearly all of a page.
PLAIN = re.compile(
    r"[^<]++|<(/?[a-zA-Z][^\s/><\"]{0,60}+)(?=[\s/>])[^<>\"]*+(?:\"[^<>\"]*+\"[^<>\"]*+)*+>"
)


class Tag(NamedTuple):
    """A piece of markup: ``name`` is '' for text, ``/p`` for an end tag, else the start tag's.

    ``start`` and ``end`` are in the source; for a raw element (script, title …) the text
    token that follows holds its content.
    """

    name: str
    start: int
    end: int


def tokens(source: str) -> Iterator[Tag]:
    """Tags and texts of ``source`` in order; comments and declarations are left out."""
    at, size = 0, len(source)
    while at < size:
        plain = PLAIN.match(source, at)
        tag: Tag | None
        if plain is None or plain.end() - at > LONGEST_TAG:
            at, tag = _markup(source, at) if source[at] == "<" else _text(source, at)
        else:
            tag = Tag((plain.group(1) or "").lower(), at, plain.end())
            at = tag.end
        if tag is None:
            continue
        yield tag
        raw = RAW.get(tag.name)
        if raw is not None and not (tag.name == "title" and source[tag.end - 2] == "/"):
            found = raw.search(source, at)
            stop = found.start() if found else size
            if stop > at:
                yield Tag("", at, stop)
            at = stop


def _text(source: str, at: int) -> tuple[int, Tag]:
    """Where the text at ``at`` ends, and the text."""
    stop = source.find("<", at)
    stop = len(source) if stop < 0 else stop
    return stop, Tag("", at, stop)


def _markup(source: str, mark: int) -> tuple[int, Tag | None]:
    """Where to go on after the ``<`` at ``mark``, and the tag it begins, if any."""
    follows = source[mark + 1 : mark + 2]
    if follows in "!?" and follows:
        comment = source.startswith("<!--", mark)
        stop = source.find("-->" if comment else ">", mark + (4 if comment else 1))
        if stop < 0:
            return (len(source) if comment else mark + 1), None
        return stop + (3 if comment else 1), None
    name = NAME.match(source, mark + 1)
    if name is None:
        return mark + 1, Tag("", mark, mark + 1)
    stop = _tag_end(source, name.end())
    slash = "/" if follows == "/" else ""
    return stop, Tag(slash + name.group(1).lower(), mark, stop)


def _tag_end(source: str, at: int) -> int:
    """Just after the ``>`` that closes a tag; quotes may hold one."""
    stop = source.find(">", at)
    if stop < 0:
        return len(source)
    first = stop
    while source.count('"', at, stop) % 2 and stop - at < LONGEST_TAG:
        stop = source.find(">", stop + 1)
        if stop < 0:
            return first + 1
    return (stop if stop - at < LONGEST_TAG else first) + 1


def attributes(source: str, tag: Tag) -> dict[str, tuple[str, int, int]]:
    """Attributes of a start tag: value and where the raw value stands in the source."""
    found: dict[str, tuple[str, int, int]] = {}
    begin = tag.start + 1 + len(tag.name)
    for match in ATTRIBUTE.finditer(source, begin, tag.end):
        group = match.lastindex or 1
        name = match.group(1).lower()
        if group == 1:
            found.setdefault(name, ("", match.end(), match.end()))
        else:
            value = html.unescape(match.group(group))
            found.setdefault(name, (value, match.start(group), match.end(group)))
    return found
