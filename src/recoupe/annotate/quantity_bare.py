"""Numbers without a noun: what they count is said before them, or after the next number."""

from __future__ import annotations

import re
from functools import cache

from recoupe.annotate.quantity_numbers import Number
from recoupe.annotate.quantity_things import first_after
from recoupe.annotate.quantity_units import Unit, read_unit
from recoupe.lang.fr.numbers import PACKAGE, number_pattern
from recoupe.lang.resources import table
from recoupe.model.marks import Quantity
from recoupe.model.parse import Parse

BARE_CUES = re.compile(
    r"(?:\b(?:contre|sur|de|a|soit|et|quelque|environ|pres de|au moins)|[(:]) ?$"
)
FOLD_AFTER = re.compile(r"(?: de)? fois(?!\w)")
TAKEN_UP = re.compile(r"(?<!\w)en (?:[\w']+ ){1,5}$")
STOP = re.compile(r"[.!?](?!\d)")
CODE = re.compile(r"\d{7,}")  # nobody writes ten millions without a space or a word
LARGE = 1000  # from here on a number states something without a cue


def bare(number: Number, flat: str, parse: Parse, kept: list[Quantity]) -> Unit | None:
    """A number without a noun takes the unit of the one before it, after a cue."""
    start, end = number.span.start, number.span.end
    large = number.scaled or number.vague or (number.value or 0) >= LARGE
    if not states(number, flat, parse, large=bool(large)):
        return None
    if (further := to_number().match(flat, end)) and not number.high:
        unit = read_unit(start, further.end(), flat, parse)
        return Unit(unit.name, end, unit.of) if unit else None
    if FOLD_AFTER.match(flat, end):
        return Unit("fois", end, "")
    return unit_of_last(start, end, flat, kept, large=bool(large))


def states(number: Number, flat: str, parse: Parse, *, large: bool) -> bool:
    """Whether a number without a noun says how much: no name, note, code or item."""
    start, end = number.span.start, number.span.end
    if not (flat[start].isdigit() or number.scaled or number.vague) or named(start, parse):
        return False
    before = flat[max(0, start - 14) : start]
    if CODE.fullmatch(flat[start:end]) or listed(start, end, flat):
        return False
    noted = re.search(r"\(\s*$", before) and re.match(r"\s*\)", flat[end:])
    return large or bool(BARE_CUES.search(before) and not noted)


def listed(start: int, end: int, flat: str) -> bool:
    """Whether a number opens an item of a list: "1) les ponts"."""
    opened = flat.rfind("(", max(0, start - 80), start) > flat.rfind(")", max(0, start - 80), start)
    return flat[end : end + 1] == ")" and not opened


def unit_of_last(
    start: int, end: int, flat: str, kept: list[Quantity], *, large: bool
) -> Unit | None:
    """The unit of the quantity before, on the same line; a sum of its own has none."""
    near = [q for q in kept if q.span.end <= start and "\n" not in flat[q.span.end : start]]
    last = max(near, key=lambda q: q.span.end, default=None)
    if last is None:
        return Unit("", end, "") if large else None
    between, before = flat[last.span.end : start], flat[max(0, start - 40) : start]
    apart = STOP.search(between) and not TAKEN_UP.search(before)
    other = last.unit in ("%", "âge", "ans") or (apart and last.unit not in currencies())
    if large and other:
        return Unit("", end, "")
    return Unit(last.unit, end, last.of)


@cache
def to_number() -> re.Pattern[str]:
    """The other end of a change: "de 7 à 25 bassins"."""
    return re.compile(rf" a (?:pres de |plus de )?(?:{number_pattern()})")


@cache
def currencies() -> frozenset[str]:
    """Names of the currencies: a sum after another is in the same."""
    return frozenset(row["unit"] for row in table(PACKAGE, "unit_measures") if row["money"])


def named(start: int, parse: Parse) -> bool:
    """Whether the number belongs to a name: "Canal 3"."""
    index = first_after(start, parse)
    if not index:
        return False
    before = parse.tokens[index - 1]
    adjacent = parse.text[before.end : start].strip(" \u00a0\u202f") == ""
    return adjacent and before.text[:1].isupper() and before.pos in ("PROPN", "NOUN", "X", "ADJ")
