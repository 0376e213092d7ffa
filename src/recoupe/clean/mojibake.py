"""Letters that were misread on their way to the page, and what they should read.

UTF-8 read as cp1252 or Latin-1, once or twice (« Ã© », « ÃƒÂ© » for « é »), cp1252 read as
Latin-1 (U+0092 for « ’ »), references left as they are (« &eacute; » in a text).
"""

from __future__ import annotations

import html
import re

TAIL = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
WESTERN = re.compile(f"[ÃÂ][{TAIL}]|â[{TAIL}]{{2}}|Å[{TAIL}]")
NEAR = 400  # code points in which another misread letter vouches for a doubtful one
TWICE = re.compile(f"Ã[ƒ‚…¢\u0082\u0083\u0085][{TAIL}ÃÂâ]{{2,6}}")
CONTROL = re.compile("[\u0080-\u009f]")
REFERENCE = re.compile(r"&(?:amp;)?(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});")
MISREAD = re.compile(f"{WESTERN.pattern}|{CONTROL.pattern}|{REFERENCE.pattern}|ï»¿")
CYRILLIC = re.compile(f"(?:[ÐÑ][{TAIL}]){{3,}}")


def is_garbled(text: str) -> bool:
    """Whether a good part of a line is another script misread: nothing a reader can use."""
    if "Ð" not in text and "Ñ" not in text:
        return False
    size = sum(m.end() - m.start() for m in CYRILLIC.finditer(text))
    return size > 0.3 * len(text)


def letter_at(text: str, at: int) -> tuple[str, int] | None:
    """The letter that stands misread at ``at`` and where it ends; None where none does."""
    char = text[at]
    if char == "&":
        found = REFERENCE.match(text, at)
        shown = html.unescape(html.unescape(found.group())) if found else ""
        return (shown, found.end()) if found and len(shown) == 1 else None
    if "\u0080" <= char <= "\u009f":
        shown = bytes((ord(char),)).decode("cp1252", "ignore")
        return (shown, at + 1) if shown else None
    if text.startswith("ï»¿", at):
        return "", at + 3  # a byte order mark
    if (
        char == "Ã"
        and text[at + 1 : at + 2] in ("", " ")
        and WESTERN.search(text, max(0, at - NEAR), at + NEAR)
    ):
        return "à", at + 1 + text.startswith("  ", at + 1)  # its no-break space became a blank
    return _sequence_at(text, at)


def _sequence_at(text: str, at: int) -> tuple[str, int] | None:
    """A letter whose UTF-8 was misread twice or once."""
    twice = TWICE.match(text, at)
    for stop in range(twice.end(), at + 3, -1) if twice else ():
        once = _decoded(text[at:stop])
        letter = _decoded(once) if once else None
        if letter and len(letter) == 1:
            return letter, stop
    misread = WESTERN.match(text, at)
    letter = _decoded(misread.group()) if misread else None
    if misread and letter and len(letter) == 1:
        return letter, misread.end()
    return None


def _decoded(misread: str) -> str | None:
    """What a text was before its UTF-8 was misread; None where it is no such thing."""
    try:
        return b"".join(_byte(c) for c in misread).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None


def _byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")
