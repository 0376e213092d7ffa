"""Entities of a story as lines of text, and their mentions as people name them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.model.dossier import Dossier
    from recoupe.model.entity import Entity
    from recoupe.model.evidence import Evidence


def chosen(dossier: Dossier, entity: Entity, leaving: Sequence[str]) -> list[Evidence]:
    """The mentions named. Raises ``DecisionError`` (``decision-unknown``) for one there is not."""
    from recoupe.errors import DecisionError

    told = entity.mentions + entity.descriptions
    found = {name: [m for m in told if name in (place(m), words(dossier, m))] for name in leaving}
    for name, mentions in found.items():
        if not mentions:
            message = f"{entity.id} has no mention {name!r}: see recoupe entities list --mentions"
            raise DecisionError(message, code="decision-unknown")
    return list(dict.fromkeys(m for mentions in found.values() for m in mentions))


def place(mention: Evidence) -> str:
    """Where a mention stands, as the command line names it."""
    return f"{mention.article_id}:{mention.span.start}"


def words(dossier: Dossier, mention: Evidence) -> str:
    """The words of a mention on one line."""
    return " ".join(mention.span.of(dossier.article(mention.article_id).text).split())


def told(entity: Entity) -> str:
    """An entity as a line of the table."""
    others = ", ".join(alias.name for alias in entity.aliases)
    count = len(entity.mentions) + len(entity.descriptions)
    known = f"{entity.id:<12} {entity.kind:<13}{entity.country or '':<3}{count:>4}  {entity.name}"
    return f"{known} ({others})" if others else known


def written(dossier: Dossier, entity: Entity) -> str:
    """The mentions of an entity, a line each: place and words."""
    every = entity.mentions + entity.descriptions
    return "\n".join(f"    {place(one)}  « {words(dossier, one)} »" for one in every)


def row(dossier: Dossier, entity: Entity) -> str:
    """An entity as a JSON line."""
    from recoupe.codec.json_text import line

    return line(
        {
            "id": entity.id,
            "kind": entity.kind,
            "name": entity.name,
            "country": entity.country,
            "aliases": [alias.name for alias in entity.aliases],
            "mentions": [
                {"article": m.article_id, "start": m.span.start, "end": m.span.end,
                 "text": words(dossier, m)}
                for m in entity.mentions + entity.descriptions
            ],
        }
    )  # fmt: skip
