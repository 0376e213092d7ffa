"""French offices of which one person holds one: on a ladder, or for one place.

All patterns are matched on folded text (no case, no accents), those of seats on lower case.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from recoupe.lang.resources import lines, table, values
from recoupe.text.folding import fold

PACKAGE = "recoupe.lang.fr"


class Office(NamedTuple):
    """An office on a ladder of which one person holds one step.

    ``housed`` says that the house has to be the same, ``wide`` that less exact usage gives the
    name to others of the ladder too.
    """

    ladder: str
    name: str
    pattern: str
    housed: bool
    wide: bool


@cache
def offices() -> tuple[Office, ...]:
    """Offices on ladders; patterns are on folded text."""
    return tuple(
        Office(
            row["ladder"],
            row["name"],
            "|".join(fold(form) for form in values(row["forms"])),
            row["housed"] == "yes",
            row["wide"] == "yes",
        )
        for row in table(PACKAGE, "clash_offices")
    )


@cache
def former() -> re.Pattern[str]:
    """Matches a folded role that is no longer, or not yet, held."""
    words = "|".join(re.escape(fold(line)) for line in lines(PACKAGE, "clash_former"))
    return re.compile(rf"(?:^|\b)(?:{words})\b")


@cache
def seats() -> tuple[tuple[str, str], ...]:
    """Offices held for a place: the name, and a pattern on text in lower case."""
    return tuple((row["office"], f"(?:{row['forms']})") for row in table(PACKAGE, "clash_seats"))
