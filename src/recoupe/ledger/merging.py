"""Decides which undertakings are one commitment: only what is certain is merged."""

from __future__ import annotations

from functools import cache

from recoupe.lang.fr.modality import adjectives
from recoupe.ledger.actors import same_actors
from recoupe.ledger.drafting import Draft
from recoupe.ledger.wording import containment, likeness, numbers, stems
from recoupe.model.commitment import Deadline, Overlap

COPIED = 0.85


SAME_ACT = 0.75


ALIKE = 0.45


# From here on a figure is an amount that two promises do not share by chance.
LARGE = 1000


RANK = {"agreed": 0, "announced": 1, "planned": 2, "requested": 3, "hoped": 4, "expected": 5}


def same(one: Draft, other: Draft) -> bool:
    """Whether two drafts are certainly one commitment: same obligor, act, figures and term.

    A list item, an umbrella's child, is the same only when its words are a copy.
    """
    if unlike(one, other) or not compatible(one.deadline, other.deadline):
        return False
    owed = same_actors(one.obligors, other.obligors)
    if likeness(one.words, other.words) >= COPIED:
        return owed is not False
    if headline(one, other) and containment(one.core, other.core) >= SAME_ACT:
        return owed is not False
    return bool(owed) and (alike(one, other) or amount(one, other))


def unlike(one: Draft, other: Draft) -> bool:
    """Whether a refusal, a forecast or another figure keeps two drafts apart."""
    left, right = one.undertaking, other.undertaking
    return (
        left.negated != right.negated
        or (left.modality == "expected") != (right.modality == "expected")
        or numbers(one.core) != numbers(other.core)
        or not stems(one.core)
    )


def alike(one: Draft, other: Draft) -> bool:
    """Whether two acts are put in nearly the same words; fewer will do with the same day."""
    shared = stems(one.core) & stems(other.core)
    dated = one.deadline.when is not None and other.deadline.when is not None
    enough = 1 if dated else 2
    return len(shared) > enough and likeness(one.core, other.core) >= SAME_ACT


def amount(one: Draft, other: Draft) -> bool:
    """Whether both promise one large figure of the same things ("2 millions d'euros")."""
    large = any(value >= LARGE for value in numbers(one.core))
    return large and len(stems(one.core) & stems(other.core)) >= 2


def headline(one: Draft, other: Draft) -> bool:
    """Whether one stands in the title and the other in the body of the same article."""
    return (
        one.article_id == other.article_id
        and one.title != other.title
        and len(stems(one.core) & stems(other.core)) >= 2
    )


def compatible(one: Deadline, other: Deadline) -> bool:
    """Whether two terms can be one: equal, the one within the other, or one not told."""
    if one.when is None or other.when is None:
        both = "date" in (one.kind, other.kind) and one.surface and other.surface
        return not both or bool(stems(one.surface) & stems(other.surface))
    left, right = one.when.edtf, other.when.edtf
    return left.startswith(right) or right.startswith(left)


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
    shared = (stems(one.core) & stems(other.core)) - nations()
    held = containment(one.core, other.core)
    owed = same_actors(one.obligors, other.obligors)
    kin = len(shared) >= 2 and held >= ALIKE
    kindred = bool(shared and owed) and one.theme is not None and one.theme == other.theme
    if owed is False or not (kin or kindred):
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
