"""What a passage and a promise share, each in 0..1: words, act, figures, parties, time."""

from __future__ import annotations

import math
from datetime import timedelta

from recoupe.ledger.follow_up_passages import LaterArticle, Telling
from recoupe.ledger.follow_up_profiles import Profile
from recoupe.text.folding import fold_in_place

# A word in the title or the sentence beside counts half, elsewhere in the article a little.
SYNONYM, NEAR, FAR = 0.8, 0.5, 0.2
# Weight of matched words from which a match is no chance: about two words of the object.
SOLID = 9.0
NEUTRAL = 0.5
STRANGE = 0.85
EARLY, LATE = timedelta(days=120), timedelta(days=400)


def object_share(
    sentence: Telling, around: tuple[Telling, ...], later: LaterArticle, profile: Profile
) -> tuple[float, list[str]]:
    """Share of the promise's words that the passage holds, by weight, and the words."""
    total, written = 0.0, list[str]()
    beside = {name: word for s in around for name, word in s.terms.items()}
    for name, weight in profile.terms.items():
        thing = profile.things.get(name, name)
        if name in sentence.terms:
            total += weight
            written.append(sentence.terms[name])
        elif thing in sentence.terms:
            total += weight * SYNONYM
            written.append(sentence.terms[thing])
        elif name in beside or thing in beside:
            total += weight * NEAR
            written.append(beside.get(name) or beside[thing])
        elif name in later.terms:
            total += weight * FAR
    return total / profile.mass * math.sqrt(min(1.0, total / SOLID)), written


def strangeness(later: LaterArticle, profile: Profile) -> float:
    """What is left of a score where the article names no place, or no party, of the promise."""
    elsewhere = bool(profile.proper) and profile.proper.isdisjoint(later.terms)
    others = bool(profile.parties) and not named(later, profile)
    return (STRANGE if elsewhere else 1.0) * (STRANGE if others else 1.0)


def act_share(sentence: Telling, around: tuple[Telling, ...], profile: Profile) -> float:
    """Whether the act, or one that shows it done, is told here or beside."""
    if not profile.families:
        return NEUTRAL
    if sentence.families & profile.families:
        return 1.0
    if sentence.families & profile.shown:
        return 0.8
    return 0.4 if any(s.families & profile.shown for s in around) else 0.0


def figure_share(sentence: Telling, profile: Profile) -> float:
    """Whether the promised figures are told again; neutral where none was promised."""
    if not profile.numbers:
        return NEUTRAL
    return 1.0 if profile.numbers & sentence.numbers else 0.0


def parties(later: LaterArticle, profile: Profile) -> float:
    """Whether the article names who owes it or gains by it; neutral where nobody is known."""
    if not profile.parties:
        return NEUTRAL
    return min(1.0, len(named(later, profile)) / min(2, len(profile.parties)))


def named(later: LaterArticle, profile: Profile) -> frozenset[str]:
    """The parties that the article names, marked or written out."""
    written = {name for name in profile.parties if fold_in_place(name) in later.folded}
    return (profile.parties & later.names) | {name for name in written if len(name) > 2}


def window(later: LaterArticle, profile: Profile) -> float:
    """Whether the article was told when the promise fell due, give or take."""
    if profile.due is None or later.told is None:
        return NEUTRAL
    return float(profile.due - EARLY <= later.told <= profile.due + LATE)
