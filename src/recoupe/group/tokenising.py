"""An article as a stream takes it: its terms counted."""

from __future__ import annotations

from collections import Counter

from recoupe.group.stream_records import Incoming
from recoupe.group.vectors import day_of, is_french
from recoupe.lang.fr.frequency import term
from recoupe.model.article import Article
from recoupe.text.folding import bare_words


def incoming(article: Article) -> Incoming:
    """The article tokenised."""
    words = bare_words(article.text)
    return Incoming(
        id=article.id,
        counts=Counter(term(word) for word in words if len(word) > 1 or word.isdigit()),
        size=len(words),
        day=day_of(article),
        french=is_french(article, words),
    )
