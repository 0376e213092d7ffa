"""Figures compared: agreed, grown over time, or given differently by two sides."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from recoupe.crosscheck.counts import BARE, Count, close_by, find_counts, same_value
from recoupe.crosscheck.figure_clashes import figure_clashes
from recoupe.crosscheck.figures import REASON, lonely, relation, same_question, told, values_told
from recoupe.crosscheck.findings import make
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.questions import how_many
from recoupe.crosscheck.scopes import scopes
from recoupe.crosscheck.tolls import ALIKE, figure, grown, rivals, sides
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding

# Smaller counts of one noun are found of many things.
FEW = 10


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
            found += rivals(material, counted, counts)
            found += scopes(material, counted, counts)
        else:
            found += differing(material, counted, counts)
    return found + apart_from(found, figure_clashes(material))


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
                question=how_many(material, kept[0]),
            )
        )
    return found


def alike(material: Material, left: Count, right: Count) -> bool:
    """Whether two equal figures of different articles count one thing."""
    if left.passage.article_id == right.passage.article_id:
        return False
    if left.value < FEW and apart(material, left, right):
        return False
    if close_by(left.passage, left.quantity.span) & close_by(right.passage, right.quantity.span):
        return True
    if left.counted in BARE or left.value < FEW:
        return material.likeness(left.context, right.context) >= ALIKE or bool(
            left.passage.names & right.passage.names
        )
    return material.likeness(left.context, right.context) >= ALIKE / 2


def apart(material: Material, left: Count, right: Count) -> bool:
    """Whether two sentences name people, none of whom both name."""
    people = {e.id for e in material.resolution.entities if e.kind == "person"}
    here, there = left.passage.names & people, right.passage.names & people
    return bool(here and there) and not here & there


def differing(material: Material, counted: str, counts: list[Count]) -> list[Finding]:
    """Two exact figures of one thing in sentences that otherwise say the same."""
    alone = [c for c in counts if lonely(c, counts)]
    found: dict[tuple[float, float], Finding] = {}
    spread = values_told(counts)
    for left, right in combinations(alone, 2):
        values = (left.value, right.value)
        if left.value == right.value or values in found or values[::-1] in found:
            continue
        if not same_question(material, left, right, spread):
            continue
        verdict = relation(left, right)
        found[values] = make(
            material,
            slot=f"number:{counted}:{left.value:g}:{right.value:g}",
            kind="number",
            readings=[figure(material, told(c, alone)) for c in (left, right)],
            relations=[(0, 1, verdict)],
            question=how_many(material, left),
            reason=REASON[verdict],
            severity="medium" if verdict == "contradiction" else "low",
        )
    return list(found.values())


def apart_from(found: list[Finding], clashes: list[Finding]) -> list[Finding]:
    """The clashes of which no finding sets the same figures against each other already."""
    held = [[set(r.evidence) for r in f.readings] for f in found if len(f.readings) > 1]
    return [c for c in clashes if not any(opposes(sides, c) for sides in held)]


def opposes(sides: list[set[Evidence]], clash: Finding) -> bool:
    """Whether two readings of a finding hold the two figures of a clash."""
    left, right = (set(r.evidence) for r in clash.readings)
    return any(
        (a & left and b & right) or (b & left and a & right) for a, b in combinations(sides, 2)
    )
