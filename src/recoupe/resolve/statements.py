"""Leads the speaker of every quotation back to the story's entities."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.model.article import Article
from recoupe.model.entity import Entity, Statement
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Marks, Quotation
from recoupe.model.span import Span
from recoupe.resolve.speakers import Found, find_speaker
from recoupe.resolve.statement_pieces import cut_quotations


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
