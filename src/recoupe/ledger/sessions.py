"""Sessions of follow-up mechanisms, found in the pages of a story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Literal

from recoupe.ledger.anchoring import anchor, closeness
from recoupe.ledger.session_mentions import MeetingMention, cued, meetings
from recoupe.ledger.session_parts import agenda, chair, delegations, instruments, parties, place
from recoupe.model.dossier import Dossier
from recoupe.model.session import Level, Session, SessionKind, SessionStatus
from recoupe.model.when import When

# What a later word outweighs: a session told as held was no longer only planned.
FIRMNESS: dict[SessionStatus, int] = {
    "held": 6, "cancelled": 5, "postponed": 4, "open": 3, "planned": 2, "envisaged": 1,
    "unconfirmed": 0,
}  # fmt: skip
HELD = frozenset({"held", "open"})
Key = tuple[str, int | None, str, bool]
Groups = dict[Key, list[MeetingMention]]
HEAD = 6
GENERIC = frozenset({"sessio", "réunio", "reunio", "rencon"})


def found_sessions(known: Sequence[Session], dossiers: Sequence[Dossier]) -> tuple[Session, ...]:
    """Sessions of the dossiers; one found again at its words keeps its id."""
    return tuple(
        session for dossier in dossiers for session in linked(story_sessions(dossier), known)
    )


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


def joined(groups: Groups) -> Groups:
    """Groups that one meeting may be are put together: same head, no two numbers.

    "Cette première session" is the plenary that the story names otherwise, when there is one.
    """
    members: dict[Key, list[Key]] = {}
    for key in sorted(groups, key=lambda k: (-len(groups[k]), str(k))):
        home = next((h for h, held in members.items() if all(may_be(k, key) for k in held)), key)
        members.setdefault(home, []).append(key)
    return {
        home: [mention for key in held for mention in groups[key]] for home, held in members.items()
    }


def may_be(left: Key, right: Key) -> bool:
    """Whether two groups may be one meeting."""
    if left[2:] != right[2:] or (left[1] and right[1] and left[1] != right[1]):
        return False
    heads = {left[0].split()[0][:HEAD], right[0].split()[0][:HEAD]}
    return len(heads) == 1 or (left[2] == "plenary" and bool(heads & GENERIC))


def follows(session: Session, main: Session) -> bool:
    """Whether a session is the next one of the main one."""
    if session.kind != "plenary" or session.status in HELD:
        return False
    if session.ordinal is not None and main.ordinal is not None:
        return session.ordinal == main.ordinal + 1
    return session.status in ("planned", "envisaged")


def beside(session: Session) -> bool:
    """Whether a session is a part of the main one."""
    return session.kind in ("preparatory", "bilateral", "side-event")


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
        planned=when(mentions, held=False),
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


def host_rule(mentions: Sequence[MeetingMention]) -> Literal["alternating", "fixed", "unknown"]:
    """How hosts follow one another, where a sentence on the meeting says so."""
    for mention in mentions:
        value = cued("host", mention.folded, "")
        if value == "alternating":
            return "alternating"
        if value == "fixed":
            return "fixed"
    return "unknown"


def linked(found: list[Session], known: Sequence[Session]) -> list[Session]:
    """Sessions under the ids they had; parents and next ones follow."""
    ids: dict[str, str] = {}
    for one in found:
        best = max(
            (k for k in known if k.series == one.series and k.id not in ids.values()),
            key=lambda k: likeness(k, one),
            default=None,
        )
        ids[one.id] = best.id if best and likeness(best, one) > 0 else one.id
    return [
        replace(
            one,
            id=ids[one.id],
            parent=ids.get(one.parent or ""),
            next_session=ids.get(one.next_session or ""),
        )
        for one in found
    ]


def likeness(old: Session, new: Session) -> float:
    """How surely two sessions are one, by the words that tell them; other numbers never are."""
    if old.ordinal != new.ordinal or old.kind != new.kind:
        return 0.0
    return max((closeness(a, b) for a in old.evidence for b in new.evidence), default=0.0)
