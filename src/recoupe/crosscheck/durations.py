"""How long: lengths of the main event, and lengths tied to one noun."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from recoupe.crosscheck.calendar import days
from recoupe.crosscheck.events import EventMention
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding, Verdict


def lengths(material: Material, events: Sequence[EventMention]) -> list[Finding]:
    """How long the main event lasted: durations said, and periods given by two dates."""
    values: dict[int, list[tuple[Evidence, str]]] = defaultdict(list)
    rounded: set[int] = set()
    for event in events:
        for length in event.durations:
            value = length.value or ""
            if value[1:-1].isdigit() and value[-1] in "DW":
                count = int(value[1:-1]) * (7 if value[-1] == "W" else 1)
                values[count].append((length.evidence, event.word.noun))
                rounded |= {count} if value[-1] == "W" else set()
        for time in event.times:
            count = days(time.when) or 0 if time.when else 0
            if time.when and "/" in time.when.edtf and 1 < count <= 31:
                values[count].append((time.evidence, event.word.noun))
    if len(values) < 2:
        return []
    ordered = sorted(values.items())
    nouns = [{n for _, n in told} for _, told in ordered]
    relations: list[tuple[int, int, Verdict]] = [
        (i, j, length_verdict(ordered[i][0], ordered[j][0], nouns[i] & nouns[j], rounded))
        for i, j in combinations(range(len(ordered)), 2)
    ]
    readings = [reading(material, f"P{n}D", [e for e, _ in told]) for n, told in ordered]
    said = " ; ".join(
        f"{n} jours ({', '.join(sorted(w))})" for (n, _), w in zip(ordered, nouns, strict=True)
    )
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


def length_verdict(short: int, long: int, nouns: set[str], rounded: set[int]) -> Verdict:
    """Two lengths of one thing exclude each other, unless one is rounded to weeks."""
    close = long <= 1.25 * short and bool(rounded & {short, long})
    return "contradiction" if nouns and not close else "precision"
