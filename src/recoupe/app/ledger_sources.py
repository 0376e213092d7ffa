"""Articles of a workspace as sources: who tells, in which words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from recoupe.errors import DecisionError, StoreError
from recoupe.model.article import Article
from recoupe.model.event import Anchor
from recoupe.model.register import Entry
from recoupe.model.span import Span

if TYPE_CHECKING:
    from recoupe.ledger.rules import Witness
    from recoupe.ledger.witnesses import Source
    from recoupe.storage.workspace import Workspace


def articles_of(workspace: Workspace, names: Iterable[str]) -> tuple[Article, ...]:
    """The articles of those ids that the workspace has, each once."""
    found: list[Article] = []
    for name in dict.fromkeys(names):
        try:
            found.append(workspace.article(name))
        except StoreError:
            continue
    return tuple(found)


def sources(workspace: Workspace, articles: Sequence[Article]) -> dict[str, Source]:
    """Article id → source, for the articles given."""
    from recoupe.ledger.witnesses import sources_of

    return sources_of(articles, workspace.stories())


def witnesses_of(
    workspace: Workspace, entry: Entry, evidence: Sequence[Anchor]
) -> tuple[Witness, ...]:
    """What each evidence is worth. Raises ``DecisionError`` for words that no article has."""
    from recoupe.ledger.witnesses import witness

    articles = {a.id: a for a in articles_of(workspace, (e.article_id for e in evidence))}
    known = sources(workspace, tuple(articles.values()))
    found: list[Witness] = []
    for item in evidence:
        article = articles.get(item.article_id)
        if article is None or article.text[item.start : item.end] != item.words:
            message = f"no article {item.article_id} has the words « {item.words[:80]} » there"
            raise DecisionError(message, code="decision-words")
        found.append(witness(entry, item, article, workspace.marks(article.id), known))
    return tuple(found)


def quoted(workspace: Workspace, words: str, article_id: str | None) -> Anchor:
    """The anchor of words that a person quotes: they stand once, in one article.

    Raises ``DecisionError`` (``decision-words``) when they stand nowhere or in several.
    """
    from recoupe.ledger.anchoring import anchor

    wanted = [workspace.article(article_id)] if article_id else workspace.articles()
    found = [
        (article, at)
        for article in wanted
        if (at := article.text.find(words)) >= 0 and words.strip()
    ]
    if len(found) != 1:
        where = "several articles have" if found else "no article has"
        message = f"{where} the words « {words[:80]} »: name the article, quote as it stands"
        raise DecisionError(message, code="decision-words")
    article, at = found[0]
    return anchor(article, Span(at, at + len(words)))
