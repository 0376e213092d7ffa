"""Ordinals tied to a noun, read from sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.crosscheck.passages import Passage, content_stems
from recoupe.lang.fr.acts import numbered
from recoupe.lang.fr.numbers import number_words
from recoupe.model.span import Span

_RANKED = re.compile(
    r"\b(?:(?P<digits>\d{1,4})(?:e|eme|er|ere|re|nd|nde)|(?P<word>[a-z]{3,}(?:ieme|ere)|premiere?))\s"
    r"(?P<noun>edition|anniversaire|session|sommet|conference|reunion|legislature|assemblee)s?\b"
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ranked:
    """A rank with the noun it counts and what stands after (« de l’indépendance »)."""

    passage: Passage
    span: Span
    value: int
    unit: str
    tail: frozenset[str]
    tail_span: Span | None


def ordinal(word: str) -> int | None:
    """The value of a folded ordinal word."""
    if word.startswith("premi"):
        return 1
    base = re.sub(r"ieme$", "", word)
    for form in (base, base + "e", re.sub(r"v$", "f", base), re.sub(r"qu$", "q", base)):
        if form in number_words():
            return number_words()[form]
    return None


def ranks_in(passage: Passage) -> Iterator[Ranked]:
    """Ranks of a sentence: ordinals before a noun, and words such as « centenaire »."""
    base = passage.span.start
    for match in _RANKED.finditer(passage.folded):
        value = int(match["digits"]) if match["digits"] else ordinal(match["word"])
        if value is not None:
            yield ranked(
                passage, Span(base + match.start(), base + match.end()), value, match["noun"]
            )
    for word, span in passage.words:
        value = numbered("act_jubilees").get(word)
        if value is not None:
            yield ranked(passage, span, value, "anniversaire")


def ranked(passage: Passage, span: Span, value: int, unit: str) -> Ranked:
    """A rank with the content words of the complement that follows it."""
    after = [(w, s) for w, s in passage.words if s.start >= span.end][:7]
    kept: list[tuple[str, Span]] = []
    for word, here in after:
        gap = passage.folded[
            (kept[-1][1].end if kept else span.end) - passage.span.start : here.start
            - passage.span.start
        ]
        if re.search(r"[,;:.()«»]", gap) or word in ("qui", "dont", "et", "par", "a"):
            break
        kept.append((word, here))
    tail = content_stems(w for w, _ in kept)
    return Ranked(
        passage=passage,
        span=span,
        value=value,
        unit=unit,
        tail=tail,
        tail_span=Span(kept[0][1].start, kept[-1][1].end) if tail else None,
    )
