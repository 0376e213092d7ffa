"""Finds where articles speak of events, what sets one apart, and which dates hang on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.crosscheck.knowledge import status_of
from recoupe.crosscheck.passages import Material, Passage
from recoupe.lang.fr.event_words import EventWord, event_modifiers, event_phrases, event_words
from recoupe.model.entity import ResolvedTime
from recoupe.model.evidence import Evidence
from recoupe.model.span import Span

# Meetings and the stays during which they happen are told by the same sentences.
GATHERING = frozenset({"meeting", "stay"})
Key = tuple[str, frozenset[str]]


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
    for names, event in event_phrases().get(passage.words[at][0], ()):
        if tuple(w for w, _ in passage.words[at : at + len(names)]) == names:
            return names, event
    return None


def groups_of(passage: Passage, first: int, last: int, clause: str) -> frozenset[str]:
    """Groups that the words around an event put it in."""
    found = set()
    around = [w for w, _ in passage.words[max(0, first - 2) : last + 5]]
    for pool, wide in ((around, False), (clause.split(), True)):
        for i, word in enumerate(pool):
            for names, group in event_modifiers().get(word, ()):
                if (group == "community") == wide and tuple(pool[i : i + len(names)]) == names:
                    found.add(group)
    head = passage.words[first][0]
    lead = passage.folded[: passage.words[first][1].start - passage.span.start]
    if lead.startswith("avant ") and "," in lead and head not in lead.split(",")[0]:
        found.add("preparatory")
    return frozenset(found)


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
