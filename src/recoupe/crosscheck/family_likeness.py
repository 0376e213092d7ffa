"""How alike two reports are: rare words, word order, quoted fragments, speakers."""

from __future__ import annotations

from collections.abc import Sequence
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

    return str(snowballstemmer.stemmer("french").stemWord(word))[:7]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A statement as it is compared: its words, telling stems and quoted fragments."""

    statement: Statement
    words: tuple[str, ...]
    stems: frozenset[str]
    fragments: tuple[tuple[str, ...], ...]
    names: frozenset[str]


def wording(statement: Statement, article: Article) -> Wording:
    """The comparable form of one statement."""
    text = statement.content.span.of(article.text)
    fragments = tuple(tuple(bare_words(p.span.of(article.text))) for p in statement.parts)
    whole = statement.mode == "direct" and len(fragments) > 1
    found = tuple(w for f in fragments for w in f) if whole else tuple(bare_words(text))
    return Wording(
        statement=statement,
        words=found,
        stems=frozenset(stem(w) for w in found if w not in empty_words() and len(w) > 1),
        fragments=fragments,
        names=frozenset(bare_words(statement.speaker_name or "")) - empty_words(),
    )


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
        countries = [{entities[i].country for i in side if i in entities} for side in (ours, theirs)]
        shared = (countries[0] & countries[1]) - {None}
        return None if shared and len(kinds) > 1 else False
    if left.names and right.names and (left.names <= right.names or right.names <= left.names):
        return True
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Figures in 0..1: ``order`` of words, ``shared`` weight over both, ``held`` over the shorter.

    ``common`` counts telling stems in common; ``fragment`` says that a quoted fragment of
    two words or more is the same in both.
    """

    order: float
    shared: float
    held: float
    common: int
    fragment: bool


def likeness(left: Wording, right: Wording, rarity: Background) -> Likeness:
    """Compare two wordings; weights are the rarity of stems among the story's statements."""
    ours = sum(rarity.idf(w) for w in left.stems)
    theirs = sum(rarity.idf(w) for w in right.stems)
    both = sum(rarity.idf(w) for w in left.stems & right.stems)
    least = min(ours, theirs)
    return Likeness(
        order=word_ratio(left.words, right.words),
        shared=2 * both / (ours + theirs) if both else 0.0,
        held=both / least if least else 0.0,
        common=len(left.stems & right.stems),
        fragment=_fragment(left, right),
    )


def _fragment(left: Wording, right: Wording) -> bool:
    return any(
        _telling(a) and _telling(b) and (_contains(a, b) or _contains(b, a))
        for a in left.fragments
        for b in right.fragments
    )


def _telling(fragment: tuple[str, ...]) -> bool:
    return len(fragment) > 1 and any(w not in empty_words() for w in fragment)


def _contains(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    width = len(short)
    return any(long[i : i + width] == short for i in range(len(long) - width + 1))
