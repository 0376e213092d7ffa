"""How alike two reports are: rare words, word order, quoted fragments, speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.family_wording import Sentence, Wording, empty_words, stem
from recoupe.model.entity import Entity
from recoupe.text.alignment import word_ratio
from recoupe.text.similarity import Background, background_of

# Words in a row that tell one statement, and in how many statements their stem may stand: more
# where a report of few words is one of many.
RUN, FEW, SHORT, MANY = 4, 4, 12, 15


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
    """Whether the two share four words in a row, with a stem of few statements.

    In short reports it may be of some more: the run is much of them.
    """
    short = min(len(left.words), len(right.words)) <= SHORT
    few = max(FEW, rarity.documents // MANY) if short else FEW
    kept = {s for s in left.stems & right.stems if rarity.counts.get(s, 0) <= few}
    if not kept:
        return False
    runs = [
        {words[i : i + RUN] for i in range(len(words) - RUN + 1)}
        for words in (left.words, right.words)
    ]
    return any(stem(word) in kept for run in runs[0] & runs[1] for word in run)


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
