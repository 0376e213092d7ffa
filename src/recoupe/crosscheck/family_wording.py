"""Brings statements into the form in which they are compared: words, stems, fragments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from recoupe.lang.fr.clashes import condition_words
from recoupe.lang.resources import lines
from recoupe.model.article import Article
from recoupe.model.entity import Statement
from recoupe.text.folding import bare_words, fold


@cache
def empty_words() -> frozenset[str]:
    """Folded words that say nothing of what a statement is about."""
    return frozenset(fold(w) for w in lines("recoupe.lang.fr", "quote_empty_words"))


@cache
def stem(word: str) -> str:
    """A folded word's stem (Snowball, French)."""
    import snowballstemmer

    return str(snowballstemmer.stemmer("french").stemWord(word))[:6]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a statement: its words and its telling stems."""

    words: tuple[str, ...]
    stems: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A statement as it is compared: its words, telling stems and quoted fragments."""

    statement: Statement
    words: tuple[str, ...]
    stems: frozenset[str]
    sentences: tuple[Sentence, ...]
    fragments: tuple[tuple[str, ...], ...]
    names: frozenset[str]
    terms: frozenset[str] = frozenset()


def wording(statement: Statement, article: Article) -> Wording:
    """The comparable form of one statement."""
    text = statement.content.span.of(article.text)
    fragments = tuple(tuple(bare_words(p.span.of(article.text))) for p in statement.parts)
    whole = statement.mode == "direct" and len(fragments) > 1
    found = tuple(w for f in fragments for w in f) if whole else tuple(bare_words(text))
    shown = [p.span.of(article.text) for p in statement.parts] if whole else [text]
    cut = [s for part in shown for s in re.split(r"(?<=[.!?…])\s+|\(\.\.\.\)|\[…\]", part)]
    sentences = tuple(_sentence(bare_words(s)) for s in cut if s.strip())
    return Wording(
        statement=statement,
        words=found,
        stems=_stems(found),
        sentences=sentences,
        fragments=fragments,
        names=frozenset(bare_words(statement.speaker_name or "")) - empty_words(),
        terms=_terms(found),
    )


def _terms(found: Sequence[str]) -> frozenset[str]:
    """Stems of what conditions are about: « si la situation … », « à condition que la trêve … »."""
    return frozenset(
        stem(noun)
        for cue, article, noun in zip(found, found[1:], found[2:], strict=False)
        if cue in condition_words("cue")
        and article in condition_words("determiner")
        and noun not in empty_words()
    )


def _stems(found: Sequence[str]) -> frozenset[str]:
    return frozenset(stem(w) for w in found if w not in empty_words() and len(w) > 1)


def _sentence(found: Sequence[str]) -> Sentence:
    return Sentence(tuple(found), _stems(found))
