"""When: datings of one event, by source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import combinations

from recoupe.crosscheck.calendar import relation
from recoupe.crosscheck.datings import Dating, datings, near_main, parts
from recoupe.crosscheck.durations import lengths
from recoupe.crosscheck.events import EventMention, Key
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.questions import when
from recoupe.lang.fr.event_words import event_names
from recoupe.model.finding import Finding, Reading, Severity, Verdict

# Families of which a story has one of each kind: the key alone says which event is meant.
SINGLE = frozenset({"gathering", "cabinet", "signing", "ceremony", "election", "funeral"})


def date_findings(
    material: Material, events: Sequence[EventMention], main: Key | None
) -> list[Finding]:
    """Findings on the dates and on the lengths of events that are one of their kind."""
    held: dict[Key, list[Dating]] = defaultdict(list)
    for dating in datings(events):
        if dating.mention.key[0] in SINGLE:
            held[dating.mention.key].append(dating)
    found = []
    for key in sorted(held, key=str):
        found += compared(material, held[key], main=key == main)
    if main is not None and main[0] in SINGLE:
        found += lengths(material, [e for e in events if e.key == main])
    return found


def compared(material: Material, held: list[Dating], *, main: bool) -> list[Finding]:
    """One finding for the datings of one event."""
    values: dict[str, list[Dating]] = defaultdict(list)
    for dating in held:
        values[dating.when.edtf].append(dating)
    if main:
        values = {v: d for v, d in values.items() if near_main(d[0].when, held)}
    return [
        one_event(material, [values[v] for v in part], main=main)
        for part in parts(material, values)
    ]


def one_event(material: Material, groups: list[list[Dating]], *, main: bool) -> Finding:
    """The datings of one event, one reading a value."""
    first = [members[0] for members in groups]
    values = {d.when.edtf: members for d, members in zip(first, groups, strict=True)}
    readings = [value_reading(material, value, members) for value, members in values.items()]
    relations = related(first)
    agreed = all(r == "agreed" for _, _, r in relations)
    noun = first[0].mention.word.noun
    severity: Severity = "low" if agreed else "high" if main else "medium"
    return make(
        material,
        slot=f"date:{noun}:{first[0].when.edtf}",
        kind="date",
        readings=readings,
        relations=relations,
        question=when(noun, planned=all(d.mention.status == "planned" for d in first)),
        reason=date_reason(material, first, readings, relations),
        severity=severity,
        since=first_known(first),
    )


def first_known(held: list[Dating]) -> date | None:
    """The first day of an event; None for one told as planned, which could be known before."""
    if any(d.mention.status == "planned" for d in held):
        return None
    return min((d.when.earliest for d in held if d.when.earliest), default=None)


def value_reading(material: Material, value: str, members: list[Dating]) -> Reading:
    """One value with all the words that give it."""
    return reading(material, value, [e for d in members for e in d.evidence])


def related(first: list[Dating]) -> list[tuple[int, int, Verdict]]:
    """Relations of datings: periods of different things are precision, not contradiction."""
    found: list[tuple[int, int, Verdict]] = []
    for i, j in combinations(range(len(first)), 2):
        verdict = relation(first[i].when, first[j].when)
        if verdict is None:
            continue
        nouns = {first[i].mention.word.noun, first[j].mention.word.noun}
        if verdict == "contradiction" and len(nouns) > 1:
            verdict = "precision"
        if verdict == "contradiction" and any(
            d.mention.status == "planned" for d in (first[i], first[j])
        ):
            verdict = "update"
        found.append((i, j, verdict))
    return found


def date_reason(
    material: Material,
    first: list[Dating],
    readings: list[Reading],
    relations: Sequence[tuple[int, int, Verdict]],
) -> str:
    """One line: which thing each source dates, and how the values stand to each other."""
    parts = [
        f"« {material.words_of(r.evidence[0])} » ({event_names()[d.mention.word.noun]})"
        for d, r in zip(first, readings, strict=True)
    ]
    verdicts = {v for _, _, v in relations}
    if "contradiction" in verdicts:
        tail = "ces dates s’excluent"
    elif "precision" in verdicts:
        nouns = {d.mention.word.noun for d in first}
        tail = "l’une tient dans l’autre"
        tail += ", et elles ne datent pas la même chose" if len(nouns) > 1 else ""
    elif "update" in verdicts:
        tail = "prévu, puis tenu à une autre date"
    else:
        return " ; ".join(parts)
    return " ; ".join(parts) + " : " + tail
