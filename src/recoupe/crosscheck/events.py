"""Finds where articles speak of events, what sets one apart, and which dates hang on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from recoupe.crosscheck.knowledge import status_of
from recoupe.crosscheck.passages import Material, Passage
from recoupe.lang.fr.acts import EventWord, event_modifiers, event_phrases, event_words
from recoupe.model.entity import ResolvedTime
from recoupe.model.evidence import Evidence
from recoupe.model.span import Span

# Meetings and the stays during which they happen are told by the same sentences.
GATHERING = frozenset({"meeting", "stay"})
Key = tuple[str, frozenset[str]]
NEAR, COMMA, FAR = 8, 4, 30


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EventMention:
    """Words that name or tell an event. ``groups`` set it apart from others of its family."""

    passage: Passage
    span: Span
    clause: Span
    word: EventWord
    groups: frozenset[str]
    demonstrative: bool
    status: str
    times: tuple[ResolvedTime, ...] = ()
    durations: tuple[ResolvedTime, ...] = ()

    @property
    def key(self) -> Key:
        """What has to agree before two mentions can be of one event."""
        family = "gathering" if self.word.family in GATHERING else self.word.family
        return family, self.groups

    @property
    def evidence(self) -> Evidence:
        """The clause that speaks of the event."""
        return self.passage.evidence(self.clause)


def find_events(material: Material) -> tuple[EventMention, ...]:
    """All event mentions of the story, with their dates, in order of the texts."""
    found: list[EventMention] = []
    for article in material.articles:
        earlier: list[EventMention] = []
        for passage in material.by_article[article.id]:
            times = times_in(material, passage)
            mentions = [inherit(m, earlier) for m in mentions_in(passage)]
            mentions = attach(passage, mentions, times)
            earlier += [m for m in mentions if not m.word.verb or m.times]
            found += mentions
    return tuple(found)


def times_in(material: Material, passage: Passage) -> list[ResolvedTime]:
    """Resolved times of a sentence."""
    held = material.times.get(passage.article_id, ())
    return [t for t in held if passage.span.contains(t.evidence.span)]


def mentions_in(passage: Passage) -> Iterator[EventMention]:
    """Event mentions of a sentence; a phrase hides the single words inside it."""
    taken = -1
    for at, (word, span) in enumerate(passage.words):
        if at <= taken:
            continue
        phrase = phrase_at(passage, at)
        event = phrase[1] if phrase else event_words().get(word)
        if event is None:
            continue
        taken = at + (len(phrase[0]) if phrase else 1) - 1
        whole = span.cover(passage.words[taken][1])
        clause = passage.clause(whole)
        before = passage.words[at - 1][0] if at else ""
        start = clause.start - passage.span.start
        told = passage.folded[start : clause.end - passage.span.start]
        yield EventMention(
            passage=passage,
            span=whole,
            clause=clause,
            word=event,
            groups=groups_of(passage, at, taken, told),
            demonstrative=before in ("ce", "cet", "cette", "ces") and not event.verb,
            status=status_of(passage, told),
        )


def phrase_at(passage: Passage, at: int) -> tuple[tuple[str, ...], EventWord] | None:
    """The event name of several words that starts at word ``at``."""
    for names, event in event_phrases():
        if tuple(w for w, _ in passage.words[at : at + len(names)]) == names:
            return names, event
    return None


def groups_of(passage: Passage, first: int, last: int, clause: str) -> frozenset[str]:
    """Groups that the words around an event put it in."""
    found = set()
    around = [w for w, _ in passage.words[max(0, first - 2) : last + 5]]
    for names, group in event_modifiers():
        wide = group == "community"
        pool = clause.split() if wide else around
        size = len(names)
        if any(tuple(pool[i : i + size]) == names for i in range(len(pool) - size + 1)):
            found.add(group)
    head = passage.words[first][0]
    lead = passage.folded[: passage.words[first][1].start - passage.span.start]
    if lead.startswith("avant ") and "," in lead and head not in lead.split(",")[0]:
        found.add("preparatory")
    return frozenset(found)


def inherit(mention: EventMention, earlier: list[EventMention]) -> EventMention:
    """« cette rencontre » is of the groups of the last event told that it can stand for."""
    if not mention.demonstrative or mention.groups:
        return mention
    for before in reversed(earlier):
        if before.passage is not mention.passage and before.key[0] == mention.key[0]:
            return replace(mention, groups=before.groups - {"enlarged"})
    return mention


def attach(
    passage: Passage, mentions: list[EventMention], times: list[ResolvedTime]
) -> list[EventMention]:
    """Hang each time of a sentence on the event mention nearest to it."""
    for time in times:
        best = min(
            range(len(mentions)),
            key=lambda i: (distance(passage, mentions[i], time), i),
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


def main_key(events: tuple[EventMention, ...], material: Material) -> Key | None:
    """The story's main event: the key most articles speak of, titles and openings twice."""
    votes: Counter[Key] = Counter()
    for article in material.articles:
        opening = material.by_article[article.id][:4]
        own: Counter[Key] = Counter()
        for event in events:
            if event.passage.article_id == article.id and event.word.rank > 1:
                own[event.key] += 2 if event.passage in opening else 1
        for key, count in own.items():
            votes[key] += min(count, 6)
    ranked = sorted(votes.items(), key=lambda kv: (-kv[1], kv[0][0], sorted(kv[0][1])))
    return next((key for key, _ in ranked if not key[1]), None)
