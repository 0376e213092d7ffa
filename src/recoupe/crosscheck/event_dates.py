"""Hangs dates and lengths on the events that they date."""

from __future__ import annotations

from dataclasses import replace

from recoupe.crosscheck.calendar import is_day
from recoupe.crosscheck.events import EventMention, mentions_in
from recoupe.crosscheck.passages import Material, Passage
from recoupe.model.entity import ResolvedTime

COMMA, FAR, INNER = 4, 30, 6


def attach(
    passage: Passage, mentions: list[EventMention], times: list[ResolvedTime]
) -> list[EventMention]:
    """Hang each time of a sentence on the event mention nearest to it."""
    inner = {i for i in range(1, len(mentions)) if complements(passage, *mentions[i - 1 : i + 1])}
    for time in times:
        best = min(
            range(len(mentions)),
            key=lambda i: (distance(passage, mentions[i], time) + INNER * (i in inner), i),
            default=None,
        )
        if best is None or distance(passage, mentions[best], time) > FAR:
            continue
        held = mentions[best]
        if time.kind == "DURATION":
            if distance(passage, held, time) <= 4:
                mentions[best] = replace(held, durations=(*held.durations, time))
        elif time.kind in ("DATE", "TIME"):
            mentions[best] = replace(held, times=(*held.times, time))
    return mentions


def complements(passage: Passage, head: EventMention, mention: EventMention) -> bool:
    """Whether an event word is the complement of the one before: « la signature de l’accord »."""
    low, high = (x - passage.span.start for x in (head.span.end, mention.span.start))
    between = passage.folded[low:high].strip() if low < high else "-"
    return between in ("de l'", "du", "de la", "des", "d'un", "d'une", "de cet", "de ce")


def distance(passage: Passage, mention: EventMention, time: ResolvedTime) -> int:
    """Words between an event and a time, more where commas or other clauses stand between."""
    here = time.evidence.span
    low, high = min(mention.span.end, here.end), max(mention.span.start, here.start)
    between = passage.folded[low - passage.span.start : high - passage.span.start]
    weak = 4 if mention.word.rank == 1 else 0
    cut = between.strip().strip(",")
    held = any(p in between for p in (" tenu", " tenue", " s'est tenu", " deroule", " prevu"))
    return (
        len(between.split())
        + weak
        + (0 if held else COMMA * cut.count(","))
        + (2 if mention.span.start > here.start else 0)
        + (6 if mention.demonstrative and passage.folded.startswith("avant ") else 0)
    )


def find_events(material: Material) -> tuple[EventMention, ...]:
    """All event mentions of the story, with their dates, in order of the texts."""
    found: list[EventMention] = []
    for article in material.articles:
        earlier: list[EventMention] = []
        free: list[ResolvedTime] = []
        for passage in material.by_article[article.id]:
            times = times_in(material, passage)
            mentions = [inherit(m, earlier) for m in mentions_in(passage)]
            mentions = [look_back(m, free) for m in attach(passage, mentions, times)]
            earlier += [m for m in mentions if not m.word.verb or m.times]
            hung = {t.evidence for m in mentions for t in m.times}
            free = [t for t in times if t.evidence not in hung]
            found += mentions
    return tuple(found)


def look_back(mention: EventMention, free: list[ResolvedTime]) -> EventMention:
    """« Cette rencontre » has the day of the sentence before it, which dates nothing else."""
    days = [t for t in free if t.kind == "DATE" and is_day(t.when)]
    if mention.times or not mention.demonstrative or len(days) != 1:
        return mention
    return replace(mention, times=tuple(days))


def times_in(material: Material, passage: Passage) -> list[ResolvedTime]:
    """Resolved times of a sentence."""
    held = material.times.get(passage.article_id, ())
    return [t for t in held if passage.span.contains(t.evidence.span)]


def inherit(mention: EventMention, earlier: list[EventMention]) -> EventMention:
    """« cette rencontre » is of the groups of the last event told that it can stand for."""
    if not mention.demonstrative or mention.groups:
        return mention
    for before in reversed(earlier):
        if before.passage is not mention.passage and before.key[0] == mention.key[0]:
            return replace(mention, groups=before.groups - {"enlarged"})
    return mention
