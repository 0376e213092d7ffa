"""Source marks: each leads to the words it stands on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import urlsplit

from recoupe.codec.passages import Passage, split
from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.evidence import Evidence
from recoupe.model.page import Page


@dataclass(frozen=True, slots=True)
class Reference:
    """A passage of source ``number``; ``anchor`` is the id of its place in the page."""

    number: int
    anchor: str
    quote: str
    outlet: str


def outlet_name(article: Article, page: Page) -> str:
    """The outlet; where it is unknown the site, the file's or the row's name."""
    if article.outlet:
        return article.outlet.value
    host = urlsplit(page.url or "").hostname if page.url else None
    return page.outlet or host or page.row_id or PurePath(page.locator).name or page.locator


class References:
    """Numbers the sources and remembers every passage that the page leads to."""

    def __init__(self, dossier: Dossier) -> None:
        self.articles = {article.id: article for article in dossier.articles}
        self.numbers = {article.id: n for n, article in enumerate(dossier.articles, 1)}
        self.outlets = {
            article.id: outlet_name(article, page)
            for article, page in zip(dossier.articles, dossier.pages, strict=True)
        }
        self.shown: dict[str, Reference] = {}
        self.used: dict[str, dict[str, Passage]] = {article.id: {} for article in dossier.articles}

    def all(self, evidence: Iterable[Evidence]) -> list[Reference]:
        """References in the order of the sources, none twice."""
        found: dict[str, Reference] = {}
        for item in evidence:
            for passage in split(self.articles[item.article_id], item.span):
                reference = self.to(passage)
                found.setdefault(reference.anchor, reference)
        return sorted(found.values(), key=lambda r: r.number)

    def first_each(self, evidence: Iterable[Evidence]) -> list[Reference]:
        """The first passage in each source; the others are not shown."""
        first: dict[str, Evidence] = {}
        for item in evidence:
            first.setdefault(item.article_id, item)
        return [found for item in first.values() for found in self.all([item])[:1]]

    def one(self, evidence: Evidence | None) -> Reference | None:
        """The reference of one evidence, to its first passage."""
        return next(iter(self.all([evidence])), None) if evidence else None

    def to(self, passage: Passage) -> Reference:
        """The reference of a passage, which the page will then highlight."""
        article_id = passage.article.id
        number = self.numbers[article_id]
        prefix = "t" if passage.part == "title" else ""
        anchor = f"a{number}-{prefix}{passage.start}-{passage.end}"
        self.used[article_id][anchor] = passage
        reference = Reference(number, anchor, passage.words, self.outlets[article_id])
        return self.shown.setdefault(anchor, reference)

    def source(self, article_id: str) -> Reference:
        """The reference of a source as a whole."""
        number = self.numbers[article_id]
        title = self.articles[article_id].title
        return Reference(number, f"source-{number}", title, self.outlets[article_id])

    def numbered(self, article_ids: Iterable[str]) -> list[int]:
        """The numbers of those sources, in order."""
        return sorted({self.numbers[name] for name in article_ids if name in self.numbers})

    def words(self, evidence: Evidence) -> str:
        """The words of an evidence."""
        return evidence.span.of(self.articles[evidence.article_id].text)
