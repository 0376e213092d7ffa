"""The words of a parsed text with everything known of each before names are read."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from recoupe.lang.fr.gazetteer import Hit, find_entries, joined
from recoupe.lang.fr.personal_names import given_names
from recoupe.lang.fr.wording import Word, words_of
from recoupe.model.parse import Parse, Token
from recoupe.model.span import Span

QUOTES = "«»“”\"'’‘„"


@dataclass(frozen=True, slots=True)
class Surface:
    """Words, the token and the recogniser's label of each, and the gazetteer's hits.

    ``owner[i]`` is the hit that word ``i`` lies in, or None.
    """

    parse: Parse
    words: tuple[Word, ...]
    tokens: tuple[Token | None, ...]
    labels: tuple[str, ...]
    hits: tuple[Hit, ...]
    owner: tuple[Hit | None, ...]

    @property
    def text(self) -> str:
        """The text that was parsed."""
        return self.parse.text

    def span(self, first: int, last: int) -> Span:
        """The span of words ``first`` to ``last`` (exclusive)."""
        return Span(self.words[first].start, self.words[last - 1].end)

    def of(self, first: int, last: int) -> str:
        """The words from ``first`` to ``last`` (exclusive) as written."""
        return self.text[self.words[first].start : self.words[last - 1].end]

    def keys(self, first: int, last: int) -> tuple[str, ...]:
        """Their folded forms."""
        return tuple(w.key for w in self.words[max(0, first) : max(0, last)])

    def gap(self, at: int) -> str:
        """What stands between word ``at - 1`` and word ``at``."""
        if at <= 0:
            return self.text[: self.words[0].start] if self.words else ""
        if at >= len(self.words):
            return self.text[self.words[-1].end :] if self.words else ""
        return self.text[self.words[at - 1].end : self.words[at].start]

    def joined(self, at: int) -> bool:
        """Whether word ``at`` hangs on the word before it."""
        return 0 < at < len(self.words) and joined(self.text, self.words[at - 1], self.words[at])

    def opens_sentence(self, at: int) -> bool:
        """Whether a capital is due at word ``at`` whatever the word."""
        gap = self.gap(at)
        if at == 0 or "\n" in gap or any(c in ".!?…:•;" for c in gap.strip(" ")):
            return not (at and gap == ". " and len(self.words[at - 1].text) == 1)
        return any(c in '«“"' for c in gap) or (gap.strip(" ") in ("-", "–", "—") and " " in gap)

    def pos(self, at: int) -> str:
        """The part of speech of the token that word ``at`` begins in."""
        token = self.tokens[at] if 0 <= at < len(self.words) else None
        return token.pos if token else ""


def survey(parse: Parse) -> Surface:
    """Lay the words of ``parse`` beside its tokens, names and gazetteer hits."""
    words = tuple(words_of(parse.text))
    starts = [t.start for t in parse.tokens]
    tokens: list[Token | None] = []
    for word in words:
        at = bisect_right(starts, word.start) - 1
        tokens.append(parse.tokens[at] if at >= 0 else None)
    labels = [""] * len(words)
    firsts = [w.start for w in words]
    for name in parse.names:
        at = bisect_right(firsts, name.span.start - 1)
        while at < len(words) and words[at].start < name.span.end:
            labels[at] = name.label
            at += 1
    hits = tuple(h for h in find_entries(parse.text, words) if not given_name(words, h))
    owner: list[Hit | None] = [None] * len(words)
    for hit in hits:
        owner[hit.first : hit.last] = [hit] * (hit.last - hit.first)
    return Surface(parse, words, tuple(tokens), tuple(labels), hits, tuple(owner))


def given_name(words: tuple[Word, ...], hit: Hit) -> bool:
    """Whether a state's name is rather a given name ("Maurice", "Dominique")."""
    if hit.entry.kind != "country" or hit.last - hit.first > 1:
        return False
    if words[hit.first].key not in given_names():
        return False
    before = words[hit.first - 1].key if hit.first else ""
    named = hit.last < len(words) and words[hit.last].capital
    return named or before not in ("la", "ile", "a", "en")
