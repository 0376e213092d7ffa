"""What the names, classes and attributes of HTML tags tell of the text inside them."""

from __future__ import annotations

import re
from functools import lru_cache

from recoupe.clean.markup import Tag

INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
    "em", "font", "i", "img", "ins", "kbd", "label", "mark", "meter", "nobr", "output", "q",
    "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "svg",
    "time", "tt", "u", "var", "wbr", "picture", "source", "input", "meta", "link", "script",
    "style", "noscript",
))  # fmt: skip
VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr", "keygen", "frame",
))  # fmt: skip
HIDDEN = frozenset((
    "script", "style", "template", "svg", "math", "object", "canvas", "audio", "video",
    "select", "textarea", "iframe", "noembed", "noframes", "head", "noscript", "datalist",
    "xmp", "title",
))  # fmt: skip
NOTED = frozenset((
    "nav", "aside", "footer", "header", "article", "main", "figure", "figcaption",
    "blockquote", "form", "table", "ul", "ol", "dl", "li", "button", "h1", "h2", "h3", "h4",
    "h5", "h6", "p", "dd", "dt", "td", "th", "section", "address", "time", "details", "pre",
))  # fmt: skip
TELLING = NOTED | {"a"}  # tags that are remembered of what they hold
HINTS = {
    "comment": "comments", "respond": "comments", "disqus": "comments", "reply": "comments",
    "related": "related", "recirc": "related", "recommend": "related", "similar": "related",
    "read-more": "related", "readmore": "related", "outbrain": "related", "taboola": "related",
    "teaser": "teaser", "trending": "teaser", "most-read": "teaser", "popular": "teaser",
    "newsletter": "newsletter", "subscribe": "newsletter", "signup": "newsletter",
    "share": "share", "social": "share", "cookie": "cookie", "consent": "cookie", "gdpr": "cookie",
    "menu": "menu", "navbar": "menu", "breadcrumb": "menu", "sidebar": "sidebar",
    "widget": "sidebar",
    "caption": "caption", "credit": "caption", "author": "byline", "byline": "byline",
    "advert": "advert", "sponsor": "advert", "promo": "advert", "paywall": "paywall",
    "footer": "footer", "copyright": "footer", "tags": "tags", "hidden": "hidden",
}  # fmt: skip
HINT = re.compile("|".join(HINTS))
LONGEST_KNOWN = 400  # characters of a class that is worth remembering
NAMED = re.compile(r"\b(?:class|id|itemprop|role)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))")
UNSEEN = re.compile(
    r"display\s*:\s*none|\shidden(?=[\s>=/])(?!=\"false)|aria-hidden\s*=\s*[\"']?true"
)
NOTHING: frozenset[str] = frozenset()


def hints_of(source: str, tag: Tag) -> frozenset[str]:
    """What a start tag's class, id and role say: "hidden", "~menu", "~related" and the like."""
    if tag.end - tag.start < len(tag.name) + 6 or tag.name in ("body", "html", "main", "article"):
        return NOTHING  # classes of a whole page tell of the theme
    raw = source[tag.start : tag.end].lower()
    hints = NOTHING
    if ("hidden" in raw or "none" in raw) and UNSEEN.search(raw):
        hints = frozenset(("hidden",))
    for double, single, bare in NAMED.findall(raw):
        value = double or single or bare
        said = _hints(value) if len(value) < LONGEST_KNOWN else _hints.__wrapped__(value)
        if said:
            hints |= said
    return hints


@lru_cache(maxsize=4096)
def _hints(value: str) -> frozenset[str]:
    """The hints of a class, id or role in lower case: a page repeats them."""
    return frozenset("~" + HINTS[h] for h in HINT.findall(value)) or NOTHING
