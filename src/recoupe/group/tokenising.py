"""An article as a stream takes it: its terms counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from recoupe.group.hashed_terms import hashed
from recoupe.group.stream_records import Incoming
from recoupe.group.vectors import day_of, is_french
from recoupe.lang.fr.frequency import term
from recoupe.model.article import Article
from recoupe.text.folding import bare_words


def incoming(article: Article) -> Incoming:
    """The article tokenised."""
    words = bare_words(article.text)
    counts = Counter(term(word) for word in words if len(word) > 1 or word.isdigit())
    french = is_french(article, words)
    return counted(article.id, counts, len(words), day_of(article), french=french)


def counted(
    name: str, counts: Mapping[str, int], size: int, day: int | None, *, french: bool
) -> Incoming:
    """An article given as how often each term stands in it."""
    terms, often = hashed(counts)
    return Incoming(id=name, terms=terms, often=often, size=size, day=day, french=french)
