"""Links the words that name an obligor or beneficiary to the entities of the story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from recoupe.lang.fr.commitment_words import nobody
from recoupe.lang.fr.modality import country_of
from recoupe.ledger.parties import collective
from recoupe.ledger.wording import WORD, folded
from recoupe.model.commitment import Actor
from recoupe.model.entity import Entity, Resolution
from recoupe.model.evidence import Evidence
from recoupe.model.span import Span

ARTICLE = re.compile(r"^(?:les? |la |l')")
SIDE = ("partie", "delegation", "gouvernement", "autorites", "diplomatie", "cote",
        "pouvoirs publics")  # fmt: skip


def actors(
    span: Span | None, name: str | None, article_id: str, text: str, resolution: Resolution
) -> tuple[Actor, ...]:
    """The actors that a phrase stands for: entities where linked, else the words alone."""
    if span is None:
        return (Actor(name=name),) if name else ()
    here = Evidence(article_id=article_id, span=span)
    words = span.of(text).strip()
    linked = (
        list(entities_in(here, text, resolution))
        or by_country(words, resolution)
        or collective(words, here, text, resolution)
        or by_name(name, resolution)
    )
    if linked:
        return tuple(Actor(name=e.name, entity_id=e.id, evidence=here) for e in linked)
    if folded(name or words) in nobody() or not WORD.search(name or words):
        return ()
    return (Actor(name=name or words, evidence=here),)


def entities_in(here: Evidence, text: str, resolution: Resolution) -> Iterator[Entity]:
    """Entities named in the phrase: persons first; else each state, body or group, in order.

    A group stands for its members; a name inside a group's own words is not named beside it.
    """
    inside = sorted(
        (
            (e.span, entity)
            for entity in resolution.entities
            for e in entity.mentions + entity.descriptions
            if e.article_id == here.article_id and e.span.overlaps(here.span)
        ),
        key=lambda place: (place[0].start, -place[0].end),
    )
    persons = [e for _, e in inside if e.kind == "person"]
    if persons:
        yield from dict.fromkeys(persons)
        return
    if sided(here.span.of(text)) and (found := by_country(here.span.of(text), resolution)):
        yield from found
        return
    kept: list[tuple[Span, Entity]] = []
    for span, entity in inside:
        if entity.kind != "place" and not any(s.contains(span) for s, _ in kept):
            kept.append((span, entity))
    named = [e for _, e in kept]
    for span, entity in kept:
        for one in behind(
            entity, Evidence(article_id=here.article_id, span=span), text, resolution
        ):
            if one is entity or one not in named:
                yield one
    yield from (e for e in joined_others(here, kept, text, resolution) if e not in named)


@cache
def others() -> re.Pattern[str]:
    """Several states or sides behind "et"."""
    return re.compile(r"\bet ((?:chaque|chacune? des|les|ces)\b.*)$", re.IGNORECASE)


def joined_others(
    here: Evidence, kept: list[tuple[Span, Entity]], text: str, resolution: Resolution
) -> list[Entity]:
    """Those of "X et chaque pays" that no entity of the story is linked to."""
    found = others().search(here.span.of(text)) if kept else None
    if found is None:
        return []
    rest = Span(here.span.start + found.start(1), here.span.end)
    if any(span.overlaps(rest) for span, _ in kept):
        return []
    evidence = Evidence(article_id=here.article_id, span=rest)
    return collective(rest.of(text), evidence, text, resolution)


def behind(entity: Entity, here: Evidence, text: str, resolution: Resolution) -> list[Entity]:
    """Who stands behind a group: its members, those that the article lists, a country."""
    if entity.kind != "group":
        return [entity]
    words = here.span.of(text)
    members = [e for e in resolution.entities if e.id in entity.members]
    # "X et chaque délégation": the others, one by one, and not the two sides.
    each = words.lower().startswith("chaque")
    return (
        (members if not each else [])
        or collective(words, here, text, resolution)
        or by_country(words, resolution)
        or members
        or [entity]
    )


def sided(words: str) -> bool:
    """Whether a state speaks by one of its bodies, an adjective behind: "la partie X"."""
    plain = bare(words)
    return any(plain.startswith(f"{side} ") and " " not in plain[len(side) + 1 :] for side in SIDE)


def by_country(words: str, resolution: Resolution) -> list[Entity]:
    """The country that an adjective in the phrase belongs to ("la partie russe")."""
    codes = {country_of(word) for word in WORD.findall(words)} - {None}
    return [e for e in resolution.entities if e.kind == "country" and e.country in codes]


def by_name(name: str | None, resolution: Resolution) -> list[Entity]:
    """Entities of the names that the article lets one resolve the words to."""
    wanted = {folded(part.strip()) for part in (name or "").split(";")} - {""}
    return [
        e
        for e in resolution.entities
        if wanted & {folded(e.name), *(folded(a.name) for a in e.aliases)}
    ]


@lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """A name folded, without its article."""
    return ARTICLE.sub("", folded(name))


def same_actors(left: tuple[Actor, ...], right: tuple[Actor, ...]) -> bool | None:
    """Whether two lists share an actor; None when one of them is empty."""
    if not left or not right:
        return None
    ids = {a.entity_id for a in left if a.entity_id} & {a.entity_id for a in right if a.entity_id}
    names = {bare(a.name) for a in left} & {bare(a.name) for a in right}
    return bool(ids or names)
