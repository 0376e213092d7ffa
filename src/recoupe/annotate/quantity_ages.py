"""Ages, and hours, minutes and seconds: the quantities among temporal expressions."""

from __future__ import annotations

import re
from functools import cache

from recoupe.annotate.quantity_limits import looseness
from recoupe.annotate.quantity_numbers import Number
from recoupe.lang.fr.numbers import PACKAGE
from recoupe.lang.resources import lines
from recoupe.model.marks import Quantity, Time
from recoupe.model.span import Span

AGE = re.compile(r"(?:age\w* (?:de|d')|,|\(|\ba|\w de) ?$")
AGE_AFTER = re.compile(r" ?(?:[,.;:)?!]|$)")
SHORT = ("heure", "minute", "seconde")


def timed(number: Number, time: Time, flat: str) -> Quantity | None:
    """An age, or hours and minutes: the quantities among temporal expressions."""
    words = time.span.of(flat)
    unit = re.search(r"(ans|an|heures?|minutes?|secondes?)\b", words)
    if time.kind not in ("DURATION", "SET") or unit is None or number.span.end > time.span.end:
        return None
    if unit[1] in ("an", "ans"):
        if not tells_age(time.span, flat):
            return None
    elif not unit[1].startswith(SHORT):
        return None
    start = number.span.start
    loose, bound = looseness(start, time.span.end, flat)
    return Quantity(
        span=Span(start, time.span.end),
        value=number.value,
        unit=words[unit.start() :],
        of="âge" if unit[1] in ("an", "ans") else "durée",
        approx=loose or number.approx,
        bound="min" if bound == "min" else "max" if bound == "max" else None,
        value_max=number.high,
    )


def tells_age(span: Span, flat: str) -> bool:
    """Whether years are somebody's age: "âgé de 58 ans", "le meunier, 58 ans,"."""
    before, after = flat[max(0, span.start - 14) : span.start], flat[span.end : span.end + 2]
    if aged_people().search(flat[max(0, span.start - 32) : span.start]):
        return True
    aged = re.search(r"\bage", before) or AGE_AFTER.match(after)
    if not (AGE.search(before) and aged and not re.search(r"\b(?:il y a|depuis)", before)):
        return False
    return bool(re.search(r"\bage\w* d|, $|\ba $|\([^)]*$", before))


@cache
def aged_people() -> re.Pattern[str]:
    """People whose age follows: "un adolescent de"."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(lines(PACKAGE, 'quantity_people'))}) de $")
