"""Which charset: as declared, if it is one that pages use; else a guess by what reads well.

Only charsets of the WHATWG Encoding standard are taken at their word: others that Python
knows (``utf-7``, ``punycode``, ``unicode_escape``) can hide lone surrogates or take
quadratic time.
"""

from __future__ import annotations

import codecs
import re

HEAD = 4096
SAMPLE = 1 << 16
ASCII = bytes(range(128))
DECLARED = re.compile(
    rb"(?i)<(?:meta|\?xml)[^>]{0,200}?"
    rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})"
)
ON_THE_WEB = frozenset(
    codecs.lookup(name).name
    for name in (
        "utf-8", "cp866", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6",
        "iso-8859-7", "iso-8859-8", "iso-8859-9", "iso-8859-10", "iso-8859-13", "iso-8859-14",
        "iso-8859-15", "iso-8859-16", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "cp874",
        "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
        "gbk", "gb2312", "gb18030", "big5", "big5hkscs", "euc-jp", "iso-2022-jp", "shift_jis",
        "cp932", "euc-kr", "cp949",
    )
)  # fmt: skip
READ_AS_WESTERN = frozenset({"iso8859-1", "ascii"})  # as browsers do
WESTERN = ("cp1252", "mac-roman", "cp850")
LETTERS = frozenset("éèêëàâäîïôöûüùçœæÉÈÊËÀÂÎÏÔÛÙÇŒñóíáúß«»“”‘’–—…€°\u00a0·")


def known_charset(name: str | None) -> str | None:
    """Python's name of a declared charset; None for what no browser would read."""
    if not name:
        return None
    try:
        found = codecs.lookup(name.strip().lower()).name
    except (LookupError, ValueError, UnicodeError):
        return None
    if found in READ_AS_WESTERN:
        return "cp1252"
    return found if found in ON_THE_WEB else None


def declared_charset(data: bytes) -> str | None:
    """The charset that the page's own head declares."""
    found = DECLARED.search(data[:HEAD])
    return known_charset(found.group(1).decode("ascii")) if found else None


def guessed_charset(data: bytes) -> str:
    """A Western charset in which nearly all reads as French; else the likeliest of all."""
    high = data.translate(None, ASCII)[:SAMPLE]
    for charset in WESTERN:
        shown = high.decode(charset, errors="replace")
        if shown and sum(c in LETTERS for c in shown) / len(shown) > 0.9:
            return charset
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    found = known_charset(best.encoding) if best is not None else None
    return found or "utf-8"
