"""What a number counts: its unit, and how far the words of it reach."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from recoupe.lang.fr.numbers import PACKAGE
from recoupe.lang.resources import lines, table
from recoupe.model.parse import Parse, Token

PER = re.compile(r" par (?:an|jour|semaine|mois|heure|habitant|personne|tete|trimestre)(?!\w)")
SHARE = re.compile(r" du pib(?!\w)")
LINK = re.compile(r"d[e'’]s?$", re.IGNORECASE)
OF_WORDS = 8
OF_LINKS = frozenset(("de", "d'", "des", "du"))


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


def read_unit(end: int, flat: str, parse: Parse) -> Unit | None:
    """The unit of the number that ends at ``end``, or None when nothing is counted there."""
    for pattern, name in measures():
        if match := pattern.match(flat, end):
            return measured(name, match.end(), flat, parse)
    return counted(end, parse)


def measured(name: str, end: int, flat: str, parse: Parse) -> Unit:
    """A measure with its rate ("par an") or its base ("du PIB")."""
    unit = name
    if name == "%" and (share := SHARE.match(flat, end)):
        end = share.end()
    if rate := PER.match(flat, end):
        unit, end = name + rate.group(), rate.end()
    return Unit(unit, end, what_follows(end, parse))


def counted(end: int, parse: Parse, *, adjective: bool = False) -> Unit | None:
    """A noun counted by the number, with its adjectives and a bare "de" complement.

    With ``adjective``, an adjective or participle without a noun will do ("12 blessés").
    """
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
    if not words or words[-1].pos == "PROPN" or not words[-1].text[0].isalpha():
        return None
    if words[-1].pos == "ADJ" and not adjective:
        return None
    if words[-1].text.lower().rstrip(".") in address_words():
        return None
    head = words[-1]
    last = reach(head, parse)
    text = parse.text[words[0].start : parse.tokens[last].end]
    return Unit(text, parse.tokens[last].end, of_words(words[0].i, parse))


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


def is_adjective(token: Token, before: Token) -> bool:
    """A plural adjective right behind a noun."""
    return token.pos == "ADJ" and token.start - before.end == 1 and token.text[0].islower()


def first_after(end: int, parse: Parse) -> int | None:
    """Index of the first token that ends after ``end``."""
    low, high = 0, len(parse.tokens)
    while low < high:
        middle = (low + high) // 2
        if parse.tokens[middle].end <= end:
            low = middle + 1
        else:
            high = middle
    return low if low < len(parse.tokens) else None


def of_words(first: int, parse: Parse) -> str:
    """Up to eight words from token ``first``, to the end of the phrase."""
    stop = first
    for token in parse.tokens[first : first + OF_WORDS]:
        if token.pos in ("PUNCT", "VERB", "AUX", "PRON", "CCONJ", "SCONJ", "NUM"):
            break
        stop = token.i + 1
    while stop > first + 1 and parse.tokens[stop - 1].pos in ("ADP", "DET", "ADV"):
        stop -= 1
    if stop == first:
        return ""
    words = parse.text[parse.tokens[first].start : parse.tokens[stop - 1].end]
    return " ".join(words.split()[:OF_WORDS])


def what_follows(end: int, parse: Parse) -> str:
    """What a measure is of: the phrase after it, without its preposition."""
    index = first_after(end, parse)
    if index is None or "\n" in parse.text[end : parse.tokens[index].start]:
        return ""
    if parse.tokens[index].text.lower().replace("’", "'") not in OF_LINKS:
        return ""
    while index < len(parse.tokens) and parse.tokens[index].pos in ("ADP", "DET"):
        index += 1
    return of_words(index, parse) if index < len(parse.tokens) else ""


@cache
def address_words() -> frozenset[str]:
    """Words after which a number is an address or a label."""
    return frozenset(lines(PACKAGE, "quantity_labels"))
