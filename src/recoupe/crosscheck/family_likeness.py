"""How alike two reports are: rare words, word order, quoted fragments, speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from recoupe.lang.resources import lines
from recoupe.model.article import Article
from recoupe.model.entity import Entity, Statement
from recoupe.text.alignment import word_ratio
from recoupe.text.folding import bare_words, fold
from recoupe.text.similarity import Background, background_of


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
    )


def _stems(found: Sequence[str]) -> frozenset[str]:
    return frozenset(stem(w) for w in found if w not in empty_words() and len(w) > 1)


def _sentence(found: Sequence[str]) -> Sentence:
    return Sentence(tuple(found), _stems(found))


def background(wordings: Sequence[Wording]) -> Background:
    """In how many of the story's statements each stem stands."""
    return background_of(w.stems for w in wordings)


def speakers_agree(left: Wording, right: Wording, entities: dict[str, Entity]) -> bool | None:
    """True for the same speaker, False for two, None when one side is not resolved."""
    ours, theirs = set(left.statement.speakers), set(right.statement.speakers)
    if ours and theirs:
        if ours & theirs:
            return True
        kinds = {entities[i].kind for i in ours | theirs if i in entities}
        countries = [
            {entities[i].country for i in side if i in entities} for side in (ours, theirs)
        ]
        shared = (countries[0] & countries[1]) - {None}
        return None if shared and len(kinds) > 1 else False
    if left.names and right.names and (left.names <= right.names or right.names <= left.names):
        return True
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Figures in 0..1: ``order`` of words, ``shared`` weight over both, ``held`` over the shorter.

    ``common`` counts telling stems in common, ``short`` the words of the shorter side; ``fragment``
    counts the telling words of the longest quoted fragment that is the same in both, ``run``
    says that four words in a row, a rare one among them, are.
    """

    order: float
    shared: float
    held: float
    common: int
    short: int
    fragment: int
    run: bool = False


def likeness(left: Wording, right: Wording, rarity: Background) -> Likeness:
    """Compare two wordings, or the two of their sentences that come closest.

    Weights are the rarity of stems among the story's statements. Long quotations share
    one sentence more often than all of them: outlets cut at different places.
    """
    fragment = _fragment(left, right)
    found = [_compare(a, b, rarity, fragment=fragment) for a, b in _pairs(left, right)]
    return max(found, key=lambda like: (like.shared, like.order))


def _pairs(left: Wording, right: Wording) -> Iterator[tuple[Sentence, Sentence]]:
    whole = (Sentence(left.words, left.stems), Sentence(right.words, right.stems))
    yield whole
    if len(left.sentences) < 2 and len(right.sentences) < 2:
        return
    for ours in left.sentences:
        for theirs in right.sentences:
            if len(ours.stems & theirs.stems) >= 3:
                yield ours, theirs


def _compare(left: Sentence, right: Sentence, rarity: Background, *, fragment: int) -> Likeness:
    ours = sum(rarity.idf(w) for w in left.stems)
    theirs = sum(rarity.idf(w) for w in right.stems)
    both = sum(rarity.idf(w) for w in left.stems & right.stems)
    least = min(ours, theirs)
    return Likeness(
        order=word_ratio(left.words, right.words) if both else 0.0,
        shared=2 * both / (ours + theirs) if both else 0.0,
        held=both / least if least else 0.0,
        common=len(left.stems & right.stems),
        short=min(len(left.words), len(right.words)),
        fragment=fragment,
        run=_rare_run(left, right, rarity),
    )


def _rare_run(left: Sentence, right: Sentence, rarity: Background) -> bool:
    """Whether the two share four words in a row with a stem of at most four statements."""
    rare = {s for s in left.stems & right.stems if rarity.counts.get(s, 0) <= 4}
    if not rare:
        return False
    runs = [
        {words[i : i + 4] for i in range(len(words) - 3)} for words in (left.words, right.words)
    ]
    return any(stem(word) in rare for run in runs[0] & runs[1] for word in run)


def _fragment(left: Wording, right: Wording) -> int:
    counts = [
        min(_telling(a), _telling(b))
        for a, b in [
            *((a, b) for a in left.fragments for b in (right.words, *right.fragments)),
            *((a, b) for a in right.fragments for b in (left.words,)),
        ]
        if _contains(a, b) or _contains(b, a)
    ]
    return max(counts, default=0)


def _telling(fragment: tuple[str, ...]) -> int:
    """Telling words of a fragment of two words or more."""
    return sum(w not in empty_words() for w in fragment) if len(fragment) > 1 else 0


def _contains(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    width = len(short)
    return any(long[i : i + width] == short for i in range(len(long) - width + 1))
