"""Folds case, accents, ligatures, apostrophes and hyphens, so that spellings can be compared."""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache

from recoupe.model.span import Span

APOSTROPHES = "'’‘ʼ′`´"
HYPHENS = "-‐‑‒–—−"
SPACES = "\u00a0\u202f\u2009\u2007\u2003\u2002\u200a"
_LONGER = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ﬁ": "fi", "ﬂ": "fl", "…": "..."})
# Whole words that hold an apostrophe, then numbers with their decimals, then plain words.
_WORD = re.compile(
    r"(?:aujourd'hui|quelqu'une?s?|prud'hom\w+|presqu'ile\w?|o'(?=[a-z]{3})[a-z]+)\b"
    r"|\d+(?:[.,]\d+)+|[^\W_]+"
)


@cache
def _one_to_one() -> dict[int, str]:
    """Each folded letter of the alphabets that carry accents, one code point for one."""
    table: dict[int, str] = {}
    for code in (*range(0xA0, 0x0250), *range(0x1E00, 0x1F00), *range(0x0370, 0x0530)):
        low = chr(code).lower()
        base = unicodedata.normalize("NFD", low)[0]
        if len(low) == 1 or base.isalpha():
            table[code] = base if base.isalpha() else low
    table |= {ord(c.upper()): c for c in "abcdefghijklmnopqrstuvwxyz"}
    table |= dict.fromkeys(map(ord, APOSTROPHES), "'")
    table |= dict.fromkeys(map(ord, HYPHENS), "-")
    table |= dict.fromkeys(map(ord, SPACES), " ")
    table |= {ord("ø"): "o", ord("Ø"): "o", ord("ł"): "l", ord("Ł"): "l", ord("đ"): "d"}
    table |= {ord("ı"): "i", ord("Đ"): "d", ord("ŋ"): "n", ord("Ŋ"): "n"}
    return table


def fold_in_place(text: str) -> str:
    """``text`` without case and accents, code point for code point: offsets hold.

    Ligatures stay (``œ``), as do marks that stand alone after their letter.
    """
    return text.translate(_one_to_one())


def fold(text: str) -> str:
    """``text`` without case, accents and ligatures, with plain apostrophes and hyphens.

    The result may be longer or shorter than ``text``; see ``fold_in_place`` for offsets.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return fold_in_place(text).translate(_LONGER)


def words(text: str) -> list[tuple[str, Span]]:
    """Folded words with their spans in ``text``.

    Elided articles and the parts of a hyphenated word are words of their own.
    """
    folded = fold_in_place(text)
    return [
        (sys.intern(match[0].translate(_LONGER)), Span(match.start(), match.end()))
        for match in _WORD.finditer(folded)
    ]


def bare_words(text: str) -> list[str]:
    """The folded words of ``text`` alone, for counting."""
    return _WORD.findall(fold_in_place(text).translate(_LONGER))


def fold_name(name: str) -> str:
    """A name for comparison: folded words joined by single spaces (hyphens opened)."""
    return " ".join(word for word in bare_words(name))
