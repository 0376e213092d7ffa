"""Which entities the words of a decision mention now."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model.entity import Entity
from recoupe.model.event import Anchor
from recoupe.model.span import Span
from recoupe.pipeline.anchoring import find_again
from recoupe.pipeline.library import Library


def key_of(anchor: Anchor) -> str:
    """How a split names one of its anchors in ``others``."""
    return f"{anchor.article_id}:{anchor.start}-{anchor.end}"


def located(anchor: Anchor, library: Library) -> tuple[str, Span] | None:
    """The article and the place of an anchor's words now; None when they are not there."""
    article_id = library.article_of(anchor)
    if article_id is None:
        return None
    span = find_again(anchor, library.articles[article_id].text)
    return (article_id, span) if span else None


def holders(
    entities: Sequence[Entity], anchors: Sequence[Anchor], library: Library
) -> list[Entity]:
    """The entities that the anchors' words mention, in order of the anchors."""
    found: dict[str, Entity] = {}
    for anchor in anchors:
        here = located(anchor, library)
        if here is None:
            continue
        near = [(distance(entity, *here), i) for i, entity in enumerate(entities)]
        best, at = min(((d, i) for d, i in near if d is not None), default=(None, 0))
        if best is not None:
            found.setdefault(entities[at].id, entities[at])
    return list(found.values())


def distance(entity: Entity, article_id: str, span: Span) -> int | None:
    """How many code points part the span from the entity's likest mention; None: no mention."""
    return min(
        (
            abs(e.span.start - span.start) + abs(e.span.end - span.end)
            for e in entity.mentions + entity.descriptions
            if e.article_id == article_id and e.span.overlaps(span)
        ),
        default=None,
    )
