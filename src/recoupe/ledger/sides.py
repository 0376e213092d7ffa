"""The states that an article names together, and the sides that it sets against each other."""

from __future__ import annotations

import itertools
import re
from functools import cache

from recoupe.model.entity import Entity, Resolution
from recoupe.model.evidence import Evidence
from recoupe.model.span import Span

PATTERNS = {
    "between": r"\bentre (?:l['’]|la |le |les )?$",
    # Between the two sides: a short name in brackets, "et" and an article.
    "joined": r"\s*(?:\([^()\n]{1,40}\))?\s*et\s+(?:avec\s+)?(?:l['’]|la |le |les )?"
    r"(?:\w+ d(?:e |es |u |['’]))?",
    "gap": r"\s*(?:,|et|ainsi que|, et)\s+((?:l['’]|d['’]|\w{1,3}\s|de la\s|de l['’])*)$",
    # "A (Norvège), B (Ghana) et C (Togo)": states noted behind those who act for them.
    "noted": r"\)\s*(?:,|et|, et)\s+[^()\n]{2,60}\(",
    "genitive": r"(?:^|\s)(?:du |de |de la |des |de l['’]|d['’])$",
}


@cache
def pattern(name: str) -> re.Pattern[str]:
    """One of ``PATTERNS``, compiled when first asked for."""
    return re.compile(PATTERNS[name])


def left_over(here: Evidence, text: str, count: int | None, resolution: Resolution) -> list[Entity]:
    """The story's other states when their number fits: "les trois pays … avec la Norvège"."""
    start = max(text.rfind(". ", 0, here.span.start), text.rfind("\n", 0, here.span.start)) + 1
    ends = [i for i in (text.find(". ", here.span.end), text.find("\n", here.span.end)) if i >= 0]
    sentence = Span(start, min(ends, default=len(text)))
    states = [e for e in resolution.entities if e.kind == "country"]
    beside = {
        e.id
        for e in states
        for m in e.mentions
        if m.article_id == here.article_id and m.span.overlaps(sentence)
    }
    others = [e for e in states if e.id not in beside]
    return others if len(others) == count else []


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
    if pattern("noted").fullmatch(text[left.end : right.start]):
        return True
    gap = pattern("gap").match(text[left.end : right.start])
    if gap is None:
        return False
    genitive = pattern("genitive").search(text[: left.start][-8:]) is not None
    return genitive == (pattern("genitive").search(f" {gap[1]}") is not None)


def sides(here: Evidence, text: str, resolution: Resolution) -> list[Entity]:
    """The two sides that the article sets against each other: "entre X et Y", most often.

    A list of states counts as one side ("le A, le B et le C ont signé avec le D").
    """
    places = sorted(
        (
            (e.span, entity)
            for entity in resolution.entities
            if entity.kind in ("country", "organisation")
            for e in entity.mentions
            if e.article_id == here.article_id
        ),
        key=lambda place: (place[0], place[1].id),
    )
    pairs: dict[tuple[str, str], int] = {}
    known = {entity.id: entity for _, entity in places}
    for (left, one), (right, other) in itertools.pairwise(places):
        opened = pattern("between").search(text[max(0, left.start - 12) : left.start])
        if (
            opened
            and one is not other
            and pattern("joined").fullmatch(text[left.end : right.start])
        ):
            pair = (one.id, other.id)
            pairs[pair] = pairs.get(pair, 0) + 1
    if not pairs:
        return listed_and_other(here, text, [entity for _, entity in places], resolution)
    best = max(pairs, key=lambda p: (pairs[p], [-ord(c) for c in p[0]]))
    return [known[i] for i in best]


def listed_and_other(
    here: Evidence, text: str, named: list[Entity], resolution: Resolution
) -> list[Entity]:
    """The states that the article lists together, and the state that it names beside them."""
    together = named_together(here, text, None, resolution)
    others = [e for e in named if e.kind == "country" and e not in together]
    if not together or not others:
        return []
    return [*together, max(others, key=lambda e: (others.count(e), e.id))]
