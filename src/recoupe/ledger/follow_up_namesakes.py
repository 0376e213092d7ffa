"""Passages on another thing of the same name: other partners, another number, another object."""

from __future__ import annotations

from recoupe.lang.fr.sessions import ordinals
from recoupe.ledger.follow_up_parties import states
from recoupe.ledger.follow_up_passages import LaterArticle, Telling
from recoupe.ledger.follow_up_profiles import Profile
from recoupe.ledger.follow_up_scoring import near
from recoupe.text.folding import words

# Acts that states do together: with other partners they are other acts.
JOINT = frozenset({"meet", "organise", "sign"})


def namesake(sentence: Telling, later: LaterArticle, profile: Profile) -> bool:
    """Whether the passage is of a meeting with another number, or of something else."""
    return other_number(sentence, profile) or not names_object(sentence, later, profile)


def other_number(sentence: Telling, profile: Profile) -> bool:
    """Whether both give a meeting's number, and not the same."""
    if "meet" not in profile.families:
        return False
    mine, told = numbers_in(profile.entry.commitment.label), numbers_in(sentence.folded)
    return bool(mine and told) and mine.isdisjoint(told)


def numbers_in(text: str) -> frozenset[int]:
    """Ordinals of a text as numbers."""
    known = ordinals()
    return frozenset(known[word] for word, _ in words(text) if word in known)


def other_partners(later: LaterArticle, profile: Profile) -> bool:
    """Whether the article tells of a joint act with a state that has no part in the promise."""
    if not profile.families & JOINT:
        return False
    codes = frozenset(states().values())
    told = later.names & codes
    named = len(profile.partners & told)
    return named < min(2, len(profile.partners)) and bool(told - profile.partners)


def names_object(sentence: Telling, later: LaterArticle, profile: Profile) -> bool:
    """Whether the sentence, one beside it or the title names one of the things promised."""
    if not profile.core:
        return True
    around = near(later, later.sentences.index(sentence))
    return any(not profile.core.isdisjoint(one.terms) for one in around)
