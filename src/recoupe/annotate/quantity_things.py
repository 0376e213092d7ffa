"""What a number counts or measures, in the words of the text: at most eight of them."""

from __future__ import annotations

import re
from functools import cache

from recoupe.lang.fr.flat import flatten
from recoupe.lang.fr.numbers import PACKAGE, number_words
from recoupe.lang.resources import table
from recoupe.model.parse import Parse, Token

OF_WORDS = 8
OF_LINKS = frozenset(("de", "d'", "des", "du"))
PLAIN = ("ADJ", "NOUN", "PROPN", "DET", "ADV")


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


def of_words(first: int, parse: Parse, last: int | None = None) -> str:
    """The noun phrase from token ``first``: adjectives, names and what "de" or "à" ties on.

    It ends before token ``last``.
    """
    stop = first
    for token in parse.tokens[first : min(first + OF_WORDS, last or first + OF_WORDS)]:
        if token.pos == "ADP" and not ties(token, parse):
            break
        if token.pos not in ("ADP", *PLAIN) or not on_line(first, token, parse):
            break
        stop = token.i + 1
    while stop > first + 1 and parse.tokens[stop - 1].pos in ("ADP", "DET", "ADV"):
        stop -= 1
    if stop == first:
        return ""
    words = parse.text[parse.tokens[first].start : parse.tokens[stop - 1].end]
    return " ".join(words.split()[:OF_WORDS])


def ties(link: Token, parse: Parse) -> bool:
    """Whether a preposition ties a complement: "de l'État", "armes à feu", not "au bourg"."""
    word = link.text.lower().replace("’", "'")
    if word in OF_LINKS:
        return True
    after = parse.tokens[link.i + 1 : link.i + 2]
    return word == "à" and bool(after) and after[0].pos == "NOUN"


def on_line(first: int, token: Token, parse: Parse) -> bool:
    """Whether a token is on the line of token ``first``."""
    return "\n" not in parse.text[parse.tokens[first].start : token.start]


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


def what_stands_before(start: int, end: int, parse: Parse) -> str:
    """What a measure belongs to: the noun that it complements, or the subject of its verb."""
    index = first_after(start, parse)
    final = first_after(max(start, end - 1), parse)
    if index is None or final is None:
        return ""
    own = range(index, final + 1)
    token = parse.tokens[index]
    for _ in range(6):
        if token.i not in own or token.head == token.i:
            break
        token = parse.tokens[token.head]
    if token.i in own:
        return ""
    if token.pos in ("VERB", "AUX"):
        subjects = [t for t in parse.children(token.i) if t.dep.startswith("nsubj")]
        token = next((t for t in subjects if t.pos == "NOUN"), token)
    if token.pos != "NOUN" or token.end > start or flatten(token.text) in no_things():
        return ""
    return of_words(token.i, parse, index)


@cache
def no_things() -> frozenset[str]:
    """Nouns that are counted with, never counted: "millions", "peine" in "à peine"."""
    loose = {w for row in table(PACKAGE, "quantity_approx") for w in row["words"].split("|")}
    units = {w for row in table(PACKAGE, "unit_measures") for w in re.findall(r"\w+", row["unit"])}
    words = {part for w in loose for part in w.split()} | units | number_words().keys()
    return frozenset(words | {f"{word}s" for word in words})
