"""Articles with their text, their page and their metadata as JSON."""

from __future__ import annotations

from recoupe.codec.json_text import Json
from recoupe.codec.marks import encode_marks
from recoupe.codec.metadata import edtf, encode_reasoned, encode_when, value
from recoupe.codec.passages import Passages
from recoupe.model.article import Article, Block
from recoupe.model.entity import ResolvedTime
from recoupe.model.marks import Marks
from recoupe.model.page import Page


def encode_block(block: Block) -> Json:
    """A block of the page: offsets in the page as it came in."""
    return {
        "start": block.span.start,
        "end": block.span.end,
        "label": block.label,
        "reason": block.reason,
        "kept": block.kept,
    }


def body_spans(article: Article) -> list[list[int]]:
    """The pieces of the page that form the body, in order of the body."""
    if not article.body_text:
        return []
    return [[s.start, s.end] for s in article.source.to_source(article.body)]


def encode_article(
    article: Article, page: Page, marks: Marks, times: tuple[ResolvedTime, ...], passages: Passages
) -> Json:
    """One article of a dossier with its text, its page and its marks."""
    return {
        "id": article.id,
        "row": page.row_id,
        "kind": article.kind,
        "title": article.title,
        "text": article.body_text,
        "outlet": value(article.outlet) or page.outlet,
        "authors": [author.value for author in article.authors],
        "published": edtf(article.published),
        "updated": edtf(article.updated),
        "language": article.language,
        "section": value(article.section),
        "url": article.url or page.url,
        "page": {
            "id": page.id,
            "locator": page.locator,
            "media_type": page.media_type,
            "charset": page.charset,
        },
        "reasons": {
            "outlet": encode_reasoned(article.outlet),
            "authors": [encode_reasoned(author) for author in article.authors],
            "published": encode_when(article.published),
            "updated": encode_when(article.updated),
            "section": encode_reasoned(article.section),
        },
        "warnings": list(article.warnings),
        "spans": body_spans(article),
        "blocks": [encode_block(block) for block in article.blocks],
        "marks": encode_marks(marks, times, passages),
    }
