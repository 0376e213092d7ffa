"""Figures compared: agreed, grown over time, or given differently by two sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations, pairwise

from recoupe.crosscheck.counts import BARE, Count, find_counts, same_value
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.model.finding import Finding, Reading, Severity, Verdict

ALIKE, CLOSE = 0.12, 0.45
CONTRAST = (" mais ", " alors que ", " tandis que ", " contre ", " voire ", " selon ", " de leur cote")


def number_findings(material: Material) -> list[Finding]:
    """Findings on figures, one a counted thing and group of contexts."""
    held: dict[str, list[Count]] = defaultdict(list)
    for count in find_counts(material):
        held[count.counted].append(count)
    found: list[Finding] = []
    for counted in sorted(held):
        counts = held[counted]
        found += agreed(material, counted, counts)
        found += sides(material, counted, counts)
        if counts[0].cumulative:
            found += grown(material, counted, counts)
            found += scopes(material, counted, counts)
        else:
            found += differing(material, counted, counts)
    return found


def agreed(material: Material, counted: str, counts: list[Count]) -> list[Finding]:
    """One finding for each figure that stands in two articles or more about the same thing."""
    found = []
    for value, members in same_value(counts):
        kept = [m for m in members if any(alike(material, m, o) for o in members if o is not m)]
        if len({m.passage.article_id for m in kept}) < 2:
            continue
        found.append(
            make(
                material,
                slot=f"number:{counted}:{value:g}",
                kind="number",
                readings=[figure(material, kept)],
                question=f"Combien : {kept[0].quantity.unit or counted} ?",
            )
        )
    return found


def alike(material: Material, left: Count, right: Count) -> bool:
    """Whether two equal figures of different articles count one thing."""
    if left.passage.article_id == right.passage.article_id:
        return False
    if left.counted in BARE or left.value < 3:
        return material.likeness(left.context, right.context) >= ALIKE or bool(
            left.passage.names & right.passage.names
        )
    return material.likeness(left.context, right.context) >= ALIKE / 2


def figure(material: Material, counts: Sequence[Count], source: str | None = None) -> Reading:
    """A value with the words that give it, as the fullest of them puts it."""
    first = counts[0]
    bound = {"min": "≥ ", "max": "≤ "}.get(first.quantity.bound or "", "")
    value = f"{bound}{first.value:g} {first.quantity.unit}".strip()
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
                    figure(material, groups[0], left.source),
                    figure(material, groups[1], right.source),
                ],
                relations=[(0, 1, "contradiction")],
                question=f"Combien, selon qui : {left.quantity.unit or counted} ?",
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
    values = [(v, [c for c in held]) for v, held in same_value(counts) if v >= 2]
    if len(values) < 2 or len(by_article) < 2:
        return []
    values = [(v, h) for v, h in values if linked(material, h, counts)]
    if len(values) < 2:
        return []
    readings = [figure(material, held, held[0].source) for _, held in values]
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


def scopes(material: Material, counted: str, counts: list[Count]) -> list[Finding]:
    """One figure said of a single day by one article and of a longer time by another."""
    for value, held in same_value(counts):
        short = [c for c in held if scope(material, c) == "day"]
        long = [c for c in held if scope(material, c) == "period"]
        if value < 3 or not short or not long:
            continue
        if {c.passage.article_id for c in short} & {c.passage.article_id for c in long}:
            continue
        readings = [
            reading(material, "un seul jour", [whole_clause(c) for c in short]),
            reading(material, "une période", [whole_clause(c) for c in long]),
        ]
        return [
            make(
                material,
                slot=f"scope:{counted}:{value:g}",
                kind="number",
                readings=readings,
                relations=[(0, 1, "contradiction")],
                question=f"Que compte ce chiffre de {value:g} ?",
                reason="le même chiffre vaut pour un jour ici, pour plusieurs semaines là",
                severity="medium",
            )
        ]
    return []


def scope(material: Material, count: Count) -> str | None:
    """Over what time a figure counts: ``day``, ``period`` or unknown."""
    found = None
    for time in material.times.get(count.passage.article_id, ()):
        if not count.passage.span.contains(time.evidence.span):
            continue
        words = material.words_of(time.evidence).casefold()
        if time.kind == "DURATION" and ("semaine" in words or "mois" in words):
            return "period"
        if time.kind == "DATE" and time.evidence.span.start < count.quantity.span.end + 40:
            found = "day"
    return found


def whole_clause(count: Count) -> object:
    """Evidence from the start of the sentence to the figure, at most 200 characters."""
    from recoupe.model.span import Span

    start = max(count.passage.span.start, count.quantity.span.end - 200)
    return count.passage.evidence(Span(start, count.quantity.span.end))


def differing(material: Material, counted: str, counts: list[Count]) -> list[Finding]:
    """Two exact figures of one thing in sentences that otherwise say the same."""
    found = []
    for left, right in combinations(counts, 2):
        if left.value == right.value or left.passage.article_id == right.passage.article_id:
            continue
        if not (left.exact and right.exact) or left.quantity.unit != right.quantity.unit:
            continue
        if material.likeness(left.context, right.context) < CLOSE:
            continue
        severity: Severity = "medium"
        found.append(
            make(
                material,
                slot=f"number:{counted}:{left.value:g}:{right.value:g}",
                kind="number",
                readings=[figure(material, [left]), figure(material, [right])],
                relations=[(0, 1, "contradiction")],
                question=f"Combien : {left.quantity.unit} ?",
                reason="même chose comptée, deux chiffres",
                severity=severity,
            )
        )
    return found
