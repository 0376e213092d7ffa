"""Follow-up: later passages that may tell what became of each open commitment.

The machine proposes, a person decides. Every search is logged, also (above all) one that
found nothing, so that "no trace found" is not "not reviewed".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from recoupe.ledger.anchoring import anchor
from recoupe.ledger.follow_up_amounts import share_told
from recoupe.ledger.follow_up_index import candidates, indexed
from recoupe.ledger.follow_up_passages import LaterArticle
from recoupe.ledger.follow_up_profiles import Profile, profile
from recoupe.ledger.follow_up_scoring import Match, matches
from recoupe.model.event import Flag, Progress
from recoupe.model.evidence import Maker
from recoupe.model.register import Entry, Search, Suggestion, SuggestionStance

MAKER = Maker(name="follow-up", version="1")
# Under this a passage shares words by chance; beside the best, its neighbours speak of it too.
THRESHOLD = 0.46
BESIDE = 0.72
HALF = 0.5
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


def suggested(one: Profile, later: LaterArticle) -> Suggestion | None:
    """The suggestion that an article gives, None when nothing in it fits well enough."""
    scored = matches(later, one, BESIDE * THRESHOLD)
    top = max(scored, key=lambda m: (m.score, m.verdict.sure), default=None)
    if top is None or top.score < THRESHOLD:
        return None
    telling = max(
        (m for m in scored if m.score >= BESIDE * top.score),
        key=lambda m: (m.verdict.sure, m.score, -m.sentence.span.start),
    )
    stance, progress, flags = proposed(telling, one, later)
    chosen = dict.fromkeys((telling.sentence.span, top.sentence.span))
    anchors = tuple(anchor(later.article, span) for span in chosen)
    name = sha256(
        f"{one.entry.id}\n{later.article.id}\n{anchors[0].words}".encode("utf-8", "replace")
    )
    return Suggestion(
        id=f"g{name.hexdigest()[:10]}",
        entry_id=one.entry.id,
        article_id=later.article.id,
        stance=stance,
        score=top.score,
        features=top.features,
        evidence=anchors,
        maker=MAKER,
        told=later.told,
        progress=progress,
        flags=flags,
    )


def proposed(
    match: Match, one: Profile, later: LaterArticle
) -> tuple[SuggestionStance, Progress | None, tuple[Flag, ...]]:
    """Stance, progress and flags; an announcement alone proposes none (R1)."""
    verdict = match.verdict
    text = match.sentence.span.of(later.article.text)
    share = share_told(text, one)
    if verdict.stance in ("fulfils", "progresses") and share is not None:
        return by_share(verdict.stance, share, one, later)
    if verdict.stance == "fulfils":
        return "fulfils", "4", overdue(one, later, "fulfilled-late")
    if verdict.stance == "progresses":
        return "progresses", begun_or_part(match), overdue(one, later, "late")
    if verdict.stance == "contradicts":
        return "contradicts", "0", (verdict.flag,) if verdict.flag else ()
    if verdict.stance == "reworded":
        return "reworded", None, ("reworded",)
    return "mentions", None, ()


def by_share(
    stance: SuggestionStance, share: float, one: Profile, later: LaterArticle
) -> tuple[SuggestionStance, Progress | None, tuple[Flag, ...]]:
    """What a told amount shows beside the promised one."""
    if share >= 1:
        if stance == "fulfils":
            return "fulfils", "4", overdue(one, later, "fulfilled-late")
        return "progresses", "1", overdue(one, later, "late")
    return "progresses", "3" if share >= HALF else "2", overdue(one, later, "late")


def begun_or_part(match: Match) -> Progress:
    """Progress 1 for what shows a beginning, 2 for a part told without its size."""
    return "2" if match.verdict.sure >= PART else "1"


PART = 0.8


def overdue(one: Profile, later: LaterArticle, flag: Flag) -> tuple[Flag, ...]:
    """The flag, when the article is told after the term."""
    late = one.due is not None and later.told is not None and later.told > one.due
    return (flag,) if late else ()
