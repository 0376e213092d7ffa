"""Lays a story out: sentences with their stems and entities, times and statements by article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from recoupe.crosscheck.passages import Material, Passage, content_stems
from recoupe.model.article import Article
from recoupe.model.entity import Resolution, ResolvedTime, Statement
from recoupe.model.marks import Marks
from recoupe.model.span import Span
from recoupe.model.story import Story
from recoupe.text.folding import fold_in_place, words
from recoupe.text.sentences import split_sentences


def lay_out(
    story: Story, articles: Sequence[Article], marks: Sequence[Marks], resolution: Resolution
) -> Material:
    """Index the sentences, times and statements of a story."""
    named = names_by_article(resolution)
    passages: list[Passage] = []
    for article in articles:
        held = split_sentences(article.text)
        passages += [
            cut(article, span, len(passages) + i, named.get(article.id, []))
            for i, span in enumerate(held)
        ]
    by_article = {
        a.id: tuple(p for p in passages if p.article_id == a.id) for a in articles if a.text.strip()
    }
    return Material(
        story=story,
        articles=tuple(a for a in articles if a.id in by_article),
        marks=tuple(m for m in marks if m.article_id in by_article),
        resolution=resolution,
        passages=tuple(passages),
        by_article=by_article,
        texts={a.id: a.text for a in articles},
        counts=Counter(s for p in passages for s in p.stems | p.names),
        times=grouped(resolution.times),
        statements=grouped_statements(resolution.statements),
        order={name: i for i, name in enumerate(story.articles)},
    )


def cut(article: Article, span: Span, number: int, named: list[tuple[Span, str]]) -> Passage:
    """One sentence of an article."""
    found = tuple((w, s.shift(span.start)) for w, s in words(span.of(article.text)))
    before = article.text[: span.start].rstrip(" ")
    return Passage(
        article_id=article.id,
        number=number,
        span=span,
        folded=fold_in_place(span.of(article.text)),
        words=found,
        stems=content_stems(w for w, _ in found),
        names=frozenset(n for s, n in named if span.contains(s)),
        title=span.end <= article.body.start,
        paragraph=not before or before.endswith("\n"),
    )


def names_by_article(resolution: Resolution) -> dict[str, list[tuple[Span, str]]]:
    """Where each entity is mentioned; a mention of a group mentions its members too."""
    named: dict[str, list[tuple[Span, str]]] = {}
    for entity in resolution.entities:
        for evidence in entity.mentions + entity.descriptions:
            for name in (entity.id, *entity.members):
                named.setdefault(evidence.article_id, []).append((evidence.span, name))
    return named


def grouped(times: Sequence[ResolvedTime]) -> dict[str, tuple[ResolvedTime, ...]]:
    """Times by article, in order of the text."""
    found: dict[str, list[ResolvedTime]] = {}
    for time in times:
        found.setdefault(time.evidence.article_id, []).append(time)
    return {a: tuple(sorted(held, key=lambda t: t.evidence.span)) for a, held in found.items()}


def grouped_statements(statements: Sequence[Statement]) -> dict[str, tuple[Statement, ...]]:
    """Statements by article."""
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        found.setdefault(statement.content.article_id, []).append(statement)
    return {a: tuple(held) for a, held in found.items()}
