"""Anchors: the words of a page that a decision or an entry stands on, found again later."""

from __future__ import annotations

from collections.abc import Mapping

from recoupe.ledger.wording import containment, folded
from recoupe.model.article import Article
from recoupe.model.event import Anchor
from recoupe.model.evidence import Evidence
from recoupe.model.span import Span

# Share of the shorter wording's stems that two overlapping passages must have in common: a
# page cut otherwise moves every passage, and a neighbour may stand where this one stood.
KIN = 0.5


def anchor(article: Article, span: Span) -> Anchor:
    """The anchor of a span of the article's text."""
    return Anchor(
        page_id=article.page_id,
        article_id=article.id,
        start=span.start,
        end=span.end,
        words=span.of(article.text),
    )


def anchor_of(evidence: Evidence, articles: Mapping[str, Article]) -> Anchor:
    """The anchor of an evidence."""
    return anchor(articles[evidence.article_id], evidence.span)


def plain(words: str) -> str:
    """Words as they are compared: folded, blanks joined."""
    return " ".join(folded(words).split())


def closeness(old: Anchor, new: Anchor) -> float:
    """How surely two anchors are one passage: 0 (no) to 2 (same place, same words)."""
    if old.page_id != new.page_id:
        return 0.0
    same = plain(old.words) == plain(new.words)
    shared = min(old.end, new.end) - max(old.start, new.start)
    if shared <= 0:
        return 0.9 if same else 0.0
    if same:
        return 2.0
    if containment(old.words, new.words) < KIN:
        return 0.0
    return 1.0 + shared / (max(old.end, new.end) - min(old.start, new.start))


def stands(found: Anchor, article: Article | None) -> bool:
    """Whether the article still has the anchor's words, at their place or anywhere."""
    if article is None:
        return False
    if article.text[found.start : found.end] == found.words:
        return True
    return plain(found.words) in plain(article.text)
