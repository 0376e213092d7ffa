"""The compiled grammar of temporal expressions, made from the rules and word lists in data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from recoupe.annotate.time_fragments import DIRECTIONS, fragments, words
from recoupe.lang.fr.numbers import PACKAGE
from recoupe.lang.resources import lines, table, values

# Look-behinds have a fixed width and classes need no widening: both stay as they are.
SPACED = re.compile(r"\(\?<[=!][^)]*\)|\[[^\]]*\]| [*?]?")
WIDE = {" ": "[ ]{1,2}", " ?": "[ ]{0,2}", " *": "[ ]*"}
WORD = re.compile(r"\w+")
STOP = re.compile(r"(?<=[.!?»])[ ]+(?=[A-ZÀ-Ý«])|\n")
YEAR_WORD = re.compile(r"(?:1[0-9]|20)\d\d(?!\d)")
CLASSES = {
    "@month": "time_months",
    "@weekday": "time_weekdays",
    "@season": "time_seasons",
    "@coll": "number_collectives",
    "@recurrence": "time_recurrences",
    "@feast": "time_feasts",
    "@unit": "time_units",
}
LISTS = {"@hijri": "time_hijri", "@event": "time_events"}


class Rule(NamedTuple):
    """One row of the grammar: ``action`` names the reader of the match.

    A text without any word of ``needs`` cannot match (no needs: any text can).
    """

    action: str
    kind: str
    value: str
    needs: frozenset[str]
    pattern: re.Pattern[str]


@cache
def time_rules(*, alone: bool = False) -> tuple[Rule, ...]:
    """The rules in order of preference, compiled once; ``alone`` puts looser ones first."""
    if alone:
        return (*compiled("time_rules_alone"), *time_rules())
    return compiled("time_rules")


def compiled(name: str) -> tuple[Rule, ...]:
    """The rules of one table."""
    known = fragments()
    return tuple(
        Rule(
            row["action"],
            row["kind"],
            row["value"],
            needed(row["needs"]),
            compile_rule(row["pattern"], known),
        )
        for row in table(PACKAGE, name)
    )


def compile_rule(pattern: str, known: dict[str, str]) -> re.Pattern[str]:
    """Expand the fragments of a rule; a space stands for one or two spaces."""
    spaced = SPACED.sub(lambda m: WIDE.get(m.group(), m.group()), pattern)
    expanded = re.sub(r"\{([a-z]+2?)\}", lambda m: known[m.group(1)], spaced)
    return re.compile(rf"(?<![\w])(?:{expanded})(?![\w])")


def rules_for(flat: str, *, alone: bool = False) -> list[tuple[int, Rule]]:
    """The rules that can match a flattened text, with their ranks."""
    ranks_of = ranks_by_word(alone=alone)
    words = set(WORD.findall(flat))
    ranks = set(ranks_of.get("", ()))
    for word in words:
        if word in ranks_of:
            ranks.update(ranks_of[word])
        if word[0].isdigit():
            ranks.update(ranks_of["@digits"])
            if YEAR_WORD.match(word):
                ranks.update(ranks_of["@year"])
    rules = time_rules(alone=alone)
    return [(rank, rules[rank]) for rank in sorted(ranks)]


@cache
def ranks_by_word(*, alone: bool) -> dict[str, tuple[int, ...]]:
    """Ranks of the rules that a word may set off; of those that need none under ``""``."""
    ranks: dict[str, list[int]] = {}
    for rank, rule in enumerate(time_rules(alone=alone)):
        for word in rule.needs or ("",):
            ranks.setdefault(word, []).append(rank)
    return {word: tuple(every) for word, every in ranks.items()}


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the lines and sentences of ``text``: no time crosses their ends."""
    start = 0
    for stop in STOP.finditer(text):
        yield start, stop.start()
        start = stop.end()
    yield start, len(text)


def needed(cell: str) -> frozenset[str]:
    """The words of a ``needs`` cell, its classes spelt out."""
    found: set[str] = set()
    for entry in values(cell):
        if entry in CLASSES:
            text = " ".join(words(CLASSES[entry]).replace("|", " ").replace("\\", "").split())
            found.update(re.findall(r"\w+", text))
            found.update(f"{word}s" for word in tuple(found))
        elif entry.startswith("@direction"):
            plural = "s" if entry.endswith("s") else ""
            found.update(f"{w}{plural}" for w in re.findall(r"\w+", DIRECTIONS))
            found.update(("premiers", "premieres"))
        elif entry in LISTS:
            found.update(
                re.findall(r"\w+", " ".join(lines(PACKAGE, LISTS[entry])).replace("?", ""))
            )
            found.update(w.removesuffix("s") for w in tuple(found))
        else:
            found.add(entry)
    return frozenset(found)


@cache
def not_times() -> re.Pattern[str]:
    """Names and idioms that only look like times."""
    return re.compile("|".join(lines(PACKAGE, "time_not")))
