"""The unit of a number: a measure, a currency, or a noun that it counts."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from recoupe.annotate.quantity_things import (
    first_after,
    is_adjective,
    of_words,
    what_follows,
    what_stands_before,
)
from recoupe.lang.fr.numbers import PACKAGE
from recoupe.lang.resources import lines, table
from recoupe.model.parse import Parse, Token

PER = re.compile(
    r" par (?:an|jour|semaine|mois|heure|habitant|personne|tete|trimestre|litre|tonne|kilo)(?!\w)"
)
SHARE = re.compile(r" du pib(?!\w)")
LINK = re.compile(r"d[e'’]$", re.IGNORECASE)
PART_OF = re.compile(r"[ ]{1,2}d(?:es|e (?:mes|tes|ses|ces|nos|vos|leurs)) ")
ALL_OF = re.compile(r"\bto(?:us|utes) $")


class Unit(NamedTuple):
    """The unit's name, the offset where its words end, and what is counted."""

    name: str
    end: int
    of: str


@cache
def measures() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Measures and currencies, in order, as they stand right after a number."""
    rows = table(PACKAGE, "unit_measures")
    return tuple(
        (re.compile(rf"[ ]{{0,2}}(?:d[e'] ?)?(?:{row['pattern']})(?!\w)"), row["unit"])
        for row in rows
    )


@cache
def any_measure() -> re.Pattern[str]:
    """What begins like a measure: asked once before each is tried."""
    every = "|".join(f"(?:{row['pattern']})" for row in table(PACKAGE, "unit_measures"))
    return re.compile(rf"[ ]{{0,2}}(?:d[e'] ?)?(?:{every})(?!\w)")


def read_unit(start: int, end: int, flat: str, parse: Parse) -> Unit | None:
    """The unit of the number at ``start`` to ``end``; None when nothing is counted there."""
    if any_measure().match(flat, end):
        for pattern, name in measures():
            if match := pattern.match(flat, end):
                return measured(name, start, match.end(), flat, parse)
    found = counted(end, parse)
    if found is None and not ALL_OF.search(flat[max(0, start - 8) : start]):
        found = part_of(end, flat, parse)
    return found


def measured(name: str, start: int, end: int, flat: str, parse: Parse) -> Unit:
    """A measure with its rate ("par an") or its base ("du PIB"), and what it measures."""
    unit = name
    if name == "%" and (share := SHARE.match(flat, end)):
        end = share.end()
    if rate := PER.match(flat, end):
        unit, end = name + rate.group(), rate.end()
    return Unit(unit, end, what_follows(end, parse) or what_stands_before(start, end, parse))


def part_of(end: int, flat: str, parse: Parse) -> Unit | None:
    """Some of a known number: "trois des ponts", "deux de ses frères"."""
    link = PART_OF.match(flat, end)
    index = first_after(link.end(), parse) if link else None
    if index is None or parse.tokens[index].pos not in ("NOUN", "ADJ"):
        return None
    found = counted(link.end() - 1 if link else end, parse)
    return Unit(found.name, end, found.of) if found else None


def counted(end: int, parse: Parse, *, adjective: bool = False) -> Unit | None:
    """A noun counted by the number, with its adjectives and a bare "de" complement.

    With ``adjective``, an adjective or participle without a noun will do ("12 blessés").
    """
    words = counted_words(end, parse)
    if not words or words[-1].pos == "PROPN" or not words[-1].text[0].isalpha():
        return None
    if words[-1].pos == "ADJ" and not adjective:
        return None
    if words[-1].text.lower().rstrip(".") in address_words():
        return None
    last = reach(words[-1], parse)
    text = parse.text[words[0].start : parse.tokens[last].end]
    return Unit(text, parse.tokens[last].end, of_words(words[0].i, parse))


def counted_words(end: int, parse: Parse) -> list[Token]:
    """The adjectives and the noun right after a number, at most four words."""
    index = first_after(end, parse)
    words: list[Token] = []
    if index is not None and LINK.match(parse.tokens[index].text) and close(end, parse, index):
        index += 1
    while index is not None and index < len(parse.tokens) and len(words) < 4:
        token = parse.tokens[index]
        if token.pos not in ("ADJ", "NOUN", "PROPN") or not joined(words, token, end, parse):
            break
        words.append(token)
        index += 1
        if token.pos != "ADJ":
            break
    return words


def joined(words: list[Token], token: Token, end: int, parse: Parse) -> bool:
    """Whether a token follows on the same line with nothing between but a space."""
    before = words[-1].end if words else end
    between = parse.text[before : token.start]
    return len(between.replace("de", "").replace("d", "").strip(" '’\u00a0\u202f")) == 0


def close(end: int, parse: Parse, index: int) -> bool:
    """Whether the token is on the number's line."""
    return parse.text[end : parse.tokens[index].start].strip(" \u00a0\u202f") == "" and (
        "\n" not in parse.text[end : parse.tokens[index].start]
    )


def reach(head: Token, parse: Parse) -> int:
    """Index of the last token of a noun's adjectives and bare complement."""
    last = head.i
    while last + 1 < len(parse.tokens) and is_adjective(parse.tokens[last + 1], parse.tokens[last]):
        last += 1
    tail = parse.tokens[last + 1 : last + 3]
    if len(tail) == 2 and tail[0].text.lower() in ("de", "d'", "d’") and tail[1].pos == "NOUN":
        last += 2
    return last


@cache
def address_words() -> frozenset[str]:
    """Words after which a number is an address or a label."""
    return frozenset(lines(PACKAGE, "quantity_labels"))
