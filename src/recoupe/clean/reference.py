"""What trafilatura takes for the body, tied to the page's own blocks.

trafilatura gives text without positions. Its text and ours are walked in parallel, letters
and digits only: a block is in its body when the letters come next in it, in order.
"""

from __future__ import annotations

import re

from recoupe.clean.line import Line, cleaned

ALPHANUMERIC = re.compile(r"[^\W_]+")
SURE = 24  # letters: a longer run is not there by chance
UNIQUE = 60  # and a longer one stands at one place only
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
    return "".join(ALPHANUMERIC.findall(text))


def in_reference(lines: list[Line], reference: str) -> list[bool]:
    """Whether each line of the page is in the reference text."""
    reference = "".join(text for text, _, _ in cleaned(reference, 0, len(reference)))
    rows = {letters(cell) for row in reference.splitlines() for cell in (row, *row.split("|"))}
    whole = letters(reference)
    plain = ""
    out: list[bool] = []
    seen: set[str] = set()
    cursor = 0
    for line in lines:
        own = letters(line.text)
        fresh = own not in seen
        found = -1
        follows = cursor > 0 and out[-1]  # cells of a table, items of a list: short, in order
        if own and whole.startswith(own, cursor) and (follows or len(own) >= 3 or own in rows):
            found = cursor
            seen.add(own)
        elif len(own) >= SURE:
            found = whole.find(own, cursor)
            if found < 0 and own not in seen:  # a second copy of what was there once is none
                found = whole.find(own)
            seen.add(own)
        elif own in rows and (follows or len(own) >= 3):
            found = whole.find(own, max(0, cursor - AHEAD), cursor + AHEAD)
        mended = found < 0 and fresh and not own.isascii()
        if mended:  # trafilatura mends other letters than we do: those of ASCII tell
            plain = plain or whole.encode("ascii", "ignore").decode()
            bare = own.encode("ascii", "ignore").decode()
            mended = len(bare) >= SURE and bare in plain
        out.append(found >= 0 or mended)
        if cursor <= found <= cursor + AHEAD or (found >= 0 and len(own) >= UNIQUE):
            cursor = found + len(own)  # a table of contents does not lead away from the text
    return out
