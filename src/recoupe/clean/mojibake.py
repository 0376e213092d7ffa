"""UTF-8 that was read as cp1252 or Latin-1: « Ã© » for « é », « Ð¡ÐµÑ€ » for Cyrillic."""

from __future__ import annotations

import re

TAIL = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
WESTERN = re.compile(f"[ÃÂ][{TAIL}]|â[{TAIL}]{{2}}|Å[{TAIL}]")
CYRILLIC = re.compile(f"(?:[ÐÑ][{TAIL}]){{3,}}")


def is_garbled(text: str) -> bool:
    """Whether a good part of a line is another script misread: nothing a reader can use."""
    if "Ð" not in text and "Ñ" not in text:
        return False
    size = sum(m.end() - m.start() for m in CYRILLIC.finditer(text))
    return size > 0.3 * len(text)


def repaired(misread: str) -> str | None:
    """The one code point that a misread sequence stands for; None where it is no such thing."""
    try:
        found = b"".join(_byte(c) for c in misread).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None
    return found if len(found) == 1 else None


def _byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")
