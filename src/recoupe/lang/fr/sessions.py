"""French words for meetings, what is said of them, and the texts that they adopt.

Patterns are for folded text (no case, no accents), offsets kept.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from recoupe.lang.resources import lines, table, values
from recoupe.text.folding import fold

PACKAGE = "recoupe.lang.fr"
# Words that end the name of a meeting's body.
STOP = (
    r"(?= (?:entre|avec|a|au|aux|en|se|s'|est|sont|sera|seront|aura|dans|pour|sur|qui|que|dont|"
    r"prevue?s?|tenue?s?|signee?s?|creee?s?|ont|le|ce|cette|cet|lors|et|afin|tient|"
    r"d[e']\s?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|"
    r"decembre|cette|cet|ce|leur|ses?))\b|[,.;:()«»\"\n]| s'|$)"
)


class MeetingNoun(NamedTuple):
    """A noun of meetings; ``kind`` and ``level`` are what it says by itself, or ""."""

    pattern: re.Pattern[str]
    strong: bool
    kind: str
    level: str


@cache
def ordinals() -> dict[str, int]:
    """Folded ordinal → number."""
    return {
        fold(word): int(row["value"])
        for row in table(PACKAGE, "number_ordinals")
        for word in values(row["word"])
        if int(row["value"]) > 0
    }


@cache
def meeting_nouns() -> tuple[MeetingNoun, ...]:
    """Nouns of meetings with their ordinal before and their body behind."""
    numbers = "|".join(sorted(map(re.escape, ordinals()), key=len, reverse=True))
    return tuple(
        MeetingNoun(
            re.compile(
                rf"\b(?:(?P<ordinal>{numbers})\s+)?(?P<next>prochaine?s?\s+)?"
                rf"(?P<noun>{row['pattern']})"
                rf"(?P<body>(?:\s(?:de la|du|des|de l'|d'|de)\s?"
                rf"[\w'-]+(?:\s[\w'-]+){{0,4}}?{STOP})?)"
            ),
            row["rank"] == "strong",
            row["kind"],
            row["level"],
        )
        for row in table(PACKAGE, "session_nouns")
    )


@cache
def names_meeting() -> re.Pattern[str]:
    """Matches any noun of meetings: what has none need not be looked at noun by noun."""
    every = "|".join(row["pattern"] for row in table(PACKAGE, "session_nouns"))
    return re.compile(rf"\b(?:{every})")


@cache
def no_matters() -> re.Pattern[str]:
    """Matches words for matters that name none: "plusieurs sujets"."""
    return re.compile(rf"^(?:{'|'.join(map(fold, lines(PACKAGE, 'session_agenda_empty')))})\b")


@cache
def session_cues(field: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(value, pattern) of one field, in order of preference."""
    return tuple(
        (row["value"], re.compile(fold(row["pattern"])))
        for row in table(PACKAGE, "session_cues")
        if row["field"] == field
    )


@cache
def adopted_texts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(kind, pattern) of the texts that meetings adopt."""
    return tuple(
        (row["kind"], re.compile(rf"\b(?:{row['pattern']})\b"))
        for row in table(PACKAGE, "session_instruments")
    )


@cache
def adopting() -> re.Pattern[str]:
    """Matches verbs by which a text is adopted or signed."""
    return re.compile(rf"\b(?:{'|'.join(lines(PACKAGE, 'session_adopting'))})\b")
