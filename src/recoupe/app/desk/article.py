"""One article for reading: its marks by kind, what was cut, and the page it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from recoupe.model.span import Span

if TYPE_CHECKING:
    from recoupe.model.article import Article
    from recoupe.model.marks import Marks
    from recoupe.model.page import Page
    from recoupe.model.story import Story
    from recoupe.storage.workspace import Workspace

WORDS_A_MINUTE = 220
KINDS = ("person", "organisation", "place", "time", "quantity", "quotation", "undertaking")
ORDER = (*KINDS, "hit")
# A country is a place to a reader; a group or a description, people.
SHOWN_AS = {"country": "place", "group": "person", "description": "person"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same marks: ``kinds`` in the order of ``ORDER``."""

    start: int
    text: str
    kinds: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its block's label; ``start`` is in the article's text."""

    start: int
    label: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class RawPiece:
    """A run of the page as it came in: kept in the article, or cut for ``reason``."""

    text: str
    kept: bool
    label: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What the article page shows. ``counts`` are marks by kind."""

    article: Article
    page: Page
    minutes: int
    title: tuple[Piece, ...]
    paragraphs: tuple[Paragraph, ...]
    counts: dict[str, int]
    raw: tuple[RawPiece, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark to show."""

    kind: str
    span: Span
    note: str


def read_article(article: Article, marks: Marks, page: Page, hit: Span | None = None) -> Reading:
    """The view of one article; ``hit`` is the passage that a permalink points at."""
    shown = tuple(marks_shown(marks)) + ((Mark("hit", hit, ""),) if hit else ())
    title = Span(0, len(article.title)) if article.title else None
    return Reading(
        article=article,
        page=page,
        minutes=max(1, round(len(article.text.split()) / WORDS_A_MINUTE)),
        title=tuple(pieces(article.text, title, shown)) if title else (),
        paragraphs=tuple(paragraphs(article, shown)),
        counts={kind: sum(m.kind == kind for m in shown) for kind in KINDS},
        raw=tuple(raw_pieces(article, page)),
    )


def marks_shown(marks: Marks) -> Iterator[Mark]:
    """Every mark with the kind a reader switches on and off, and what was understood."""
    for mention in marks.mentions:
        yield Mark(SHOWN_AS.get(mention.kind, mention.kind), mention.span, mention.norm)
    for time in marks.times:
        yield Mark("time", time.span, time.value or "")
    for quantity in marks.quantities:
        yield Mark("quantity", quantity.span, f"{quantity.unit} {quantity.of}".strip())
    for quotation in marks.quotations:
        yield Mark("quotation", quotation.content, quotation.speaker_name or "")
    for undertaking in marks.undertakings:
        yield Mark("undertaking", undertaking.span, undertaking.obligor_name or "")


def paragraphs(article: Article, marks: tuple[Mark, ...]) -> Iterator[Paragraph]:
    """The body's paragraphs with the labels of their blocks."""
    labels = article.blocks_in_text()
    start = article.body.start
    while start < article.body.end:
        end = article.text.find("\n", start, article.body.end)
        end = article.body.end if end < 0 else end
        if article.text[start:end].strip():
            here = Span(start, end)
            label = next((label for span, label in labels if span.overlaps(here)), "body")
            yield Paragraph(start, label, tuple(pieces(article.text, here, marks)))
        start = end + 1


def pieces(text: str, span: Span, marks: tuple[Mark, ...]) -> Iterator[Piece]:
    """``span`` of ``text`` cut where marks begin and end; marks may overlap and nest."""
    inside = [mark for mark in marks if mark.span.overlaps(span)]
    cuts = {span.start, span.end}
    for mark in inside:
        cuts |= {c for c in (mark.span.start, mark.span.end) if span.start < c < span.end}
    for start, end in pairwise(sorted(cuts)):
        under = [m for m in inside if m.span.start <= start and end <= m.span.end]
        found = {m.kind for m in under}
        notes = dict.fromkeys(m.note for m in under if m.note)
        yield Piece(
            start, text[start:end], tuple(k for k in ORDER if k in found), " · ".join(notes)
        )


def raw_pieces(article: Article, page: Page) -> Iterator[RawPiece]:
    """The page from its first to its last character; nothing is left out."""
    done = 0
    for block in article.blocks:
        if block.span.start > done:
            yield RawPiece(page.text[done : block.span.start], False, "", "")
        start = max(done, block.span.start)
        if block.span.end > start:
            text = page.text[start : block.span.end]
            yield RawPiece(text, block.kept, block.label, block.reason)
        done = max(done, block.span.end)
    if done < len(page.text):
        yield RawPiece(page.text[done:], False, "", "")


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article, the story that holds it, and the address it came from."""

    reading: Reading
    story: Story | None
    link: str | None


def article_page(
    workspace: Workspace, article_id: str, start: int | None = None, end: int | None = None
) -> ArticlePage:
    """One article; a passage outside its text is not highlighted.

    Raises ``StoreError`` (``store-unknown``).
    """
    from recoupe.exporters.views.sources import safe_url

    article = workspace.article(article_id)
    inside = start is not None and end is not None and start < end <= len(article.text)
    hit = Span(start, end) if inside and start is not None and end is not None else None
    page = workspace.page_of(article_id)
    reading = read_article(article, workspace.marks(article_id), page, hit)
    return ArticlePage(reading, story_of(workspace, article_id), safe_url(article.url or page.url))


def story_of(workspace: Workspace, article_id: str) -> Story | None:
    """The story that holds the article, when grouping has placed it."""
    from recoupe.storage.whereabouts import story_of as story_id_of

    story_id = story_id_of(workspace, article_id)
    return workspace.story(story_id) if story_id else None
