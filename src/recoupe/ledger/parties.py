"""Who stands behind "les deux parties", "ces trois pays" or a meeting's format."""

from __future__ import annotations

import re
from functools import cache

from recoupe.ledger.sides import left_over, named_together, sides
from recoupe.ledger.wording import WORD, folded
from recoupe.model.entity import Entity, Resolution
from recoupe.model.evidence import Evidence

NUMERALS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7}


FORMATS = {
    "bilateral": 2, "trilateral": 3, "tripartite": 3, "quadripartite": 4, "quadrilateral": 4,
}  # fmt: skip


def collective(words: str, here: Evidence, text: str, resolution: Resolution) -> list[Entity]:
    """Who "les deux parties" or "ces trois pays" are; empty when that cannot be told."""
    found = party_words().match(words)
    if found:
        number = NUMERALS.get((found[1] or "deux").lower(), 2)
        two = sides(here, text, resolution) if number == 2 else []
        states = [e for e in resolution.entities if e.kind == "country"]
        several = states if number > 2 and len(states) == number else []
        return two or several or parties(resolution, number)
    found = state_words().match(words)
    if found is None:
        return []
    count = NUMERALS.get((found[1] or "").lower())
    together = named_together(here, text, count, resolution)
    return together or left_over(here, text, count, resolution)


@cache
def party_words() -> re.Pattern[str]:
    """Phrases for the sides of talks; the first group is their number."""
    return re.compile(
        r"(?:(?:les|des|aux|ces|leurs?)?\s*(deux|trois|quatre|cinq|six|sept)?\s*"
        r"(?:parties|camps|partenaires|côtés)|(?:chaque|chacune des) parties?)\b",
        re.IGNORECASE,
    )


@cache
def state_words() -> re.Pattern[str]:
    """Phrases for several states; the first group is their number."""
    return re.compile(
        r"(?:(?:les|des|aux|ces|leurs?)?\s*(deux|trois|quatre|cinq|six|sept)?\s*"
        r"(?:pays|états|nations|gouvernements|capitales|délégations)"
        r"|(?:chaque|chacune? des) (?:pays|état|nation|gouvernement|capitale|délégation)s?)\b",
        re.IGNORECASE,
    )


def parties(resolution: Resolution, count: int = 2) -> list[Entity]:
    """The story's parties: the most named states and organisations, members left aside."""
    known = [e for e in resolution.entities if e.kind in ("country", "organisation")]
    belonging = {m for e in known for m in e.members}
    ranked = sorted(
        (e for e in known if e.id not in belonging), key=lambda e: (-len(e.mentions), e.id)
    )
    return ranked[:count] if len(ranked) >= count else []


def participants(act: str, resolution: Resolution) -> list[Entity]:
    """The states of a meeting whose format is numbered ("quadripartite")."""
    counts = [
        n for word in WORD.findall(folded(act)) for f, n in FORMATS.items() if word[:8] == f[:8]
    ]
    states = [e for e in resolution.entities if e.kind == "country"]
    if not counts or len(states) != counts[0]:
        return []
    return states
