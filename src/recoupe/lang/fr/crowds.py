"""French words for crowds: who counts them, what tells of one.

All patterns are matched on folded text (no case, no accents).
"""

from __future__ import annotations

from functools import cache

from recoupe.lang.resources import lines, table
from recoupe.text.folding import fold

PACKAGE = "recoupe.lang.fr"


@cache
def counters() -> tuple[tuple[str, str], ...]:
    """Who counts a crowd: the side, and a pattern on folded text."""
    rows = table(PACKAGE, "clash_crowd_sources")
    return tuple((row["side"], f"(?:{row['pattern']})") for row in rows)


@cache
def crowd_words() -> tuple[str, ...]:
    """Folded beginnings of words that tell of a crowd."""
    return tuple(fold(line) for line in lines(PACKAGE, "clash_crowd_words"))


@cache
def counting() -> str:
    """A pattern for a verb by which somebody gives a size, on folded text."""
    return rf"(?:{'|'.join(fold(line) for line in lines(PACKAGE, 'clash_crowd_verbs'))})\w*\b"
