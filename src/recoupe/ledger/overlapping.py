"""Proposes that commitments of different stories may be one; people merge them, never we."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from recoupe.lang.fr.frequency import background, term
from recoupe.ledger.actors import same_actors
from recoupe.ledger.merging import nations
from recoupe.ledger.relating import SHOWN
from recoupe.ledger.wording import numbers, stems
from recoupe.model.commitment import Overlap
from recoupe.model.register import Entry

# Under this confidence a proposal would only cost a reader time.
LIKELY = 0.45
# A stem that more entries than this hold tells nothing about which of them is meant.
COMMON = 60


def with_overlaps(fresh: Sequence[Entry], known: Sequence[Entry]) -> tuple[Entry, ...]:
    """Entries whose overlaps with other stories change: the fresh ones and those they meet.

    Entries are indexed by the stems of their acts; only those that share two are compared.
    """
    all_entries = {e.id: e for e in (*known, *fresh)}
    index: dict[str, list[str]] = {}
    for entry in all_entries.values():
        if not entry.lost and not entry.commitment.watch:
            for stem in act_stems(entry.commitment.label):
                index.setdefault(stem, []).append(entry.id)
    changed: dict[str, Entry] = {}
    for entry in fresh:
        if entry.lost or entry.commitment.watch:
            continue
        for name in partners(entry, all_entries, index):
            other = changed.get(name, all_entries[name])
            mine = changed.get(entry.id, entry)
            proposed = proposal(mine, other)
            if proposed is not None:
                changed[entry.id] = adding(mine, name, proposed)
                changed[name] = adding(other, entry.id, proposed)
    return tuple(changed.get(e.id, e) for e in fresh) + tuple(
        e for name, e in changed.items() if name not in {f.id for f in fresh}
    )


def partners(entry: Entry, entries: dict[str, Entry], index: dict[str, list[str]]) -> list[str]:
    """Entries of other stories that share at least two stems of the act."""
    shared: Counter[str] = Counter()
    for stem in sorted(act_stems(entry.commitment.label)):
        held = index.get(stem, [])
        if len(held) <= COMMON:
            shared.update(held)
    return sorted(
        name
        for name, count in shared.items()
        if count >= 2 and entries[name].story_id != entry.story_id
    )


def proposal(one: Entry, other: Entry) -> tuple[float, str] | None:
    """Confidence and reason of "these may be one", None when it is not likely."""
    left, right = one.commitment, other.commitment
    owed = same_actors(left.obligors, right.obligors)
    figures = numbers(left.label), numbers(right.label)
    if owed is False or (figures[0] and figures[1] and not figures[0] & figures[1]):
        return None
    mine, theirs = act_stems(left.label), act_stems(right.label)
    shared = mine & theirs
    held = weight(shared) / max(1e-9, min(weight(mine), weight(theirs)))
    confidence = 0.7 * held * min(1.0, len(shared) / 3) + (0.2 if owed else 0.0)
    if left.negated != right.negated:
        confidence *= 0.5
    if confidence < LIKELY or len(shared) < 2:
        return None
    reason = "autre récit ; mots communs : " + ", ".join(sorted(shared)[:6])
    return round(confidence, 2), reason + (" ; même obligé" if owed else "")


def adding(entry: Entry, name: str, proposed: tuple[float, str]) -> Entry:
    """The entry with one more proposal, the likeliest kept."""
    rest = [o for o in entry.commitment.overlaps if o.commitment_id != name]
    rest.append(Overlap(commitment_id=name, confidence=proposed[0], reason=proposed[1]))
    rest.sort(key=lambda o: (-o.confidence, o.commitment_id))
    return replace(entry, commitment=replace(entry.commitment, overlaps=tuple(rest[:SHOWN])))


@cache
def act_stems(label: str) -> frozenset[str]:
    """Stems that tell which act it is: no adjectives of countries, no figures."""
    return frozenset(s for s in stems(label) - nations() if not s[0].isdigit())


def weight(found: Iterable[str]) -> float:
    """How rare the stems are together."""
    return sum(background().idf(term(stem)) for stem in found)
