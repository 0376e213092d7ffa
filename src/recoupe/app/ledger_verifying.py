"""Checks the ledger: the chain of decisions, and every entry's words against the pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.app.ledger_sources import articles_of
from recoupe.codec.chain import broken_links
from recoupe.ledger.anchoring import stands
from recoupe.model.article import Article
from recoupe.model.event import Anchor
from recoupe.model.span import Span

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerReport:
    """``faults`` are what nothing may break; ``unanchored`` are decisions without their words.

    The latter are entries that people decided on and that the last reading of the pages did
    not find again: they are kept, for a person to look at.
    """

    events: int
    entries: int
    anchors: int
    faults: tuple[str, ...]
    unanchored: tuple[str, ...]


def verify_ledger(workspace: Workspace) -> LedgerReport:
    """Check every event and every anchor."""
    register = workspace.register
    events, entries = register.events(), register.entries()
    held = [(f"entry {e.id}", a) for e in entries for a in e.anchors if not e.lost]
    held += [(f"event {e.id[:12]}", a) for e in events if e.status for a in e.status.evidence]
    decided = {event.target.id for event in events}
    return LedgerReport(
        events=len(events),
        entries=len(entries),
        anchors=len(held),
        faults=(*broken_links(events), *wordless(workspace, held)),
        unanchored=tuple(e.id for e in entries if e.lost and e.id in decided),
    )


def wordless(workspace: Workspace, held: list[tuple[str, Anchor]]) -> tuple[str, ...]:
    """Anchors whose words the articles, or the pages that they were cut from, do not have."""
    articles = {a.id: a for a in articles_of(workspace, (a.article_id for _, a in held))}
    faults: list[str] = []
    for owner, found in held:
        article = articles.get(found.article_id)
        if not stands(found, article):
            faults.append(f"{owner}: « {found.words[:60]} » is not in article {found.article_id}")
        elif article is not None and not on_page(workspace, article, found):
            faults.append(f"{owner}: « {found.words[:60]} » is not on page {found.page_id[:12]}")
    return tuple(faults)


def on_page(workspace: Workspace, article: Article, found: Anchor) -> bool:
    """Whether the page as it came in has the words where the article says it has them."""
    from recoupe.codec.page_words import same_words

    if article.text[found.start : found.end] != found.words:
        return True  # found elsewhere in the article: the place of the anchor is out of date
    page = workspace.page_of(article.id)
    pieces = article.source.to_source(Span(found.start, found.end))
    return same_words(found.words, [span.of(page.text) for span in pieces], page.media_type)
