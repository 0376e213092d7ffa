"""What people decided about entities, laid over what the machine resolved in one story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recoupe.model.entity import Entity
from recoupe.model.event import Event
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Mention
from recoupe.model.span import Span
from recoupe.pipeline.entity_anchors import holders, key_of, located
from recoupe.pipeline.entity_changes import Told, corrected, merged, parted
from recoupe.pipeline.library import Library


def decide_entities(
    entities: Sequence[Entity], events: Sequence[Event], library: Library
) -> tuple[Entity, ...]:
    """The entities after every standing decision that names words of this story.

    ``library`` holds the articles of the story alone. A decision whose words are not in it,
    or no longer are of an entity, changes nothing.
    """
    kept = tuple(entities)
    for event in events:
        if event.target.kind != "entity":
            continue
        reason = f"décision de {event.by}" + (f" : {event.reason}" if event.reason else "")
        if event.kind == "merge":
            kept = after_merge(kept, holders(kept, event.target.anchors, library), reason)
        elif event.kind == "split":
            kept = after_split(kept, event, library, reason)
        elif event.kind in ("correct", "reject"):
            kept = after_verdict(kept, event, library)
    return kept


def after_merge(
    entities: tuple[Entity, ...], named: Sequence[Entity], reason: str
) -> tuple[Entity, ...]:
    """The entities with the named ones as one, in the place of the first."""
    if len(named) < 2:
        return entities
    first, *others = named
    gone = {entity.id: first.id for entity in others}
    whole = merged(first, others, reason)
    found = [whole if e.id == first.id else e for e in entities if e.id not in gone]
    return tuple(
        replace(e, members=tuple(dict.fromkeys(gone.get(m, m) for m in e.members))) for e in found
    )


def after_split(
    entities: tuple[Entity, ...], event: Event, library: Library, reason: str
) -> tuple[Entity, ...]:
    """The entities with the mentions that leave as an entity of their own, after the old one."""
    leaving = [a for a in event.target.anchors if key_of(a) in event.others]
    named = holders(entities, leaving, library)
    if not named:
        return entities
    entity = named[0]
    spans = [found for a in leaving if (found := located(a, library)) is not None]
    hit = [
        e for e in entity.mentions + entity.descriptions
        if any(e.article_id == article and e.span.overlaps(span) for article, span in spans)
    ]  # fmt: skip
    name = name_of(hit, library) if hit else ""
    parts = parted(entity, told(hit, library), name, next_id(entity, entities), reason)
    if parts is None:
        return entities
    at = entities.index(entity)
    return (*entities[:at], *parts, *entities[at + 1 :])


def after_verdict(
    entities: tuple[Entity, ...], event: Event, library: Library
) -> tuple[Entity, ...]:
    """The entities with one corrected, or without one that people rejected."""
    named = holders(entities, event.target.anchors, library)
    if not named:
        return entities
    if event.kind == "reject":
        found = [e for e in entities if e.id != named[0].id]
        return tuple(
            replace(e, members=tuple(m for m in e.members if m != named[0].id)) for e in found
        )
    return tuple(corrected(e, event.changes) if e.id == named[0].id else e for e in entities)


def told(hit: Sequence[Evidence], library: Library) -> Told:
    """These mentions with the roles that stand beside them and the words of their country."""
    places = set()
    for evidence in hit:
        places.add((evidence.article_id, evidence.span.start, evidence.span.end))
        for mention in library.marks[evidence.article_id].mentions:
            if mention.span.overlaps(evidence.span):
                places |= {(evidence.article_id, s.start, s.end) for s in beside(mention)}
    return frozenset(places)


def beside(mention: Mention) -> list[Span]:
    """The mention and what it says of its bearer."""
    roles = ([mention.role] if mention.role else []) + list(mention.further_roles)
    country = [mention.country_span] if mention.country_span else []
    return [mention.span, *(role.span for role in roles), *country]


def name_of(hit: Sequence[Evidence], library: Library) -> str:
    """The longest wording among them."""
    words = [one.span.of(library.articles[one.article_id].text) for one in hit]
    return max(words, key=lambda form: (len(form.split()), len(form), form))


def next_id(entity: Entity, entities: Sequence[Entity]) -> str:
    """The next free id of its kind."""
    prefix = entity.id.rpartition("-")[0]
    numbers = [e.id.rpartition("-")[2] for e in entities if e.id.rpartition("-")[0] == prefix]
    return f"{prefix}-{max(int(n) for n in numbers) + 1}"
