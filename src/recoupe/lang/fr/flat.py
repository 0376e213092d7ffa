"""Text flattened for matching: lower case, no accents, plain apostrophes, same length."""

from __future__ import annotations

import unicodedata
from functools import cache

from recoupe.lang.fr.pipe import PLAIN

LAST = 0x250  # end of Latin Extended-B


def flatten(text: str) -> str:
    """``text`` in lower case without accents; offsets hold, as each change is one to one."""
    return text.translate(flat_letters())


@cache
def flat_letters() -> dict[int, int | str | None]:
    """Latin letters whose lower case without its accent is one letter."""
    changes: dict[int, int | str | None] = dict(PLAIN)
    changes.update({ord(c): "-" for c in "\u2010\u2011\u2012\u2013\u2014"})
    changes.update({ord("\t"): " ", ord("´"): "'", ord("`"): "'"})
    for code in range(0x41, LAST):
        base = unicodedata.normalize("NFD", chr(code).lower())[:1]
        if base.isalpha() and base != chr(code):
            changes[code] = base
    return changes
