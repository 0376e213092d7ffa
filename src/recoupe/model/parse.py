"""A parsed text, independent of the parser that made it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from recoupe.model.span import Span


class Token(NamedTuple):
    """One token. ``i``, ``head`` and ``sentence`` are indices; the root is its own head.

    ``pos`` and ``dep`` are Universal Dependencies tags (without subtypes lost), ``feats``
    the morphology as ``Key=Value|Key=Value`` ('' when none).
    """

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    dep: str
    head: int
    feats: str
    sentence: int

    @property
    def span(self) -> Span:
        """Where the token stands in the text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSpan:
    """A name that the parser's recogniser proposes: PER, LOC, ORG or MISC."""

    span: Span
    label: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """Tokens, sentences (spans of the text) and proposed names of one article's text.

    No sentence crosses a line break. Whitespace tokens are left out.
    """

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Span, ...]
    sentence_tokens: tuple[tuple[int, int], ...]
    names: tuple[NamedSpan, ...]

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds code point ``offset`` (or the one before it)."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].start <= offset:
                low = middle + 1
            else:
                high = middle
        return max(0, low - 1)

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """Tokens that lie at least partly inside ``span``."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].end <= span.start:
                low = middle + 1
            else:
                high = middle
        last = low
        while last < len(self.tokens) and self.tokens[last].start < span.end:
            last += 1
        return self.tokens[low:last]

    def children(self, index: int) -> tuple[Token, ...]:
        """Direct dependents of token ``index``, in order."""
        first, last = self.sentence_tokens[self.tokens[index].sentence]
        return tuple(t for t in self.tokens[first:last] if t.head == index and t.i != index)
