"""Source marks: each leads to the words it stands on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from recoupe.codec.passages import Passage, split
from recoupe.model.dossier import Dossier
from recoupe.model.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Reference:
    """A passage of source ``number``; ``anchor`` is the id of its place in the page."""

    number: int
    anchor: str
    quote: str
    outlet: str


class References:
    """Numbers the sources and remembers every passage that the page leads to."""

    def __init__(self, dossier: Dossier) -> None:
        self.articles = {article.id: article for article in dossier.articles}
        self.numbers = {article.id: n for n, article in enumerate(dossier.articles, 1)}
        self.outlets = {
            article.id: article.outlet.value if article.outlet else page.outlet or page.locator
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

    def words(self, evidence: Evidence) -> str:
        """The words of an evidence."""
        return evidence.span.of(self.articles[evidence.article_id].text)
