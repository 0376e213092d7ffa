"""Which mentions are one meeting, how meetings hang together, and which was known before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recoupe.ledger.anchoring import closeness
from recoupe.ledger.session_mentions import MeetingMention
from recoupe.ledger.wording import stems
from recoupe.model.session import Session

HELD = frozenset({"held", "open"})
Key = tuple[str, int | None, str, bool]
Groups = dict[Key, list[MeetingMention]]
HEAD = 6
GENERIC = frozenset({"sessio", "réunio", "reunio", "rencon"})


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
    if session.kind != "plenary" or session.status in HELD or not akin(session, main):
        return False
    if session.ordinal is not None and main.ordinal is not None:
        return session.ordinal == main.ordinal + 1
    return session.status in ("planned", "envisaged")


def akin(one: Session, other: Session) -> bool:
    """Whether the names of their series share a word, or one names no body at all."""
    left, right = stems(one.series), stems(other.series)
    bare = one.series[:HEAD] in GENERIC or other.series[:HEAD] in GENERIC
    return bare or not left.isdisjoint(right)


def beside(session: Session) -> bool:
    """Whether a session is a part of the main one."""
    return session.kind in ("preparatory", "bilateral", "side-event")


def linked(found: list[Session], known: Sequence[Session]) -> list[Session]:
    """Sessions under the ids they had; parents and next ones follow."""
    ids: dict[str, str] = {}
    for one in found:
        best = max(
            (k for k in known if akin(k, one) and k.id not in ids.values()),
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
