"""Evidence as JSON: where the words stand in the exported article and in the page.

Inside Recoupe, offsets are in ``Article.text`` (title line, newline, body). Exported
offsets are in ``text`` (the body) or in ``title``, as ``part`` says; ``raw`` is in the page
as it came in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from recoupe.codec.json_text import Json
from recoupe.model.article import Article
from recoupe.model.evidence import Evidence
from recoupe.model.span import Span

Part = Literal["title", "text"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of an exported part of an article, and ``inside``: the same in ``Article.text``."""

    article: Article
    part: Part
    start: int
    end: int
    inside: Span

    @property
    def words(self) -> str:
        """The words it covers."""
        return self.inside.of(self.article.text)


def digest(text: str) -> str:
    """Hex sha256 of the text in UTF-8; a lone surrogate counts as its code point."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def clip(span: Span, limits: tuple[int, int]) -> Span | None:
    """The part of ``span`` inside ``limits``, or None."""
    start, end = max(span.start, limits[0]), min(span.end, limits[1])
    return Span(start, end) if start < end else None


def split(article: Article, span: Span) -> tuple[Passage, ...]:
    """The passages of a span: one, or two when it runs from the title into the body."""
    found: list[Passage] = []
    title = clip(span, (0, len(article.title)))
    if title:
        found.append(Passage(article, "title", title.start, title.end, title))
    body = clip(span, (article.body.start, article.body.end))
    if body:
        offset = article.body.start
        found.append(Passage(article, "text", body.start - offset, body.end - offset, body))
    return tuple(found)


class Passages:
    """Writes evidence of the given articles; each part is hashed once."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = {article.id: article for article in articles}
        self.hashes = {
            (article.id, part): digest(text)
            for article in articles
            for part, text in (("title", article.title), ("text", article.body_text))
        }

    def encode(self, passage: Passage) -> Json:
        """One passage as the ``evidence`` object of the interface."""
        article = passage.article
        return {
            "article": article.id,
            "part": passage.part,
            "start": passage.start,
            "end": passage.end,
            "text": passage.words,
            "sha256": self.hashes[article.id, passage.part],
            "raw": [[s.start, s.end] for s in article.source.to_source(passage.inside)],
        }

    def all(self, evidence: Iterable[Evidence]) -> list[Json]:
        """Every evidence in the given order; one that crosses title and body gives two."""
        return [
            self.encode(passage)
            for item in evidence
            for passage in split(self.articles[item.article_id], item.span)
        ]

    def one(self, evidence: Evidence | None) -> Json | None:
        """A single evidence, clipped to its longer part; None for none."""
        if evidence is None:
            return None
        found = split(self.articles[evidence.article_id], evidence.span)
        if not found:
            return None
        return self.encode(max(found, key=lambda passage: passage.end - passage.start))

    def span(self, article_id: str, span: Span | None) -> Json | None:
        """The evidence of a mark of one article."""
        if span is None:
            return None
        return self.one(Evidence(article_id=article_id, span=span))
