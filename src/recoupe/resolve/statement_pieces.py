"""Cuts a long quotation where another outlet cut it, so that reports can be compared.

Outlets quote different sentences of one speech. A boundary between two sentences becomes
a cut when a statement of another article holds the words of one and not of the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from recoupe.model.article import Article
from recoupe.model.marks import Marks, Quotation
from recoupe.model.span import Span
from recoupe.text.folding import bare_words

# A sentence ends at its mark before a blank, or where the outlet says it left words out.
BREAK = re.compile(r"(?<=[.!?…])\s+|\s*[(\[](?:\.\.\.|…)[)\]]\s*")
TELLING = 4  # letters from which a word can tell two sentences apart
HELD = 0.55  # share of a sentence's telling words that the other statement holds
LEAST = 3  # telling words in common


def cut_quotations(
    articles: Sequence[Article], marks: Sequence[Marks]
) -> dict[str, tuple[Quotation, ...]]:
    """Quotations of each article, long direct ones in the pieces that others quote."""
    texts = {a.id: a.text for a in articles}
    told = [
        (m.article_id, _telling(q.content.of(texts[m.article_id])))
        for m in marks
        if m.article_id in texts
        for q in m.quotations
    ]
    return {
        m.article_id: tuple(
            piece
            for q in m.quotations
            for piece in _pieces(q, texts[m.article_id], [w for i, w in told if i != m.article_id])
        )
        for m in marks
        if m.article_id in texts
    }


def _telling(text: str) -> frozenset[str]:
    """The beginnings of the longer words, and numbers."""
    return frozenset(w[:6] for w in bare_words(text) if len(w) >= TELLING or w.isdigit())


def _pieces(quotation: Quotation, text: str, others: list[frozenset[str]]) -> list[Quotation]:
    sentences = _sentences(quotation, text)
    if quotation.mode != "direct" or len(sentences) < 2:
        return [quotation]
    words = [_telling(s.of(text)) for s in sentences]
    groups, last = [[sentences[0]]], words[0]
    for span, own in zip(sentences[1:], words[1:], strict=True):
        if len(own) < LEAST or len(last) < LEAST:
            # Too short to be told apart: it goes with its neighbour.
            groups[-1].append(span)
            last = last | own if len(last) < LEAST else last
            continue
        if any(_parts(other, last, own) for other in others):
            groups.append([span])
        else:
            groups[-1].append(span)
        last = own
    if len(groups) == 1:
        return [quotation]
    return [_piece(quotation, group) for group in groups]


def _parts(other: frozenset[str], left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether ``other`` holds one sentence and shares next to nothing with the other one."""
    ours, theirs = len(other & left), len(other & right)
    if ours >= LEAST and ours >= HELD * len(left):
        return theirs < LEAST
    return theirs >= LEAST and theirs >= HELD * len(right) and ours < LEAST


def _sentences(quotation: Quotation, text: str) -> list[Span]:
    """Sentences of the quoted fragments, marks and blanks at their ends left out."""
    found = []
    for part in quotation.parts:
        words, at = part.of(text), 0
        for stop in [*BREAK.finditer(words), None]:
            end = stop.start() if stop else len(words)
            if any(c.isalnum() for c in words[at:end]):
                found.append(Span(part.start + at, part.start + end))
            at = stop.end() if stop else end
    return found


def _piece(quotation: Quotation, group: list[Span]) -> Quotation:
    """The part of the quotation that runs from the first to the last sentence of a group."""
    whole = Span(group[0].start, group[-1].end)
    parts = tuple(
        Span(max(p.start, whole.start), min(p.end, whole.end))
        for p in quotation.parts
        if p.overlaps(whole)
    )
    return replace(quotation, content=whole, parts=parts)
