"""Finds the words of an anchor again in what a later reading made of the page."""

from __future__ import annotations

import re

from recoupe.model.event import Anchor
from recoupe.model.span import Span


def find_again(anchor: Anchor, text: str) -> Span | None:
    """Where the anchor's words stand in the article's ``text`` now.

    The same place where it still holds them, else the nearest place that does (blanks of
    any kind count as one); None when the words are gone.
    """
    if text[anchor.start : anchor.end] == anchor.words:
        return Span(anchor.start, anchor.end)
    pattern = r"\s+".join(re.escape(word) for word in anchor.words.split())
    found = [match.span() for match in re.finditer(pattern, text)]
    if not found:
        return None
    return Span(*min(found, key=lambda place: (abs(place[0] - anchor.start), place)))
