"""When: datings of one event, by source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from recoupe.crosscheck.calendar import days, lasting, relation
from recoupe.crosscheck.events import EventMention, Key
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.model.entity import ResolvedTime
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding, Reading, Severity, Verdict
from recoupe.model.when import When

# Families of which a story has one of each kind: the key alone says which event is meant.
SINGLE = frozenset({"gathering", "cabinet", "signing", "ceremony", "election", "funeral"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dating:
    """One article's date of an event, with the words that give it."""

    mention: EventMention
    when: When
    evidence: tuple[Evidence, ...]


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


def datings(events: Sequence[EventMention]) -> list[Dating]:
    """Each event mention with a calendar value; a first day and a length make a period."""
    found = []
    lasts = {}
    for event in events:
        for length in event.durations:
            lasts.setdefault((event.passage.article_id, event.word.noun), length)
    for event in events:
        for time in event.times:
            if time.when is None or vague(time):
                continue
            length = lasts.get((event.passage.article_id, event.word.noun))
            whole = lasting(time.when, length) if length is not None else None
            words = (time.evidence, length.evidence) if whole and length else (time.evidence,)
            found.append(Dating(mention=event, when=whole or time.when, evidence=words))
    return found


def vague(time: ResolvedTime) -> bool:
    """« now » and values without month or day place nothing."""
    return time.value == "P0D" or time.when is None or "-" not in time.when.edtf.strip("X-")


def compared(material: Material, held: list[Dating], *, main: bool) -> list[Finding]:
    """One finding for the datings of one event."""
    values: dict[str, list[Dating]] = defaultdict(list)
    for dating in held:
        values[dating.when.edtf].append(dating)
    if main:
        values = {v: d for v, d in values.items() if near_main(d[0].when, held)}
    return [
        one_event(material, [values[v] for v in part], main=main) for part in parts(values)
    ]


def parts(values: dict[str, list[Dating]]) -> list[list[str]]:
    """Values that can be of one event: an article that gives two separate days tells two."""
    found: list[list[str]] = []
    for value, members in values.items():
        articles = {d.mention.passage.article_id for d in members}
        for part in found:
            apart = any(
                relation(values[o][0].when, members[0].when) == "contradiction"
                and articles & {d.mention.passage.article_id for d in values[o]}
                for o in part
            )
            if not apart:
                part.append(value)
                break
        else:
            found.append([value])
    return found


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
        question=f"Quand : {noun} ?",
        reason=date_reason(material, first, readings, relations),
        severity=severity,
        since=min((d.when.earliest for d in first if d.when.earliest), default=None),
    )


def near_main(when: When, held: list[Dating]) -> bool:
    """Whether a dating lies within a month of the one most often given for the event."""
    days_told = sorted(d.when.earliest for d in held if d.when.earliest)
    if not days_told or when.earliest is None:
        return when.earliest is not None or not days_told
    return abs((when.earliest - days_told[len(days_told) // 2]).days) <= 31


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
        if verdict == "contradiction" and any(d.mention.status == "planned" for d in (first[i], first[j])):
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
        f"« {material.words_of(r.evidence[0])} » ({d.mention.word.noun})"
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


def lengths(material: Material, events: Sequence[EventMention]) -> list[Finding]:
    """How long the main event lasted: durations said, and periods given by two dates."""
    values: dict[int, list[tuple[Evidence, str]]] = defaultdict(list)
    for event in events:
        for length in event.durations:
            value = length.value or ""
            if value[1:-1].isdigit() and value[-1] in "DW":
                count = int(value[1:-1]) * (7 if value[-1] == "W" else 1)
                values[count].append((length.evidence, event.word.noun))
        for time in event.times:
            count = days(time.when) or 0 if time.when else 0
            if time.when and "/" in time.when.edtf and 1 < count <= 31:
                values[count].append((time.evidence, event.word.noun))
    if len(values) < 2:
        return []
    ordered = sorted(values.items())
    nouns = [{n for _, n in told} for _, told in ordered]
    relations: list[tuple[int, int, Verdict]] = [
        (i, j, "contradiction" if nouns[i] & nouns[j] else "precision")
        for i, j in combinations(range(len(ordered)), 2)
    ]
    readings = [reading(material, f"P{n}D", [e for e, _ in told]) for n, told in ordered]
    said = " ; ".join(f"{n} jours ({', '.join(sorted(w))})" for (n, _), w in zip(ordered, nouns, strict=True))
    return [
        make(
            material,
            slot="duration:main-event",
            kind="number",
            readings=readings,
            relations=relations,
            question="Combien de temps a duré l’événement ?",
            reason=said,
            severity="medium",
        )
    ]
