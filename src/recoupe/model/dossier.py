"""The assembled view of one story."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.model.article import Article
from recoupe.model.commitment import Commitment
from recoupe.model.entity import Resolution
from recoupe.model.evidence import Maker
from recoupe.model.finding import Crosscheck
from recoupe.model.marks import Marks
from recoupe.model.page import Page
from recoupe.model.story import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything known of one story; holds no sentence that no page contains.

    ``pages``, ``articles`` and ``marks`` are in the order of ``story.articles``.
    """

    story: Story
    pages: tuple[Page, ...]
    articles: tuple[Article, ...]
    marks: tuple[Marks, ...]
    resolution: Resolution
    crosscheck: Crosscheck
    commitments: tuple[Commitment, ...]
    maker: Maker

    def article(self, article_id: str) -> Article:
        """The article of that id; ``KeyError`` when there is none."""
        for article in self.articles:
            if article.id == article_id:
                return article
        raise KeyError(article_id)
