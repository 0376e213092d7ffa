"""What belongs to a meeting: who sat for whom, the place, the chair."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.lang.fr.sessions import session_cues
from recoupe.ledger.anchoring import anchor
from recoupe.ledger.session_mentions import MeetingMention
from recoupe.model.article import Article
from recoupe.model.commitment import Actor
from recoupe.model.entity import Entity, Resolution
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Marks
from recoupe.model.session import Delegation
from recoupe.model.span import Span

PLACE = re.compile(r"\b(?:à|a|au|en)\s+$", re.IGNORECASE)


def entities_at(article: Article, span: Span, resolution: Resolution) -> list[Entity]:
    """Entities named inside a span, in their order."""
    return [
        entity
        for entity in resolution.entities
        if any(
            e.article_id == article.id and span.overlaps(e.span)
            for e in entity.mentions + entity.descriptions
        )
    ]


def parties(mentions: Sequence[MeetingMention], resolution: Resolution) -> tuple[Actor, ...]:
    """States and bodies named beside the meeting; a state stands for its persons too."""
    found: dict[str, Actor] = {}
    for mention in mentions:
        for entity in entities_at(mention.article, mention.sentence, resolution):
            if entity.kind == "country":
                evidence = Evidence(article_id=mention.article.id, span=mention.sentence)
                found.setdefault(
                    entity.id, Actor(name=entity.name, entity_id=entity.id, evidence=evidence)
                )
    return tuple(found.values())


def delegations(
    mentions: Sequence[MeetingMention], resolution: Resolution
) -> tuple[Delegation, ...]:
    """Persons named beside the meeting, by the state that they are of."""
    states = {e.country: e.name for e in resolution.entities if e.kind == "country"}
    seats: dict[str, dict[str, tuple[Actor, MeetingMention]]] = {}
    for mention in mentions:
        for entity in entities_at(mention.article, mention.sentence, resolution):
            if entity.kind == "person" and entity.country in states:
                evidence = Evidence(article_id=mention.article.id, span=mention.sentence)
                actor = Actor(name=entity.name, entity_id=entity.id, evidence=evidence)
                seats.setdefault(states[entity.country], {}).setdefault(entity.id, (actor, mention))
    return tuple(
        Delegation(
            party=party,
            persons=tuple(actor for actor, _ in some.values()),
            evidence=tuple(dict.fromkeys(anchor(m.article, m.sentence) for _, m in some.values())),
        )
        for party, some in sorted(seats.items())
    )


def place(mentions: Sequence[MeetingMention], marks: dict[str, Marks]) -> str | None:
    """The place nearest to where the first sentence that names one says it was held."""
    for mention in mentions:
        text = mention.article.text
        found: list[tuple[int, str]] = []
        for mark in marks[mention.article.id].mentions:
            if mark.kind not in ("place", "country") or not mention.sentence.contains(mark.span):
                continue
            before = text[max(0, mark.span.start - 4) : mark.span.start]
            if PLACE.search(before) and mark.span.start > mention.sentence.start + 2:
                found.append((abs(mark.span.start - mention.told_at), mark.span.of(text)))
        if found:
            return min(found)[1]
    return None


def chair(mentions: Sequence[MeetingMention], resolution: Resolution) -> Actor | None:
    """Who presided, where a sentence on the meeting, or the one after it, says so."""
    for mention in mentions:
        for _, cue in session_cues("chair"):
            match = cue.search(mention.folded)
            if match is None:
                continue
            start = mention.sentence.start + match.end()
            inside = Span(start, max(start + 1, min(mention.sentence.end, start + 120)))
            people = [
                (e.span.start, entity, e)
                for entity in resolution.entities
                if entity.kind == "person"
                for e in entity.mentions
                if e.article_id == mention.article.id and inside.overlaps(e.span)
            ]
            if people:
                _, entity, evidence = min(people, key=lambda p: (p[0], p[1].id))
                return Actor(name=entity.name, entity_id=entity.id, evidence=evidence)
    return None
