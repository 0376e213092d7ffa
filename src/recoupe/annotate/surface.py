"""The words of a parsed text with everything known of each before names are read."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise

from recoupe.annotate.compounds import cuts_compound, glued_dateline
from recoupe.annotate.name_hits import after_given_name, given_name, named_alone
from recoupe.lang.fr.gazetteer import Hit, find_entries, joined
from recoupe.lang.fr.wording import Word, words_of
from recoupe.model.parse import Parse, Token
from recoupe.model.span import Span

QUOTES = "«»“”\"'’‘„"


@dataclass(frozen=True, slots=True)
class Surface:
    """Words, the token and the recogniser's label of each, and the gazetteer's hits.

    ``owner[i]`` is the hit that word ``i`` lies in, or None. ``cut`` are the words of hits that
    are no mention of their own: they are only part of a hyphenated name. ``folded`` are the
    words' keys; ``ties[i]`` is whether word ``i`` hangs on the word before it.
    """

    parse: Parse
    words: tuple[Word, ...]
    tokens: tuple[Token | None, ...]
    labels: tuple[str, ...]
    hits: tuple[Hit, ...]
    owner: tuple[Hit | None, ...]
    cut: frozenset[int] = frozenset()
    folded: tuple[str, ...] = ()
    ties: tuple[bool, ...] = ()

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
        return self.folded[max(0, first) : max(0, last)]

    def gap(self, at: int) -> str:
        """What stands between word ``at - 1`` and word ``at``."""
        if at <= 0:
            return self.text[: self.words[0].start] if self.words else ""
        if at >= len(self.words):
            return self.text[self.words[-1].end :] if self.words else ""
        return self.text[self.words[at - 1].end : self.words[at].start]

    def joined(self, at: int) -> bool:
        """Whether word ``at`` hangs on the word before it."""
        return 0 < at < len(self.ties) and self.ties[at]

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
    told = find_entries(parse.text, words)
    people = {words[h.first].key for h in told if after_given_name(parse.text, words, h)}
    hits = tuple(
        h for h in told
        if not given_name(words, h) and not (named_alone(h) and words[h.first].key in people)
    )  # fmt: skip
    surface = Surface(
        parse,
        words,
        tuple(tokens),
        tuple(labels),
        hits,
        owners(hits, len(words)),
        folded=tuple(w.key for w in words),
        ties=(False, *(joined(parse.text, a, b) for a, b in pairwise(words))),
    )
    kept = tuple(
        h for h in hits
        if h.entry.kind == "organisation"
        or not (cuts_compound(surface, h.first, h.last) or in_site_name(surface, h))
    )  # fmt: skip
    cut = frozenset(k for h in hits if h not in kept for k in range(h.first, h.last))
    return replace(surface, hits=kept, cut=cut)


def in_site_name(surface: Surface, hit: Hit) -> bool:
    """Whether a place is only part of a site's name glued to its text ("Info Golfe-Parmi")."""
    capitals = all(w.capitals for w in surface.words[hit.first : hit.last])
    return not capitals and glued_dateline(surface, hit.first)


def owners(hits: tuple[Hit, ...], length: int) -> tuple[Hit | None, ...]:
    """The hit that each of ``length`` words lies in, or None."""
    owner: list[Hit | None] = [None] * length
    for hit in hits:
        owner[hit.first : hit.last] = [hit] * (hit.last - hit.first)
    return tuple(owner)
