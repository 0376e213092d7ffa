"""Pages that tell the same event as the promise, and what in them still counts as news.

They repeat the promise: what they say is a restatement, unless the promise fell due while
the event was told and they tell its own act as done.
"""

from __future__ import annotations

from datetime import timedelta

from recoupe.ledger.follow_up_passages import LaterArticle
from recoupe.ledger.follow_up_profiles import Profile
from recoupe.ledger.follow_up_scoring import Match, weight_of

# Pages of one story told so near to each other report one event.
SAME_EVENT = timedelta(days=10)
# Share of the object's words, by weight, that news about the promise itself would have.
OWN = 0.5


def fellow(later: LaterArticle, profile: Profile) -> bool:
    """Whether the article reports the event at which the promise was made."""
    if later.story != profile.entry.story_id:
        return False
    if later.told is None or profile.announced is None:
        return True
    return later.told - profile.announced <= SAME_EVENT


def restates(match: Match, later: LaterArticle, profile: Profile) -> bool:
    """Whether what a fellow page says is no more than that it was promised."""
    if not fellow(later, profile):
        return False
    told = profile.due is not None and later.told is not None and later.told >= profile.due
    done = match.verdict.stance in ("fulfils", "contradicts")
    own = bool(match.sentence.families & profile.families)
    return not (told and done and own and weight_of(match, "object") >= OWN)
