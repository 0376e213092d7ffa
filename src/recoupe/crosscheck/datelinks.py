"""Dates of events told in like clauses by several articles, whatever the event is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from recoupe.crosscheck.calendar import is_day
from recoupe.crosscheck.events import EventMention
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.questions import clause_of
from recoupe.crosscheck.told_dates import AGREED, OPPOSED, Told, compare, dates_told
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding, Verdict

YEAR = 4  # letters of a value that gives the year alone


def dated_findings(
    material: Material, events: Sequence[EventMention], used: set[Evidence]
) -> list[Finding]:
    """Groups of dates told of one event; ``used`` are dates that other findings hold."""
    told = [t for t in dates_told(material, events) if t.time.evidence not in used]
    groups = linked(material, told)
    return [group_finding(material, held) for held in groups]


def linked(material: Material, told: list[Told]) -> list[list[Told]]:
    """Groups of dates of different articles; each is like the first of its group."""
    index: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(told):
        for key in one.context:
            index[key].append(i)
    near: dict[tuple[int, int], int] = defaultdict(int)
    for held in index.values():
        if len(held) <= 40:
            for pair in combinations(held, 2):
                near[pair] += 1
    group: dict[int, list[int]] = {}
    seed: dict[int, int] = {}
    for (i, j), shared in sorted(near.items(), key=lambda kv: (-kv[1], kv[0])):
        if shared < 2 or not joins(material, told[i], told[j]):
            continue
        if j in seed and i not in seed:
            i, j = j, i
        first = seed.setdefault(i, i)
        if j not in seed and joins(material, told[first], told[j]):
            seed[j] = first
            group.setdefault(first, [first]).append(j)
    return [[told[i] for i in sorted(held)] for _, held in sorted(group.items()) if len(held) > 1]


def joins(material: Material, left: Told, right: Told) -> bool:
    """Whether two dates are told of one event."""
    if left.passage.article_id == right.passage.article_id:
        return False
    verdict = compare(left, right)
    if verdict is None:
        return False
    if verdict == "agreed" and left.words == right.words and len(left.words.split()) > 1:
        return bool(left.context & right.context)
    like = material.likeness(left.context, right.context)
    if max(len(left.value), len(right.value)) == YEAR and left.words == left.value:
        like /= 2
    same_event = left.family is not None and left.family == right.family
    if verdict == "precision" and min(len(left.value), len(right.value)) == YEAR:
        return same_event and like >= 2 * AGREED
    if verdict in ("agreed", "precision"):
        return like >= (AGREED if same_event or verdict == "agreed" else 2 * AGREED)
    exact = is_day(left.time.when) and is_day(right.time.when) and left.alone and right.alone
    return exact and same_event and left.planned == right.planned and like >= OPPOSED


def group_finding(material: Material, held: list[Told]) -> Finding:
    """One finding for the dates of one event."""
    values: dict[str, list[Told]] = defaultdict(list)
    for one in held:
        values[one.value].append(one)
    fused = fuse(values)
    first = [members[0] for members in fused]
    relations: list[tuple[int, int, Verdict]] = []
    for i, j in combinations(range(len(first)), 2):
        verdict = compare(first[i], first[j])
        if verdict is not None:
            relations.append((i, j, verdict))
    readings = [
        reading(material, members[0].shown, [m.time.evidence for m in members]) for members in fused
    ]
    opposed = any(v == "contradiction" for _, _, v in relations)
    lead = "Pour quand est prévu" if held[0].planned else "De quand date"
    here = clause_of(material, held[0].passage, held[0].time.evidence.span)
    before = held[0].passage.folded[: held[0].time.evidence.span.start - held[0].passage.span.start]
    lead = "Depuis quand" if before.rstrip().endswith("depuis") else lead
    return make(
        material,
        slot=f"date:{held[0].passage.number}",
        kind="date",
        readings=readings,
        relations=relations,
        question=f"{lead} ceci : {here} ?",
        reason="deux dates pour un même fait" if opposed else "",
        severity="medium" if opposed else "low",
    )


def fuse(values: dict[str, list[Told]]) -> list[list[Told]]:
    """Values that agree as one reading: « mercredi » goes with the date it falls on."""
    fused: list[list[Told]] = []
    for members in values.values():
        home = next((f for f in fused if compare(f[0], members[0]) == "agreed"), None)
        if home is None:
            fused.append(list(members))
        else:
            home += members
    return fused
