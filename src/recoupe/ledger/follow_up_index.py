"""Which commitments an article may speak of: found by the rare words they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from recoupe.ledger.follow_up_passages import LaterArticle
from recoupe.ledger.follow_up_profiles import Profile

# Share of a promise's words, by weight, that an article must hold before it is looked at.
ENOUGH = 0.4
Index = dict[str, list[int]]


def indexed(profiles: Sequence[Profile]) -> Index:
    """Term → numbers of the profiles that hold it."""
    index: Index = defaultdict(list)
    for number, profile in enumerate(profiles):
        for name in (*profile.terms, *profile.things.values()):
            index[name].append(number)
    return dict(index)


def candidates(later: LaterArticle, profiles: Sequence[Profile], index: Index) -> Iterable[Profile]:
    """Profiles that the article may bear on, in their order."""
    held: dict[int, float] = defaultdict(float)
    for name in later.terms:
        for number in index.get(name, ()):
            held[number] += worth(name, profiles[number])
    for number in sorted(held):
        found = profiles[number]
        # A term and the thing it names may both stand there: this only opens the door wider.
        if held[number] >= ENOUGH * found.mass and comes_after(later, found):
            yield found


def worth(name: str, profile: Profile) -> float:
    """The weight of a term, or of the term that a thing is a synonym of."""
    if name in profile.terms:
        return profile.terms[name]
    return max(profile.terms[t] for t, thing in profile.things.items() if thing == name)


def comes_after(later: LaterArticle, profile: Profile) -> bool:
    """Whether the article is told after the promise and is not one that made it.

    A page without a day may be of any, but one of the same story tells the same event.
    """
    if later.article.id in {a.article_id for a in profile.entry.anchors}:
        return False
    if later.told is None and later.story == profile.entry.story_id:
        return False
    return after(later.told, profile.announced)


def after(told: date | None, announced: date | None) -> bool:
    """Whether a day lies behind another; a page without a day may be of any."""
    return told is None or announced is None or told > announced
