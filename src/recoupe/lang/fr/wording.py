"""Words of a French text with their place, folded for comparison."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from recoupe.text.folding import fold

WORD = re.compile(r"[^\W_]+")


class Word(NamedTuple):
    """A run of letters or digits: text[start:end]; ``key`` is it without accents or capitals."""

    text: str
    start: int
    end: int
    key: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def capitals(self) -> bool:
        """Whether it is written in capitals throughout (two letters or more)."""
        return len(self.text) > 1 and self.text.isupper()


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """``text`` in lower case, without accents or ligatures."""
    return fold(text)


def words_of(text: str) -> list[Word]:
    """All words in order; apostrophes, hyphens and dots separate."""
    return [Word(m.group(), m.start(), m.end(), plain(m.group())) for m in WORD.finditer(text)]


@lru_cache(maxsize=65536)
def keys_of(text: str) -> tuple[str, ...]:
    """The folded words of ``text``."""
    return tuple(WORD.findall(fold(text)))


def plural_of(form: str) -> str:
    """The plural of a French noun or adjective, its first word inflected in a compound."""
    head, space, rest = form.partition(" ")
    if head.endswith(("s", "x", "z")) or ("-" in head and head.startswith("porte")):
        return form
    if head.endswith("al"):
        return head[:-2] + "aux" + space + rest
    if head.endswith(("eau", "eu")):
        return head + "x" + space + rest
    return head + "s" + space + rest
