"""What a reader would call the article, and all that was cut around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from recoupe.errors import EvidenceError
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span
from recoupe.model.when import When

Label = Literal[
    "title", "byline", "dateline", "lead", "body", "heading", "list-item", "quotation",
    "caption", "in-text-link", "call-to-action", "teaser", "menu", "comments", "archive",
    "advertisement", "legal", "other",
]  # fmt: skip
KEPT: frozenset[Label] = frozenset({"title", "lead", "body", "heading", "list-item", "quotation"})
Kind = Literal["article", "front", "list", "video", "stub", "consent", "error", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of the page: ``span`` is in ``Page.text``, ``reason`` says why the label.

    ``here`` is where a kept block stands in ``Article.text``; None for what was cut.
    """

    span: Span
    label: Label
    reason: str
    here: Span | None = None

    @property
    def kept(self) -> bool:
        """Whether the block is part of the article."""
        return self.here is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasoned:
    """A piece of metadata with the reason for it and a confidence in 0..1.

    ``span`` is in ``Page.text`` where the page shows the value.
    """

    value: str
    reason: str
    confidence: float
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article cut from a page.

    ``text`` is the title line, a newline and the body (paragraphs separated by a blank
    line), or the body alone when no title was found; ``body`` is the body's span in it.
    All marks and all evidence are offsets in ``text``. ``source`` maps ``text`` to
    ``Page.text``. ``blocks`` are all blocks of the page in page order, cut ones too.
    """

    id: str
    page_id: str
    text: str
    body: Span
    source: SourceMap
    blocks: tuple[Block, ...] = ()
    kind: Kind = "article"
    outlet: Reasoned | None = None
    authors: tuple[Reasoned, ...] = ()
    published: When | None = None
    updated: When | None = None
    language: str = "fr"
    section: Reasoned | None = None
    url: str | None = None
    warnings: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        if self.body.end > len(self.text):
            raise EvidenceError("body ends outside the text", code="evidence-out-of-range")

    @property
    def title(self) -> str:
        """The title line, or an empty string."""
        return self.text[: self.body.start].rstrip("\n")

    @property
    def body_text(self) -> str:
        """The body alone: paragraphs separated by a blank line."""
        return self.body.of(self.text)

    def blocks_in_text(self) -> tuple[tuple[Span, Label], ...]:
        """Kept blocks as (span in ``text``, label), in order of the text."""
        return tuple((b.here, b.label) for b in self.blocks if b.here is not None)
