"""The articles of a workspace, or of one story, as decisions find them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.model.article import Article
from recoupe.model.event import Anchor
from recoupe.model.marks import Marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Articles and marks by article id, and the id of the article cut from each page."""

    articles: Mapping[str, Article]
    marks: Mapping[str, Marks]
    of_page: Mapping[str, str]

    def article_of(self, anchor: Anchor) -> str | None:
        """The article that an anchor is in now, by its page; None when there is none."""
        named = self.articles.get(anchor.article_id)
        if named is not None and named.page_id == anchor.page_id:
            return named.id
        return self.of_page.get(anchor.page_id)


def library_of(articles: Sequence[Article], marks: Sequence[Marks]) -> Library:
    """The library of articles given with the marks of each."""
    return Library(
        articles={article.id: article for article in articles},
        marks={one.article_id: one for one in marks},
        of_page={article.page_id: article.id for article in reversed(articles)},
    )
