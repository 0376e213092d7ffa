"""What a later article proposes for a promise: the passage, the stance, the status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from recoupe.ledger.anchoring import anchor
from recoupe.ledger.follow_up_amounts import share_told
from recoupe.ledger.follow_up_fellows import restates
from recoupe.ledger.follow_up_namesakes import namesake, other_partners
from recoupe.ledger.follow_up_passages import LaterArticle
from recoupe.ledger.follow_up_profiles import Profile
from recoupe.ledger.follow_up_scoring import Match, matches, near
from recoupe.ledger.follow_up_stance import MENTION
from recoupe.model.event import Flag, Progress
from recoupe.model.evidence import Maker
from recoupe.model.register import Suggestion, SuggestionStance

MAKER = Maker(name="follow-up", version="2")
# Under this a passage shares words by chance; beside the best, its neighbours speak of it too.
THRESHOLD = 0.46
BESIDE = 0.72
HALF = 0.5
# From this sureness on a verdict tells a part, below it a beginning.
PART = 0.8


def suggested(one: Profile, later: LaterArticle) -> Suggestion | None:
    """The suggestion that an article gives, None when nothing in it fits well enough."""
    if other_partners(later, one):
        return None
    scored = [weighed(match, one, later) for match in matches(later, one, BESIDE * THRESHOLD)]
    top = max(scored, key=lambda m: (m.score, m.verdict.sure), default=None)
    if top is None or top.score < THRESHOLD:
        return None
    telling = max(
        (m for m in scored if m.score >= BESIDE * top.score),
        key=lambda m: (m.verdict.sure, m.score, -m.sentence.span.start),
    )
    beside = near(later, later.sentences.index(telling.sentence))
    texts = [s.span.of(later.article.text) for s in (telling.sentence, top.sentence, *beside)]
    stance, progress, flags = proposed(telling, texts, one, later)
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
        restates=restates(telling, later, one),
    )


def weighed(match: Match, one: Profile, later: LaterArticle) -> Match:
    """The match; a mere mention when it restates the promise or speaks of a namesake."""
    if match.verdict.stance == "mentions":
        return match
    if restates(match, later, one) or namesake(match.sentence, later, one):
        return replace(match, verdict=MENTION)
    return match


def proposed(
    match: Match, texts: Sequence[str], one: Profile, later: LaterArticle
) -> tuple[SuggestionStance, Progress | None, tuple[Flag, ...]]:
    """Stance, progress and flags; an announcement alone proposes none (R1).

    ``texts`` are the sentences that may tell an amount.
    """
    verdict = match.verdict
    share = next((s for text in texts if (s := share_told(text, one)) is not None), None)
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


def overdue(one: Profile, later: LaterArticle, flag: Flag) -> tuple[Flag, ...]:
    """The flag, when the article is told after the term."""
    late = one.due is not None and later.told is not None and later.told > one.due
    return (flag,) if late else ()
