"""Datings of events, and which of them can be of one event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.crosscheck.calendar import lasting, relation
from recoupe.crosscheck.events import EventMention
from recoupe.crosscheck.passages import Material
from recoupe.model.entity import ResolvedTime
from recoupe.model.evidence import Evidence
from recoupe.model.when import When

LIKE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dating:
    """One article's date of an event, with the words that give it."""

    mention: EventMention
    when: When
    evidence: tuple[Evidence, ...]


def datings(events: Sequence[EventMention]) -> list[Dating]:
    """Each event mention with a calendar value; a first day and a length make a period."""
    found = []
    lasts: dict[tuple[str, str], ResolvedTime] = {}
    for event in events:
        for length in event.durations:
            lasts.setdefault((event.passage.article_id, event.word.noun), length)
    for event in events:
        for time in event.times:
            if time.when is None or vague(time):
                continue
            known = lasts.get((event.passage.article_id, event.word.noun))
            whole = lasting(time.when, known) if known is not None else None
            words = (time.evidence, known.evidence) if whole and known else (time.evidence,)
            found.append(Dating(mention=event, when=whole or time.when, evidence=words))
    return found


def vague(time: ResolvedTime) -> bool:
    """« now » and values without month or day place nothing."""
    return time.value == "P0D" or time.when is None or "-" not in time.when.edtf.strip("X-")


def parts(material: Material, values: dict[str, list[Dating]]) -> list[list[str]]:
    """Values that can be of one event: an article that gives two separate days tells two."""
    found: list[list[str]] = []
    for value, members in values.items():
        articles = {d.mention.passage.article_id for d in members}
        for part in found:
            apart = any(
                relation(values[o][0].when, members[0].when) == "contradiction"
                and (
                    articles & {d.mention.passage.article_id for d in values[o]}
                    or not comparable(material, values[o][0], members[0])
                )
                for o in part
            )
            if not apart:
                part.append(value)
                break
        else:
            found.append([value])
    return found


def comparable(material: Material, left: Dating, right: Dating) -> bool:
    """Whether two separate days are said of one event: same noun, like sentences."""
    a, b = left.mention, right.mention
    if a.word.noun != b.word.noun:
        return False
    return (
        material.likeness(a.passage.stems | a.passage.names, b.passage.stems | b.passage.names)
        >= LIKE
    )


def near_main(when: When, held: list[Dating]) -> bool:
    """Whether a dating lies within a month of the one most often given for the event."""
    days_told = sorted(d.when.earliest for d in held if d.when.earliest)
    if not days_told or when.earliest is None:
        return when.earliest is not None or not days_told
    return abs((when.earliest - days_told[len(days_told) // 2]).days) <= 31
