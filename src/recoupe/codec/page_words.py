"""Whether a piece of a page holds the words an article shows.

A page may write them with character references, with tags in between, with other blanks or
in a broken encoding that cleaning repaired; letters and digits must be the same, in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from unicodedata import normalize

TAG = re.compile(r"<[^<>]*>")
BLANK = re.compile(r"[\W_]+")
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def same_words(words: str, pieces: Sequence[str], media_type: str) -> bool:
    """Whether ``pieces`` of the page, joined, read as ``words``."""
    if not pieces:
        return not letters(words)
    wanted = letters(words)
    return any(letters(text) == wanted for text in readings(pieces, media_type))


def letters(text: str) -> str:
    """Letters and digits in their compatible form; punctuation if there is nothing else."""
    plain = INVISIBLE.sub("", normalize("NFKC", text))
    return BLANK.sub("", plain) or "".join(plain.split())


def readings(pieces: Sequence[str], media_type: str) -> Iterator[str]:
    """The ways a careful reader may take the pieces."""
    joined = "".join(pieces)
    yield joined
    if media_type == "text/html":
        yield unescape(joined)
        yield unescape(TAG.sub("", joined))
    else:
        yield unescape(joined)
    for charset in ("cp1252", "latin-1"):
        for text in (joined, unescape(joined)):
            try:
                yield text.encode(charset).decode("utf-8")
            except UnicodeError:
                continue
