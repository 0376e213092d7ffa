"""The default ``Embedder``: similarity of weighted words, without a model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from recoupe.text.folding import bare_words
from recoupe.text.similarity import Background, Vector, cosine, weigh


def unchanged(word: str) -> str:
    """The word itself."""
    return word


@dataclass(frozen=True, slots=True, kw_only=True)
class LexicalEmbedder:
    """Cosine of tf-idf vectors (Salton and Buckley 1988) over folded words.

    ``background`` weighs words by how common they are, ``term`` makes one of the inflections
    of a word. Implements ``recoupe.ports.Embedder``.
    """

    background: Background = field(default_factory=lambda: Background(documents=0, counts={}))
    term: Callable[[str], str] = unchanged

    def vector(self, text: str) -> Vector:
        """The weighted terms of a text; empty for a text without words."""
        return weigh((self.term(word) for word in bare_words(text)), self.background)

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """Matrix of cosines in 0..1, ``len(left)`` rows of ``len(right)``."""
        columns = [self.vector(text) for text in right]
        return [[cosine(row, column) for column in columns] for row in map(self.vector, left)]
