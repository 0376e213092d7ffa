"""Tells by the side of its word whether a straight quotation mark opens or closes."""

from __future__ import annotations

import re

SIGN = r"[«»“”„‹›\"]|<<|>>|(?<!')''(?!')|’’"
MARK_ONLY = re.compile(SIGN)
AFTER_WORD = frozenset(".,;:!?…)]")
BEFORE_WORD = frozenset("([-–—:«“'’")


def side_of(text: str, here: int, end: int) -> str:
    """``opens``, ``closes`` or '' when the spaces around the mark do not tell."""
    before = text[here - 1] if here else "\n"
    after = text[end] if end < len(text) else "\n"
    left = before.isspace() or before in BEFORE_WORD
    right = after.isspace() or after in AFTER_WORD
    if left == right:
        return ""
    return "opens" if left else "closes"


def nested(text: str, end: int) -> bool:
    """Whether two closing marks follow in the line, for the inner and the outer quotation."""
    line = text[end : text.find("\n", end) if "\n" in text[end:] else len(text)]
    sides = [side_of(line, m.start(), m.end()) for m in MARK_ONLY.finditer(line)][:2]
    return sides == ["closes", "closes"]
