"""Leads the speaker of every quotation back to the story's entities."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.lang.fr.speech import word_set
from recoupe.model.article import Article
from recoupe.model.entity import Entity, Statement
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Marks, Quotation
from recoupe.model.span import Span
from recoupe.resolve.statement_pieces import cut_quotations
from recoupe.text.folding import bare_words, fold_name

EMPTY = word_set("empty")
PRONOUNS = word_set("pronouns")


@dataclass(frozen=True, slots=True)
class Found:
    """Entities taken for the speaker, and why."""

    ids: tuple[str, ...] = ()
    reason: str = ""


def resolve_statements(
    articles: Sequence[Article], marks: Sequence[Marks], entities: tuple[Entity, ...]
) -> tuple[Statement, ...]:
    """Statements ``s1``, ``s2`` … in order of the articles, then of the text."""
    marked = cut_quotations(articles, marks)
    statements: list[Statement] = []
    for article in articles:
        for quotation in sorted(
            marked.get(article.id, ()), key=lambda q: (q.content, q.cue or q.content)
        ):
            found = find_speaker(article, quotation, entities)
            statements.append(
                _statement(f"s{len(statements) + 1}", article, quotation, found, entities)
            )
    return tuple(statements)


def find_speaker(article: Article, quotation: Quotation, entities: tuple[Entity, ...]) -> Found:
    """Entity ids of the speaker: by place, by name, by the members of a group."""
    if quotation.speaker is not None:
        placed = _by_place(article.id, quotation.speaker, entities)
        if placed:
            return _members(placed, entities)
    if quotation.speaker_name:
        named = tuple(
            entity.id
            for part in quotation.speaker_name.split(";")
            if (entity := _by_name(part, entities)) is not None
        )
        if named:
            shown = quotation.speaker.of(article.text) if quotation.speaker else ""
            pronoun = fold_name(shown) in PRONOUNS
            reason = (
                f"le pronom « {shown} » renvoie à {quotation.speaker_name}"
                if pronoun
                else "nommé dans l’article"
                if shown
                else "suite de la citation précédente"
            )
            found = _members(Found(tuple(dict.fromkeys(named))), entities)
            return Found(found.ids, reason if found.ids == named else f"{reason}, {found.reason}")
    return Found(
        (), "aucune entité de l’histoire ne porte ce nom" if quotation.speaker_name else ""
    )


def _by_place(article_id: str, speaker: Span, entities: tuple[Entity, ...]) -> Found | None:
    """Entities one of whose mentions lies on the speaker's words; persons before the rest."""
    hits: list[tuple[int, int, int, str]] = []
    for entity in entities:
        for name, evidence in [(0, e) for e in entity.mentions] + [
            (1, e) for e in entity.descriptions
        ]:
            if evidence.article_id == article_id and evidence.span.overlaps(speaker):
                width = -len(evidence.span)
                hits.append((_rank(entity), evidence.span.start, width, entity.id))
                del name
                break
    if not hits:
        return None
    best = min(rank for rank, *_ in hits)
    kept = [hit for hit in sorted(hits) if hit[0] == best]
    if best > 0:
        # "le ministre de l'Union": the body that comes first is the one that speaks.
        kept = _apart(kept)
    return Found(tuple(dict.fromkeys(hit[3] for hit in kept)), "désigné à cet endroit")


def _apart(hits: list[tuple[int, int, int, str]]) -> list[tuple[int, int, int, str]]:
    return hits[:1]


def _rank(entity: Entity) -> int:
    return {"person": 0, "group": 1, "organisation": 2, "country": 3, "place": 4}[entity.kind]


def _words(name: str) -> frozenset[str]:
    found = frozenset(bare_words(name))
    return found - EMPTY or found


def _by_name(name: str, entities: tuple[Entity, ...]) -> Entity | None:
    """The entity of that name: the same words first, then words contained."""
    wanted = _words(name)
    if not wanted:
        return None
    near: list[tuple[int, int, Entity]] = []
    for at, entity in enumerate(entities):
        for alias in (entity.name, *(a.name for a in entity.aliases)):
            own = _words(alias)
            if own == wanted:
                return entity
            if entity.kind == "person" and (own < wanted or wanted < own):
                near.append((-len(own & wanted), at, entity))
    return min(near, key=lambda n: n[:2])[2] if near else None


def _members(found: Found, entities: tuple[Entity, ...]) -> Found:
    """A group's members stand for it."""
    by_id = {e.id: e for e in entities}
    ids: list[str] = []
    grouped = ""
    for entity_id in found.ids:
        entity = by_id[entity_id]
        if entity.kind == "group" and entity.members:
            ids += entity.members
            grouped = entity.name
        else:
            ids.append(entity_id)
    reason = f"membres du groupe « {grouped} »" if grouped else found.reason
    return Found(tuple(dict.fromkeys(ids)), reason)


def _statement(
    statement_id: str,
    article: Article,
    quotation: Quotation,
    found: Found,
    entities: tuple[Entity, ...],
) -> Statement:
    def at(span: Span) -> Evidence:
        return Evidence(article_id=article.id, span=span)

    names = {e.id: e.name for e in entities}
    shown = "; ".join(names[i] for i in found.ids) or quotation.speaker_name
    return Statement(
        id=statement_id,
        mode=quotation.mode,
        content=at(quotation.content),
        parts=tuple(at(part) for part in quotation.parts),
        cue=at(quotation.cue) if quotation.cue else None,
        speaker=at(quotation.speaker) if quotation.speaker else None,
        speakers=found.ids,
        speaker_name=re.sub(r"\s+", " ", shown) if shown else None,
        speaker_reason=found.reason,
    )
