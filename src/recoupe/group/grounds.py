"""Why articles stand together, with the words that show it: names, days, phrases they share."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Literal

from recoupe.lang.fr.calendar import full_dates
from recoupe.lang.fr.frequency import background, term
from recoupe.lang.fr.stopwords import stopwords
from recoupe.model.article import Article
from recoupe.model.evidence import Evidence
from recoupe.model.span import Span
from recoupe.model.story import Ground
from recoupe.text.folding import fold_name, words

SHOWN = 5
# Words of a shared phrase, two of which are rare at large.
PHRASE, RARE = 5, 4.0
# Capitalised words inside a sentence, joined by particles.
_WORD = r"[A-ZÀ-Þ][\w’'-]+"
_JOINED = r"(?: (?:(?:de|du|des|la|le|el|al|von|van) )?"
_NAME = re.compile(rf"(?<=[a-zà-ÿ0-9,:;] ){_WORD}{_JOINED}{_WORD})*")


def grounds_for(articles: Sequence[Article]) -> tuple[Ground, ...]:
    """What the articles of a story share: up to ``SHOWN`` of each kind, the most telling first."""
    if len(articles) < 2:
        return ()
    return (
        *_shared(articles, "name", _names),
        *_shared(articles, "day", _days),
        *_shared(articles, "phrase", _phrases),
    )


def _shared(
    articles: Sequence[Article],
    kind: Literal["name", "day", "phrase"],
    found_in: Callable[[Article], Iterator[tuple[str, Span]]],
) -> list[Ground]:
    holders: dict[str, dict[str, Span]] = defaultdict(dict)
    text = {article.id: article.text for article in articles}
    for article in articles:
        for key, span in found_in(article):
            holders[key].setdefault(article.id, span)
    wide = [(key, places) for key, places in holders.items() if len(places) > 1]
    wide.sort(key=lambda item: (-len(item[1]) * _rarity(item[0]), -len(item[0]), item[0]))
    kept: list[Ground] = []
    taken: set[tuple[str, int]] = set()
    for _, places in wide:
        first = next(iter(places.items()))
        if len(kept) == SHOWN:
            break
        if any((first[0], at) in taken for at in range(first[1].start, first[1].end)):
            continue
        taken.update((first[0], at) for at in range(first[1].start, first[1].end))
        kept.append(
            Ground(
                kind=kind,
                value=first[1].of(text[first[0]]),
                evidence=tuple(Evidence(article_id=a, span=s) for a, s in places.items()),
            )
        )
    return kept


def _rarity(key: str) -> float:
    """How telling: the rarer at large the rarest word and the more words, the more so."""
    parts = key.split()
    return len(parts) * max((background().idf(term(word)) for word in parts), default=1.0)


def _names(article: Article) -> Iterator[tuple[str, Span]]:
    for match in _NAME.finditer(article.text):
        key = fold_name(match[0])
        if len(key) > 2 and key not in stopwords():
            yield key, Span(*match.span())


def _days(article: Article) -> Iterator[tuple[str, Span]]:
    for span, day, _ in full_dates(article.text):
        yield day.isoformat(), span


def _phrases(article: Article) -> Iterator[tuple[str, Span]]:
    found = words(article.text)
    rare = [_rare(word) for word, _ in found]
    for at in range(len(found) - PHRASE + 1):
        if sum(rare[at : at + PHRASE]) > 1:
            span = found[at][1].cover(found[at + PHRASE - 1][1])
            if "\n" not in span.of(article.text):
                yield " ".join(word for word, _ in found[at : at + PHRASE]), span


@lru_cache(1 << 15)
def _rare(word: str) -> bool:
    return word not in stopwords() and background().idf(term(word)) >= RARE
