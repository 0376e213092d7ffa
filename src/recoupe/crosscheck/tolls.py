"""Tolls: figures that grow, that two sides give differently, that count different spans."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from recoupe.crosscheck.counts import Count, same_value
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.questions import of
from recoupe.model.finding import Finding, Reading, Verdict

ALIKE, CLOSE, APART = 0.12, 0.28, 3


CONTRAST = (
    " mais ",
    " alors que ",
    " tandis que ",
    " contre ",
    " voire ",
    " selon ",
    " de leur cote",
)


def figure(material: Material, counts: Sequence[Count], source: str | None = None) -> Reading:
    """A value with the words that give it, as the fullest of them puts it."""
    first = counts[0]
    bound = {"min": "≥ ", "max": "≤ "}.get(first.quantity.bound or "", "")
    value = bound + " ".join(material.words_of(first.evidence).split())
    return reading(material, value, [c.evidence for c in counts], attributed_to=source)


def sides(material: Material, counted: str, counts: list[Count]) -> list[Finding]:
    """Two figures that one article sets against each other as given by two sides."""
    found = []
    for left, right in pairwise(counts):
        if left.passage.article_id != right.passage.article_id or left.value == right.value:
            continue
        if not opposed(material, left, right):
            continue
        groups = [by_value(counts, left.value), by_value(counts, right.value)]
        found.append(
            make(
                material,
                slot=f"sides:{counted}:{left.value:g}:{right.value:g}",
                kind="attribution",
                readings=[
                    figure(material, groups[0], left.source_name),
                    figure(material, groups[1], right.source_name),
                ],
                relations=[(0, 1, "contradiction")],
                question=f"Combien {of(left.quantity.unit or counted)}, et selon qui ?",
                reason="deux parties donnent deux chiffres, et l’article le dit",
                severity="medium",
                level="party",
            )
        )
    return found


def by_value(counts: list[Count], value: float) -> list[Count]:
    """Counts of one value."""
    return [c for c in counts if c.value == value]


def opposed(material: Material, left: Count, right: Count) -> bool:
    """Whether the words between two figures set them against each other."""
    apart = right.passage.number - left.passage.number
    if apart > 1 or not left.cumulative or abs(left.value - right.value) < 2:
        return False
    text = material.texts[left.passage.article_id]
    between = text[left.quantity.span.end : right.quantity.span.start].casefold()
    if " et " in between[:4]:
        return False
    if left.source and right.source and left.source != right.source:
        return True
    lead = text[right.passage.span.start : right.quantity.span.start].casefold()
    told = any(c in between for c in CONTRAST[:4]) or (apart == 1 and "parle" in lead)
    return told and "dont" not in between and "voire" not in between


def grown(material: Material, counted: str, counts: list[Count]) -> list[Finding]:
    """A figure that grows as days pass: different values in different articles."""
    by_article = {c.passage.article_id for c in counts}
    values = [(v, held) for v, held in same_value(counts) if v >= 2]
    if len(values) < 2 or len(by_article) < 2:
        return []
    values = [(v, h) for v, h in values if linked(material, h, counts)]
    if len(values) < 2:
        return []
    readings = [figure(material, held, held[0].source_name) for _, held in values]
    relations: list[tuple[int, int, Verdict]] = [
        (i, j, "update") for i, j in combinations(range(len(values)), 2)
    ]
    return [
        make(
            material,
            slot=f"toll:{counted}",
            kind="number",
            readings=readings,
            relations=relations,
            question="Quel bilan, et comment a-t-il évolué ?",
            reason="un bilan s’alourdit avec les jours ; les sources peuvent aussi diverger",
            severity="medium",
        )
    ]


def linked(material: Material, held: list[Count], counts: list[Count]) -> bool:
    """Whether a figure is about the same thing as another one of another article."""
    return any(
        material.likeness(c.context, o.context) >= ALIKE
        for c in held
        for o in counts
        if o.passage.article_id != c.passage.article_id
    )


def rivals(material: Material, counted: str, counts: list[Count]) -> list[Finding]:
    """Figures of two sources of different articles that lie far apart."""
    told = [c for c in counts if c.source and c.value >= 3]
    for left, right in combinations(sorted(told, key=lambda c: c.value), 2):
        if left.source == right.source or right.value < APART * left.value:
            continue
        if left.passage.article_id == right.passage.article_id:
            continue
        if not left.context & right.context:
            continue
        return [
            make(
                material,
                slot=f"rivals:{counted}",
                kind="attribution",
                readings=[
                    figure(material, by_value(counts, left.value), left.source_name),
                    figure(material, by_value(counts, right.value), right.source_name),
                ],
                relations=[(0, 1, "contradiction")],
                question=f"Combien {of(left.quantity.unit or counted)}, et selon qui ?",
                reason="deux sources, deux ordres de grandeur",
                severity="medium",
                level="party",
            )
        ]
    return []
