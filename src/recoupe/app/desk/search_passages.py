"""The passages of a text that hold what was searched for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recoupe.lang.fr.roots import root
from recoupe.model.span import Span
from recoupe.storage.search_matching import Term, Terms
from recoupe.text.folding import fold_in_place, words

# Code points of a passage between its first and last word, and shown around it.
WIDTH, AROUND = 160, 70
MOST = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a passage; ``hit`` where it was searched for."""

    text: str
    hit: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a text with some around them; ``span`` runs from the first to the last hit."""

    span: Span
    pieces: tuple[Piece, ...]
    cut_before: bool
    cut_after: bool


def passages(text: str, terms: Terms, title: int = 0) -> tuple[Passage, ...]:
    """The passages that hold the most of the terms, in order of the text.

    Of those that hold as many, one behind the first ``title`` code points tells more.

    None where the text holds none of them: its title does, or nothing was asked.
    """
    found = sorted(hits(text, terms), key=lambda hit: (hit[0], hit[1]))
    chosen: list[Sequence[tuple[Span, int]]] = []
    while found and len(chosen) < MOST:
        best = max(windows(found), key=lambda window: worth(window, title))
        gone = {term for _, term in best}
        chosen.append(best)
        found = [hit for hit in found if hit[1] not in gone]
    spans = [[span for span, _ in window] for window in chosen]
    return tuple(shown(text, here) for here in sorted(spans))


def worth(window: Sequence[tuple[Span, int]], title: int) -> tuple[int, bool, int]:
    """How much a passage shows: many terms first, then text before title, then the earliest."""
    start = window[0][0].start
    return len({term for _, term in window}), start >= title, -start


def windows(found: Sequence[tuple[Span, int]]) -> Iterator[Sequence[tuple[Span, int]]]:
    """From each hit, the hits that stand near behind it."""
    for first, (span, _) in enumerate(found):
        last = first
        while last < len(found) and found[last][0].end - span.start <= WIDTH:
            last += 1
        yield found[first : max(last, first + 1)]


def hits(text: str, terms: Terms) -> Iterator[tuple[Span, int]]:
    """Where each term stands, with the term's place."""
    folded = fold_in_place(text)
    for number, term in enumerate(terms):
        if not term.kept_out and term.words:
            yield from ((span, number) for span in places(folded, term))


def places(folded: str, term: Term) -> Iterator[Span]:
    """Where the term's words stand side by side, in any inflection."""
    most = 40 * len(term.words)
    for start in re.finditer(f"(?<![^\\W_]){beginning(term)}", folded):
        near = words(folded[start.start() : start.start() + most])[: len(term.words)]
        if len(near) == len(term.words) and same([word for word, _ in near], term):
            yield Span(near[0][1].start, near[-1][1].end).shift(start.start())


def beginning(term: Term) -> str:
    """A pattern for how the first word begins, whatever its inflection.

    The stemmer changes no more than a word's end: two letters of a root stand in every form,
    three of a longer one.
    """
    first = root(term.words[0])
    letters = re.escape(first[: 3 if len(first) > 3 else 2])
    return letters.replace("oe", "(?:oe|œ)").replace("ae", "(?:ae|æ)")


def same(found: Sequence[str], term: Term) -> bool:
    """Whether those words are the term's."""
    if term.begins:
        *whole, last = term.words
        return list(found[:-1]) == whole and found[-1].startswith(last)
    return all(root(a) == root(b) for a, b in zip(found, term.words, strict=True))


def shown(text: str, spans: Sequence[Span]) -> Passage:
    """A passage with whole words around it, on one line."""
    first, last = spans[0].start, max(span.end for span in spans)
    start = text.rfind(" ", 0, max(0, first - AROUND)) + 1 if first > AROUND else 0
    line = text.rfind("\n", start, first) + 1
    start = max(start, line)
    end = text.find(" ", min(len(text), last + AROUND))
    end = len(text) if end < 0 else end
    stop = text.find("\n", last, end)
    end = stop if stop >= 0 else end
    parts = tuple(pieces(text, start, end, spans))
    return Passage(Span(first, last), parts, start > line, stop < 0 and end < len(text))


def pieces(text: str, start: int, end: int, spans: Sequence[Span]) -> Iterator[Piece]:
    """The text parted at the hits, which may overlap."""
    at = start
    for span in sorted(spans):
        if span.end <= at:
            continue
        if span.start > at:
            yield Piece(text[at : span.start], False)
        yield Piece(text[max(at, span.start) : span.end], True)
        at = span.end
    if at < end:
        yield Piece(text[at:end], False)
