"""The sentences of a story's articles, indexed: what every comparison starts from."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

from recoupe.lang.fr.acts import empty_words, stem
from recoupe.model.article import Article
from recoupe.model.entity import Resolution, ResolvedTime, Statement
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Marks
from recoupe.model.span import Span
from recoupe.model.story import Story

# Where one clause of a sentence ends and another begins, on folded text.
_CLAUSE = re.compile(
    r"[;:«»“”\"]|,(?= (?:qui|dont|ou|alors|tandis|avant|apres|suivi\w*|ajoutant|mais|et|puis|"
    r"lui|elle|selon|a l)\b)| (?=mais |tandis que |alors que )"
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Passage:
    """One sentence. ``stems`` are its content words, ``names`` the entities it mentions."""

    article_id: str
    number: int
    span: Span
    folded: str
    words: tuple[tuple[str, Span], ...]
    stems: frozenset[str]
    names: frozenset[str]
    title: bool
    paragraph: bool

    def evidence(self, span: Span | None = None) -> Evidence:
        """The sentence, or a part of it, as evidence."""
        return Evidence(article_id=self.article_id, span=span or self.span)

    def clause(self, span: Span) -> Span:
        """The clause of the sentence around ``span``."""
        start, end = self.span.start, self.span.end
        for cut in _CLAUSE.finditer(self.folded):
            here = self.span.start + cut.start()
            if cut.end() + self.span.start <= span.start:
                start = cut.end() + self.span.start
            elif here >= span.end:
                end = here
                break
        while start < span.start and self.folded[start - self.span.start] in " ,\u00a0":
            start += 1
        return Span(start, max(end, span.end))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Material:
    """A story laid out for comparison. Tuples are in the order of ``story.articles``."""

    story: Story
    articles: tuple[Article, ...]
    marks: tuple[Marks, ...]
    resolution: Resolution
    passages: tuple[Passage, ...]
    by_article: dict[str, tuple[Passage, ...]]
    texts: dict[str, str]
    counts: Counter[str]
    times: dict[str, tuple[ResolvedTime, ...]]
    statements: dict[str, tuple[Statement, ...]] = field(default_factory=dict)
    order: dict[str, int] = field(default_factory=dict)
    weights: dict[str, float] = field(default_factory=dict)

    def words_of(self, evidence: Evidence) -> str:
        """The words that evidence points at."""
        return evidence.span.of(self.texts[evidence.article_id])

    def passage_at(self, article_id: str, offset: int) -> Passage:
        """The sentence that holds ``offset`` of the article, or the last before it."""
        held = self.by_article[article_id]
        at = bisect_right(held, offset, key=lambda p: p.span.start) - 1
        return held[max(0, at)]

    def weight(self, name: str) -> float:
        """How rare a stem is in the story: ln((N + 1) / n)."""
        held = self.weights.get(name)
        if held is None:
            held = math.log((len(self.passages) + 1) / max(1, self.counts[name]))
            self.weights[name] = held
        return held

    def likeness(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Cosine of two sets of stems or entities, weighted by rarity; in 0..1."""
        shared = sum(self.weight(s) for s in left & right)
        if not shared:
            return 0.0
        total = sum(map(self.weight, left)) * sum(map(self.weight, right))
        return shared / math.sqrt(total)

    def speaker(self, article_id: str, span: Span) -> Statement | None:
        """The narrowest statement that reports the words at ``span``."""
        around = [s for s in self.statements.get(article_id, ()) if s.content.span.contains(span)]
        return min(around, key=lambda s: len(s.content.span), default=None)


def content_stems(found: object) -> frozenset[str]:
    """Stems of folded words, without empty words, numbers and single letters."""
    empty = empty_words()
    return frozenset(
        stem(word)
        for word in found  # type: ignore[attr-defined]
        if word not in empty and len(word) > 1 and not word[0].isdigit()
    )
