"""Sessions of follow-up mechanisms, found in the pages of a story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Literal

from recoupe.ledger.anchoring import anchor
from recoupe.ledger.session_agenda import agenda, instruments
from recoupe.ledger.session_cues import cued
from recoupe.ledger.session_joining import (
    GENERIC,
    HEAD,
    HELD,
    Groups,
    beside,
    follows,
    joined,
    linked,
)
from recoupe.ledger.session_mentions import MeetingMention, meetings
from recoupe.ledger.session_parts import chair, delegations, parties, place
from recoupe.model.dossier import Dossier
from recoupe.model.session import Level, Session, SessionKind, SessionStatus
from recoupe.model.when import When

# What a later word outweighs: a session told as held was no longer only planned.
FIRMNESS: dict[SessionStatus, int] = {
    "held": 6, "cancelled": 5, "postponed": 4, "open": 3, "planned": 2, "envisaged": 1,
    "unconfirmed": 0,
}  # fmt: skip


def found_sessions(known: Sequence[Session], dossiers: Sequence[Dossier]) -> tuple[Session, ...]:
    """The sessions that change: those of the dossiers, and those now lost.

    One found again at its words keeps its id; one all of whose pages were read anew without
    it is ``lost``.
    """
    found = [s for dossier in dossiers for s in linked(story_sessions(dossier), known)]
    ids = {session.id for session in found}
    pages = {page.id for dossier in dossiers for page in dossier.pages}
    gone = [
        replace(old, lost=True)
        for old in known
        if not old.lost and old.id not in ids and all(a.page_id in pages for a in old.evidence)
    ]
    return (*found, *gone)


def story_sessions(dossier: Dossier) -> list[Session]:
    """The sessions that one story tells of, the main one first.

    The main one is the held plenary that most mentions are of; preparatory meetings and
    those beside it are its children, the coming one is its next.
    """
    times = dossier.resolution.times
    groups: Groups = {}
    for article in dossier.articles:
        for mention in meetings(article, times):
            groups.setdefault(mention.key, []).append(mention)
    found = [session(some, dossier) for some in joined(groups).values()]
    found.sort(key=lambda s: (s.kind != "plenary", s.status not in HELD, -len(s.evidence), s.id))
    if not found or found[0].kind != "plenary" or found[0].status not in HELD:
        return found
    main = found[0]
    articles = dossier.articles
    follow = next((s.id for s in found[1:] if follows(s, main)), None)
    main = replace(
        main, agenda=agenda(articles), instruments=instruments(articles), next_session=follow
    )
    return [main, *(replace(s, parent=main.id) if beside(s) else s for s in found[1:])]


def session(mentions: list[MeetingMention], dossier: Dossier) -> Session:
    """One meeting from all that names it."""
    first = mentions[0]
    articles = {m.article.id: m for m in mentions}
    evidence = tuple(dict.fromkeys(anchor(m.article, m.sentence) for m in mentions))
    marks = {m.article_id: m for m in dossier.marks}
    status = max((m.status for m in mentions), key=FIRMNESS.__getitem__)
    if any(m.coming for m in mentions) and status in ("unconfirmed", "held"):
        status = "envisaged"  # "the next session" of an agreement is no past one
    name = f"{first.article.page_id}\n{first.sentence.of(first.article.text)}\n{first.body}"
    return Session(
        id=f"s{sha256(name.encode('utf-8', 'replace')).hexdigest()[:10]}",
        series=series(mentions),
        label=max((m.name for m in mentions), key=len),
        story_id=dossier.story.id,
        evidence=evidence,
        ordinal=first.ordinal or next((m.ordinal for m in mentions if m.ordinal), None),
        level=level(mentions),
        kind=kind(first),
        status=status,
        planned=planned(mentions),
        held=when(mentions, held=True),
        place=place(mentions, marks),
        chair=chair(mentions, dossier.resolution),
        host_rule=host_rule(list(articles.values())),
        parties=parties(mentions, dossier.resolution),
        delegations=delegations(mentions, dossier.resolution),
    )


def series(mentions: Sequence[MeetingMention]) -> str:
    """The name that most mentions give, the longer of two; never a bare "session"."""
    names = Counter(m.body for m in mentions)
    return max(names, key=lambda n: (n[:HEAD] not in GENERIC, names[n], len(n), n))


def kind(mention: MeetingMention) -> SessionKind:
    """The kind of the meeting."""
    return mention.kind


def level(mentions: Sequence[MeetingMention]) -> Level:
    """The level that most mentions give."""
    told: list[Level] = [m.level for m in mentions if m.level != "unknown"]
    return max(told, key=lambda name: (told.count(name), name), default="unknown")


def when(mentions: Sequence[MeetingMention], *, held: bool) -> When | None:
    """The time told with words of its being held, or of its being planned; the exactest."""
    past = [m.when for m in mentions if m.when and (m.status in HELD) == held]
    return max(past, key=lambda w: (w.dated, len(w.edtf.split("/")[0])), default=None)


def planned(mentions: Sequence[MeetingMention]) -> When | None:
    """The time it was planned for; one behind the day it was held is of another session."""
    told, held = when(mentions, held=False), when(mentions, held=True)
    if told and held and told.earliest and held.latest and told.earliest > held.latest:
        return None
    return told


def host_rule(mentions: Sequence[MeetingMention]) -> Literal["alternating", "fixed", "unknown"]:
    """How hosts follow one another, where a sentence on the meeting says so."""
    for mention in mentions:
        value = cued("host", mention.folded, "")
        if value == "alternating":
            return "alternating"
        if value == "fixed":
            return "fixed"
    return "unknown"
