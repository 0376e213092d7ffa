"""What trafilatura takes for the body, tied to the page's own blocks.

trafilatura gives text without positions. Its text and ours are walked in parallel, letters
and digits only: a block is in its body when the letters come next in it, in order.
"""

from __future__ import annotations

from recoupe.clean.line import Line

SURE = 24  # letters: a longer run is not there by chance
AHEAD = 4000


def reference_text(source: str) -> str:
    """Trafilatura's main text of a page in its default mode; '' when it finds none."""
    import logging

    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        return trafilatura.extract(source, include_comments=False) or ""
    except Exception:
        return ""


def letters(text: str) -> str:
    """Letters and digits alone."""
    return "".join(filter(str.isalnum, text))


def in_reference(lines: list[Line], reference: str) -> list[bool]:
    """Whether each line of the page is in the reference text."""
    rows = {letters(row) for row in reference.splitlines()}
    whole = letters(reference)
    out: list[bool] = []
    cursor = 0
    for line in lines:
        own = letters(line.text)
        found = -1
        if own and whole.startswith(own, cursor) and (len(own) >= 3 or own in rows):
            found = cursor
        elif len(own) >= SURE:
            found = whole.find(own, cursor)
            if found < 0:
                found = whole.find(own)
        elif own in rows and len(own) >= 3:
            found = whole.find(own, cursor, cursor + AHEAD)
        out.append(found >= 0)
        if found >= cursor:
            cursor = found + len(own)
    return out
