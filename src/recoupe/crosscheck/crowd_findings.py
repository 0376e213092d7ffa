"""The counts of one crowd set against each other, place by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from recoupe.crosscheck.amounts import rounded
from recoupe.crosscheck.calendar import relation as calendar_relation
from recoupe.crosscheck.crowds import Crowd, crowds, ranges
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.model.finding import Finding, Level, Verdict

# Two counts of one side further apart than RATIO are of two crowds.
RATIO = 2.2
LABEL = {"authority": "autorités", "organiser": "organisateurs", "range": None}


def crowd_findings(material: Material) -> list[Finding]:
    """The two sides' counts of each place, then the counts of one side that differ."""
    held: dict[str, list[Crowd]] = defaultdict(list)
    for crowd in ranges(crowds(material)):
        held[crowd.place].append(crowd)
    found = sides(material, [c for place in sorted(held) for c in held[place]])
    for place in sorted(held):
        for side in LABEL:
            found += differing(material, [c for c in held[place] if c.side == side])
    return found


def sides(material: Material, held: Sequence[Crowd]) -> list[Finding]:
    """One finding on the counts of the two sides, as the articles that give both tell them."""
    told: dict[tuple[float, float], list[tuple[Crowd, Crowd]]] = defaultdict(list)
    for left, right in combinations(held, 2):
        near = abs(left.passage.number - right.passage.number) <= 1
        if "range" in (left.side, right.side) or left.place != right.place:
            continue
        if near and left.side != right.side and left.value != right.value:
            one, other = sorted((left, right), key=lambda c: c.side)
            if one.passage.article_id == other.passage.article_id:
                told[one.value, other.value].append((one, other))
    found = []
    for values, pairs in sorted(told.items()):
        groups = [[p[i] for p in pairs] for i in (0, 1)]
        found.append(finding(material, groups, "party", f"{values[0]:g}:{values[1]:g}"))
    return found


def differing(material: Material, held: Sequence[Crowd]) -> list[Finding]:
    """One finding a pair of values that one side is said to give of one crowd."""
    told: dict[tuple[float, float], list[tuple[Crowd, Crowd]]] = defaultdict(list)
    for pair in combinations(held, 2):
        low, high = sorted(pair, key=lambda c: c.value)
        if low.value < high.value and one_crowd(material, low, high):
            told[low.value, high.value].append((low, high))
    found = []
    for values, pairs in sorted(told.items()):
        groups = [[p[i] for p in pairs] for i in (0, 1)]
        articles = {c.passage.article_id for g in groups for c in g}
        level: Level = "within" if len(articles) == 1 else "outlet"
        found.append(finding(material, groups, level, f"{values[0]:g}:{values[1]:g}"))
    return found


def one_crowd(material: Material, low: Crowd, high: Crowd) -> bool:
    """Whether two counts of one side can be of one crowd: no range, no other day, not far apart."""
    if high.value > RATIO * low.value or low.passage is high.passage:
        return False
    if low.quantity.bound != high.quantity.bound:
        return False
    days = [
        [t.when for t in material.times.get(c.passage.article_id, ()) if t.kind == "DATE"
         and t.when is not None and c.passage.span.contains(t.evidence.span)]
        for c in (low, high)
    ]  # fmt: skip
    return not any(calendar_relation(a, b) == "contradiction" for a in days[0] for b in days[1])


def finding(
    material: Material, groups: Sequence[Sequence[Crowd]], level: Level, values: str
) -> Finding:
    """Two counts as a finding."""
    how: Verdict = "contradiction"
    if level != "party" and rounded(groups[0][0].value, groups[1][0].value):
        how = "precision"
    readings = [
        reading(
            material,
            " ".join(material.words_of(g[0].passage.evidence(g[0].span)).split()),
            [c.passage.evidence(c.span) for c in g],
            attributed_to=LABEL[g[0].side],
        )
        for g in groups
    ]
    camp = LABEL[groups[0][0].side]
    reason = (
        "deux camps, deux comptes de la même foule"
        if level == "party"
        else f"deux comptes prêtés au même camp ({camp})"
        if camp
        else "deux fourchettes pour une même foule"
    )
    return make(
        material,
        slot=f"crowd:{groups[0][0].place}:{level}:{values}",
        kind="attribution" if level == "party" else "number",
        readings=readings,
        relations=[(0, 1, how)],
        question="Combien de personnes, et selon qui ?",
        reason=reason,
        severity="medium" if how == "contradiction" else "low",
        level=level,
    )
