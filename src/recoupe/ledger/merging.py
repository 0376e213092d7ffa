"""Decides which undertakings are one commitment: only what is certain is merged."""

from __future__ import annotations

from functools import cache

from recoupe.lang.fr.modality import adjectives
from recoupe.ledger.actors import same_actors
from recoupe.ledger.drafting import Draft
from recoupe.ledger.wording import containment, likeness, numbers, stems
from recoupe.model.commitment import Overlap

COPIED = 0.85


SAME_ACT = 0.75


ALIKE = 0.45


RANK = {"agreed": 0, "announced": 1, "planned": 2, "requested": 3, "hoped": 4, "expected": 5}


def same(one: Draft, other: Draft) -> bool:
    """Whether two drafts are certainly one commitment: same obligor, act and figures.

    A list item, an umbrella's child, is the same only when its words are a copy.
    """
    if one.undertaking.negated != other.undertaking.negated:
        return False
    if (one.undertaking.modality == "expected") != (other.undertaking.modality == "expected"):
        return False
    if numbers(one.act) != numbers(other.act) or not stems(one.act):
        return False
    if likeness(one.words, other.words) >= COPIED:
        return same_actors(one.obligors, other.obligors) is not False
    agreed_on = same_actors(one.obligors, other.obligors)
    return bool(agreed_on) and len(stems(one.act)) > 2 and likeness(one.act, other.act) >= SAME_ACT


def merge(drafts: list[Draft]) -> list[list[Draft]]:
    """Groups of drafts that are one commitment, in order of their first member.

    A draft joins a group only when it is the same as every member.
    """
    groups: list[list[Draft]] = []
    for draft in drafts:
        home = next((g for g in groups if all(same(draft, member) for member in g)), None)
        if home is None:
            groups.append([draft])
        else:
            home.append(draft)
    return groups


@cache
def nations() -> frozenset[str]:
    """Stems of the adjectives of countries: they tell whose act it is, not what act."""
    return frozenset(stem for word in adjectives() for stem in stems(word))


def overlap(one: Draft, other: Draft, commitment_id: str) -> Overlap | None:
    """A proposal that ``other`` (of ``commitment_id``) may be the same, with its reason."""
    shared = (stems(one.act) & stems(other.act)) - nations()
    held = containment(one.act, other.act)
    owed = same_actors(one.obligors, other.obligors)
    alike = len(shared) >= 2 and held >= ALIKE
    kindred = bool(shared and owed) and one.theme is not None and one.theme == other.theme
    if owed is False or not (alike or kindred):
        return None
    confidence = 0.1 + 0.6 * held * min(1.0, len(shared) / 4) + (0.2 if owed else 0.0)
    if one.undertaking.negated != other.undertaking.negated:
        confidence *= 0.5
    reason = "mots communs : " + ", ".join(sorted(shared)[:6])
    if owed:
        reason += " ; même obligé"
    if one.undertaking.modality != other.undertaking.modality:
        reason += " ; modalités différentes"
    return Overlap(commitment_id=commitment_id, confidence=round(confidence, 2), reason=reason)
