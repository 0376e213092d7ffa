"""An outlet's own prose: the article without what it quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from recoupe.model.article import Article
from recoupe.model.marks import Marks
from recoupe.model.span import Span
from recoupe.text.folding import words

# Inside one paragraph, so that an unclosed mark takes no more than that away.
QUOTED = re.compile(r"«[^»\n]*»|“[^”\n]*”|\"[^\"\n]*\"")
# Where a sentence ends; not after an initial or a title of two letters.
_END = re.compile(r"(?<=[^\W\d_]{3})[.!?…]+(?=\s+[^\W\d_a-zà-ÿ])|\n+")
LEAST_PROSE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """The words of an article outside quotation marks, with their spans in its text.

    Between sentences stands a word of its own that no other article has, so that no passage
    runs over the end of a sentence. ``size`` counts the true words.
    """

    id: str
    text: str
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    size: int

    def passage(self, first: int, length: int) -> Span:
        """The span of ``length`` words from word ``first``."""
        return self.spans[first].cover(self.spans[first + length - 1])


def own_prose(article: Article, marks: Marks | None) -> Prose:
    """The outlet's words; all words of an article that does little but quote."""
    text = article.text
    parts = [Span(*m.span()) for m in QUOTED.finditer(text)]
    parts += [part for quotation in marks.quotations for part in quotation.parts] if marks else []
    masked = list(text)
    for part in parts:
        masked[part.start : part.end] = " " * len(part)
    found = words("".join(masked))
    if len(found) < LEAST_PROSE:
        found = words(text)
    ends = [(f"\0{article.id}\0{m.start()}", Span(*m.span())) for m in _END.finditer(text)]
    found = sorted(found + ends, key=lambda item: item[1].start)
    return Prose(
        id=article.id,
        text=text,
        words=tuple(word for word, _ in found),
        spans=tuple(span for _, span in found),
        size=len(found) - len(ends),
    )
