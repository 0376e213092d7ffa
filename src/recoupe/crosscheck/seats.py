"""The place for which a person holds an office: « députée du Val » here, « des Monts » there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.questions import of
from recoupe.lang.fr.offices_held import former, seats
from recoupe.model.entity import Entity
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding
from recoupe.model.span import Span
from recoupe.text.folding import fold

REACH = 80
# A party or adjective may stand between an office and its place.
_PLACE = (
    r"(?:\s\(?[\w-]+\)?)?\s(?P<link>de\sla\s|de\sl['’]|du\s|des\s|de\s|d['’])"
    r"(?P<place>[A-ZÀ-Þ][\w’'-]*(?:[\s-](?:[A-ZÀ-Þ][\w’'-]*|sur|sous|en|les))*)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """An office with its place; ``wide`` says that the place is a region, by its article."""

    office: str
    place: str
    wide: bool
    evidence: Evidence


def seat_findings(material: Material) -> list[Finding]:
    """One finding a person and office for which articles name different places."""
    found: list[Finding] = []
    for entity in material.resolution.entities:
        if entity.kind == "person":
            held: dict[tuple[str, bool], list[Seat]] = defaultdict(list)
            for seat in sorted(set(seats_of(material, entity)), key=lambda s: s.evidence.span):
                held[seat.office, seat.wide].append(seat)
            for office, wide in sorted(held):
                found += differing(material, entity, held[office, wide])
    return found


def seats_of(material: Material, entity: Entity) -> Iterator[Seat]:
    """Offices with their places right before or after the person's name."""
    for mention in entity.mentions:
        text = material.texts[mention.article_id]
        for office, before, after in patterns():
            start = max(0, mention.span.start - REACH)
            found = before.search(text[start : mention.span.start])
            if found is None:
                start = mention.span.end
                found = after.match(text[start : start + REACH])
            if found is not None and not former().search(fold(text[start : start + found.end()])):
                link = fold(found["link"])
                yield Seat(
                    office=office,
                    place=found["place"],
                    wide=link not in ("de ", "d'") or "-et-" in found["place"],
                    evidence=Evidence(
                        article_id=mention.article_id,
                        span=Span(start + found.start("seat"), start + found.end("place")),
                    ),
                )


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """For each office, what stands right before a name and right after one."""
    return tuple(
        (
            office,
            re.compile(rf"\b(?P<seat>(?i:{forms}){_PLACE}),?\s$"),
            re.compile(rf",\s(?:(?:le|la)\s)?(?P<seat>(?i:{forms}){_PLACE})"),
        )
        for office, forms in seats()
    )


def differing(material: Material, entity: Entity, held: list[Seat]) -> Iterator[Finding]:
    """A finding when two articles name different places for one office."""
    by_place: dict[str, list[Seat]] = defaultdict(list)
    for seat in held:
        by_place[fold(seat.place)].append(seat)
    for left, right in combinations(sorted(by_place), 2):
        groups = by_place[left], by_place[right]
        articles = [{s.evidence.article_id for s in g} for g in groups]
        if left in right or right in left or articles[0] & articles[1]:
            continue
        if office_town(groups[0][0]):
            continue
        yield make(
            material,
            slot=f"seat:{entity.id}:{left}:{right}",
            kind="role",
            readings=[
                reading(material, material.words_of(g[0].evidence), [s.evidence for s in g])
                for g in groups
            ],
            relations=[(0, 1, "contradiction")],
            question=f"Quelle est la fonction {of(entity.name)}, et où ?",
            reason="une même fonction, deux lieux qui s’excluent",
            severity="medium",
        )


def office_town(seat: Seat) -> bool:
    """Whether an office held for a region is told by a town, which may lie within it."""
    return not seat.wide and seat.office in ("député", "sénateur")
