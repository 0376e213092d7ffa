"""Marks of one article as offsets in the text as it was given."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.model.article import Article
from recoupe.model.span import Span


class Positions:
    """Turns spans of ``Article.text`` into ``[start, end]`` of the page."""

    def __init__(self, article: Article) -> None:
        self.source = article.source

    def one(self, span: Span | None) -> list[int] | None:
        """The smallest interval of the page that holds the span; None when it has no source."""
        pieces = self.source.to_source(span) if span else ()
        if not pieces:
            return None
        return [min(p.start for p in pieces), max(p.end for p in pieces)]

    def all(self, spans: Iterable[Span]) -> list[list[int]]:
        """The intervals of several spans, those without a source left out."""
        return [at for span in spans if (at := self.one(span)) is not None]
