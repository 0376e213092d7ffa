"""Follow-up: later passages that may tell what became of each open commitment.

The machine proposes, a person decides. Every search is logged, also (above all) one that
found nothing, so that "no trace found" is not "not reviewed".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from recoupe.ledger.follow_up_index import candidates, indexed
from recoupe.ledger.follow_up_passages import LaterArticle
from recoupe.ledger.follow_up_profiles import Profile, profile
from recoupe.ledger.follow_up_proposing import suggested
from recoupe.model.register import Entry, Search, Suggestion

# Suggestions of one entry that one run may make.
SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """What one run gives."""

    suggestions: tuple[Suggestion, ...]
    searches: tuple[Search, ...]


def follow_up(entries: Sequence[Entry], articles: Sequence[LaterArticle], at: datetime) -> FollowUp:
    """Search ``articles`` for what became of the open ``entries``; one search each."""
    profiles = [profile(entry) for entry in entries]
    index = indexed(profiles)
    found: dict[str, list[Suggestion]] = {entry.id: [] for entry in entries}
    for later in articles:
        for one in candidates(later, profiles, index):
            suggestion = suggested(one, later)
            if suggestion is not None:
                found[one.entry.id].append(suggestion)
    days = sorted(a.told for a in articles if a.told is not None)
    kept = {name: best(some) for name, some in found.items()}
    return FollowUp(
        suggestions=tuple(s for some in kept.values() for s in some),
        searches=tuple(
            searched(one, kept[one.entry.id], len(articles), days, at) for one in profiles
        ),
    )


def best(found: list[Suggestion]) -> list[Suggestion]:
    """The likeliest, at most ``SHOWN``."""
    return sorted(found, key=lambda s: (-s.score, s.id))[:SHOWN]


def searched(
    one: Profile, hits: list[Suggestion], count: int, days: list[date], at: datetime
) -> Search:
    """The record of one search."""
    name = sha256(f"{one.entry.id}\n{at.isoformat()}\n{count}".encode()).hexdigest()[:12]
    return Search(
        id=f"r{name}",
        entry_id=one.entry.id,
        at=at,
        query=one.query,
        articles=count,
        hits=tuple(s.id for s in hits),
        since=days[0] if days else None,
        until=days[-1] if days else None,
    )
