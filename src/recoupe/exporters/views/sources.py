"""The sources: each article in full with its passages, and what was cut from its page."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.exporters.labels import french_reason
from recoupe.exporters.views.highlights import Paragraph, Piece, highlight, paragraphs
from recoupe.exporters.views.references import References
from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.page import Page
from recoupe.model.span import Span

WORDS_A_MINUTE = 220


@dataclass(frozen=True, slots=True)
class CutView:
    """A block that is not part of the article."""

    label: str
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source as a reader sees it."""

    number: int
    article: Article
    page: Page
    outlet: str
    origin: int
    siblings: list[int]
    minutes: int
    title: tuple[Piece, ...]
    paragraphs: tuple[Paragraph, ...]
    cut: list[CutView]
    url: str | None


def show_sources(dossier: Dossier, references: References) -> list[SourceView]:
    """All sources in the dossier's order. To be called when every passage is known."""
    return [
        show_source(dossier, article, page, references)
        for article, page in zip(dossier.articles, dossier.pages, strict=True)
    ]


def show_source(
    dossier: Dossier, article: Article, page: Page, references: References
) -> SourceView:
    """One source."""
    passages = references.used[article.id]
    origin = next((o for o in dossier.story.origins if article.id in o.members), None)
    siblings = [references.numbers[m] for m in origin.members if m != article.id] if origin else []
    title = Span(0, len(article.title)) if article.title else None
    return SourceView(
        references.numbers[article.id],
        article,
        page,
        references.outlets[article.id],
        dossier.story.origins.index(origin) + 1 if origin else 0,
        siblings,
        max(1, round(len(article.text.split()) / WORDS_A_MINUTE)),
        highlight(article.text, title, passages, set()) if title else (),
        paragraphs(article.text, article.body, article.blocks_in_text(), passages),
        cut_blocks(article, page),
        safe_url(article.url or page.url),
    )


def cut_blocks(article: Article, page: Page) -> list[CutView]:
    """What was cut, in the page's order, neighbours of one label and reason together."""
    found: list[CutView] = []
    for block in article.blocks:
        text = block.span.of(page.text).strip()
        if block.kept or not text:
            continue
        reason = french_reason(block.reason)
        last = found[-1] if found else None
        if last and (last.label, last.reason) == (block.label, reason):
            found[-1] = CutView(last.label, last.reason, f"{last.text}\n{text}")
        else:
            found.append(CutView(block.label, reason, text))
    return found


def safe_url(url: str | None) -> str | None:
    """A web address that may stand in a link; anything else is left out."""
    return url if url and url.lower().startswith(("http://", "https://")) else None
