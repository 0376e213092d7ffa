"""A caveat dropped: one source bounds or rounds a figure that another gives bare."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from recoupe.crosscheck.counts import Count, close_by, find_counts, same_value
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.tolls import ALIKE
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Check, Reading
from recoupe.model.span import Span

# Smaller figures are bare in passing, and characters before a figure that may bound it.
LEAST, LEAD = 10, 22


def caveats(material: Material) -> Iterator[Check]:
    """One check a figure that stands with a bound in one article and bare in another."""
    held: dict[str, list[Count]] = defaultdict(list)
    for count in find_counts(material):
        if count.value >= LEAST and not count.passage.title:
            held[count.counted].append(count)
    for counted in sorted(held):
        for _, members in same_value(held[counted]):
            bound = [c for c in members if not c.exact]
            bare = [c for c in members if c.exact and any(one_thing(material, c, b) for b in bound)]
            careful = {b.passage.article_id for b in bound}
            bare = [c for c in bare if c.passage.article_id not in careful]
            bound = [b for b in bound if any(one_thing(material, c, b) for c in bare)]
            if bound and bare:
                yield dropped(material, bound, bare)


def one_thing(material: Material, left: Count, right: Count) -> bool:
    """Whether two equal figures of different articles count one thing."""
    if left.passage.article_id == right.passage.article_id:
        return False
    near = close_by(left.passage, left.quantity.span) & close_by(right.passage, right.quantity.span)
    return bool(near) and material.likeness(left.context, right.context) >= 2 * ALIKE


def dropped(material: Material, bound: list[Count], bare: list[Count]) -> Check:
    """The check, with both wordings."""
    sides = [
        Reading(
            value=" ".join(material.words_of(led(c)).split()),
            evidence=tuple(led(o) for o in side),
            origins=material.story.support({o.passage.article_id for o in side}),
        )
        for side in (bound, bare)
        for c in side[:1]
    ]
    return Check(
        id="",
        kind="caveat",
        verdict="doubt",
        reason=f"chiffre borné ou approché ici (« {sides[0].value} »), donné tel quel là",
        evidence=tuple(led(c) for c in (*bound, *bare)),
        readings=tuple(sides),
    )


def led(count: Count) -> Evidence:
    """The figure with the words right before it, from a word's beginning."""
    passage, span = count.passage, count.quantity.span
    start = max(passage.span.start, span.start - LEAD)
    words = [s for _, s in passage.words if start <= s.start < span.start]
    return passage.evidence(Span(words[0].start if words else span.start, span.end))
