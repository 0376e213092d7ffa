"""Brings the commitments of rebuilt dossiers into the register, where their ids are kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from hashlib import sha256

from recoupe.ledger.anchoring import anchor_of, closeness
from recoupe.ledger.telling import announced_on
from recoupe.model.commitment import Commitment, Overlap
from recoupe.model.dossier import Dossier
from recoupe.model.event import Anchor
from recoupe.model.register import Entry


def registered(
    known: Sequence[Entry], dossiers: Sequence[Dossier], decided: Collection[str] = ()
) -> tuple[Entry, ...]:
    """The entries that change: those of the dossiers' commitments, and those now lost.

    A commitment found again at its anchors keeps its entry's id; where several could keep
    it, the surest does, and of two entries that fall together the one that people decided
    on (``decided``). An entry all of whose pages were read anew without it is ``lost``.
    """
    fresh = [entry for dossier in dossiers for entry in entries_of(dossier)]
    pages = {page.id for dossier in dossiers for page in dossier.pages}
    concerned = [e for e in known if any(a.page_id in pages for a in e.anchors)]
    ids = kept_ids(concerned, fresh, decided)
    taken = {entry.id for entry in known}
    for at, entry in enumerate(fresh):
        if at not in ids:
            ids[at] = new_id(entry.anchors[0], taken)
        taken.add(ids[at])
    found = referred(fresh, ids)
    gone = {e.id for e in concerned if all(a.page_id in pages for a in e.anchors)}
    gone -= set(ids.values())
    return (*found, *(replace(e, lost=True) for e in concerned if e.id in gone and not e.lost))


def entries_of(dossier: Dossier) -> Iterable[Entry]:
    """Entries of one dossier's commitments, under the ids they have in it."""
    articles = {article.id: article for article in dossier.articles}
    for commitment in dossier.commitments:
        told = [articles[item.evidence.article_id] for item in commitment.evidence]
        yield Entry(
            id=commitment.id,
            story_id=dossier.story.id,
            commitment=commitment,
            anchors=tuple(anchor_of(item.evidence, articles) for item in commitment.evidence),
            announced=announced_on(told, dossier.resolution.times, dossier.story),
        )


def kept_ids(
    known: Sequence[Entry], fresh: Sequence[Entry], decided: Collection[str]
) -> dict[int, str]:
    """Position in ``fresh`` → id of the entry that it is, the surest pairs first."""
    by_page: dict[str, list[tuple[Anchor, str]]] = {}
    for entry in known:
        for held in entry.anchors:
            by_page.setdefault(held.page_id, []).append((held, entry.id))
    pairs: dict[tuple[str, int], float] = {}
    for at, entry in enumerate(fresh):
        for new in entry.anchors:
            for old, name in by_page.get(new.page_id, ()):
                if (sure := closeness(old, new)) > 0:
                    pairs[name, at] = pairs.get((name, at), 0.0) + sure
    order = sorted(pairs, key=lambda pair: (pair[0] not in decided, -pairs[pair], pair))
    ids: dict[int, str] = {}
    for name, at in order:
        if at not in ids and name not in ids.values():
            ids[at] = name
    return ids


def new_id(first: Anchor, taken: Collection[str]) -> str:
    """``k`` and ten hex digits of the page's hash and the words of the first evidence.

    The same words twice on one page are told apart by their count.
    """
    count = 0
    while True:
        again = f"\n{count}" if count else ""
        digest = sha256(f"{first.page_id}\n{first.words}{again}".encode("utf-8", "replace"))
        name = f"k{digest.hexdigest()[:10]}"
        if name not in taken:
            return name
        count += 1


def referred(fresh: Sequence[Entry], ids: dict[int, str]) -> tuple[Entry, ...]:
    """Entries under their ids; umbrellas and overlaps of their commitments name entries too."""
    names = {(e.story_id, e.commitment.id): ids[at] for at, e in enumerate(fresh)}

    def named(entry: Entry) -> Commitment:
        commitment = entry.commitment
        return replace(
            commitment,
            parent=names.get((entry.story_id, commitment.parent or "")),
            overlaps=tuple(
                Overlap(
                    commitment_id=names[entry.story_id, o.commitment_id],
                    confidence=o.confidence,
                    reason=o.reason,
                )
                for o in commitment.overlaps
                if (entry.story_id, o.commitment_id) in names
            ),
        )

    return tuple(
        replace(entry, id=ids[at], commitment=named(entry)) for at, entry in enumerate(fresh)
    )
