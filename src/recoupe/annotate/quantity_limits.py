"""What loosens or bounds a number, and the period it holds for."""

from __future__ import annotations

import re
from functools import cache

from recoupe.lang.fr.numbers import PACKAGE
from recoupe.lang.resources import table, values
from recoupe.model.marks import Time
from recoupe.model.span import Span

WINDOW = re.compile(r"\b(?:en|sur|pendant|durant) $|^ ?par ")


@cache
def loosening() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Approximators as they end just before a number, the longest first."""
    entries = [
        (word, row["bound"])
        for row in table(PACKAGE, "quantity_approx")
        for word in values(row["words"])
    ]
    entries.sort(key=lambda pair: -len(pair[0]))
    return tuple((re.compile(rf"(?<!\w){re.escape(w)} ?(?:les |l')?$"), b) for w, b in entries)


def looseness(start: int, end: int, flat: str) -> tuple[bool, str]:
    """Whether the number at ``start`` is approximate, and the bound it states."""
    before = flat[max(0, start - 32) : start]
    for pattern, bound in loosening():
        if pattern.search(before):
            return True, bound
    return bool(re.match(r" (?:environ|a peu pres|ou presque|au moins)\b", flat[end:])), ""


def window(span: Span, flat: str, times: tuple[Time, ...]) -> Span | None:
    """The period a quantity holds for: "en un an" or "par an" close behind it."""
    for time in times:
        gap = flat[span.end : time.span.start] if time.span.start >= span.end else None
        if gap is None or len(gap) > 30 or re.search(r"[.!?\n]", gap):
            continue
        if time.kind == "DURATION" and WINDOW.search(gap):
            return time.span
    inside = (t.span for t in times if t.kind == "SET" and span.contains(t.span))
    return next(inside, None)
