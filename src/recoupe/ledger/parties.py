"""Who stands behind "les deux parties", "ces trois pays" or a meeting's format."""

from __future__ import annotations

import re

from recoupe.ledger.wording import WORD, folded
from recoupe.model.entity import Entity, Resolution
from recoupe.model.evidence import Evidence
from recoupe.model.span import Span

NUMERALS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7}


FORMATS = {
    "bilateral": 2, "trilateral": 3, "tripartite": 3, "quadripartite": 4, "quadrilateral": 4,
}  # fmt: skip


PARTIES = re.compile(
    r"^(?:les|des|aux|ces|leurs?)?\s*(deux|trois|quatre|cinq|six|sept)?\s*"
    r"(?:parties|délégations|camps|partenaires)\b",
    re.IGNORECASE,
)


STATES = re.compile(
    r"^(?:les|des|aux|ces|leurs?)?\s*(deux|trois|quatre|cinq|six|sept)?\s*"
    r"(?:pays|états|nations|gouvernements|capitales)\b",
    re.IGNORECASE,
)


LIST_GAP = re.compile(
    r"\s*(?:,|et|ainsi que|, et)\s+((?:l['’]|d['’]|\w{1,3}\s|de la\s|de l['’])*)$"
)


GENITIVE = re.compile(r"(?:^|\s)(?:du |de |de la |des |de l['’]|d['’])$")


def collective(words: str, here: Evidence, text: str, resolution: Resolution) -> list[Entity]:
    """Who "les deux parties" or "ces trois pays" are; empty when that cannot be told."""
    found = PARTIES.match(words)
    if found:
        return parties(resolution, NUMERALS.get((found[1] or "deux").lower(), 2))
    found = STATES.match(words)
    if found:
        count = NUMERALS.get((found[1] or "").lower())
        return named_together(here, text, count, resolution)
    return []


def named_together(
    here: Evidence, text: str, count: int | None, resolution: Resolution
) -> list[Entity]:
    """The countries last named side by side before the words, ``count`` of them when told."""
    places = sorted(
        (
            (e.span, entity)
            for entity in resolution.entities
            if entity.kind == "country"
            for e in entity.mentions
            if e.article_id == here.article_id and e.span.end <= here.span.start
        ),
        key=lambda place: (place[0], place[1].id),
    )
    best: list[Entity] = []
    run: list[tuple[Span, Entity]] = []
    for place in places:
        run = [*run, place] if run and listed(text, run[-1][0], place[0]) else [place]
        if len(run) >= 2 and (count is None or len(run) == count):
            best = [entity for _, entity in run]
    return best


def listed(text: str, left: Span, right: Span) -> bool:
    """Whether two names are items of one list: joined by a comma or "et", with like articles."""
    gap = LIST_GAP.match(text[left.end : right.start])
    if gap is None:
        return False
    genitive = GENITIVE.search(text[: left.start][-8:]) is not None
    return genitive == (GENITIVE.search(f" {gap[1]}") is not None)


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
