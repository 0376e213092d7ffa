"""Articles as weighted terms: what each is about."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.lang.fr.frequency import background, term
from recoupe.lang.fr.stopwords import looks_french
from recoupe.model.article import Article
from recoupe.text.folding import bare_words
from recoupe.text.similarity import Background, Vector, normalised

# Texts shorter than this are believed on their declared language alone.
ENOUGH_WORDS = 60
# Where no background is known: texts imagined beside those given, in which short words stand.
IMAGINED, SHORT_WORD = 20, 3
# Terms of more than about half of all texts say nothing.
LEAST_WEIGHT = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """One article described for grouping: terms (length one), number of words, day.

    A term is a word, or its number in a stream.
    """

    id: str
    vector: Vector | dict[int, float]
    size: int
    day: int | None


def describe(articles: Sequence[Article]) -> list[Described]:
    """Describe articles in their order; words weigh by how rare they are, here and at large."""
    texts = [bare_words(article.text) for article in articles]
    french = [is_french(a, words) for a, words in zip(articles, texts, strict=True)]
    counts = [Counter(term(w) for w in words if len(w) > 1 or w.isdigit()) for words in texts]
    described: list[Described] = [
        Described(id=a.id, vector={}, size=len(words), day=day_of(a))
        for a, words in zip(articles, texts, strict=True)
    ]
    for language in (True, False):
        members = [i for i, is_french in enumerate(french) if is_french == language]
        known = background() if language else None
        weights = _weights([counts[i] for i in members], known)
        for i in members:
            vector = {
                t: (1.0 + math.log(n)) * weights[t] for t, n in counts[i].items() if t in weights
            }
            described[i] = Described(
                id=described[i].id,
                vector=normalised(vector),
                size=described[i].size,
                day=described[i].day,
            )
    return described


def day_of(article: Article) -> int | None:
    """The day the article stands for (proleptic ordinal), where its date is known."""
    for when in (article.published, article.updated):
        if when is not None and when.earliest is not None:
            return when.earliest.toordinal()
    return None


def is_french(article: Article, words: list[str]) -> bool:
    """Whether French words may be weighed by the French background."""
    if article.language[:2] != "fr":
        return False
    return len(words) < ENOUGH_WORDS or looks_french(words)


def _weights(counts: list[Counter[str]], known: Background | None) -> dict[str, float]:
    """The weight of each term: rarity in the texts given and in the background together."""
    here: Counter[str] = Counter()
    for count in counts:
        here.update(count.keys())
    total = len(counts) + (known.documents if known else IMAGINED) + 1
    weights = {}
    for t, n in here.items():
        if known:
            n += known.counts.get(t, 0)
        elif len(t) <= SHORT_WORD:
            n += IMAGINED
        weight = math.log(total / (n + 1))
        if weight >= LEAST_WEIGHT:
            weights[t] = weight
    return weights
