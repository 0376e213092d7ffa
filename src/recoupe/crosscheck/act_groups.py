"""Which commitments of different articles are about one thing."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import combinations

from recoupe.crosscheck.passages import Material, content_stems
from recoupe.lang.fr.acts import instruments, stem
from recoupe.model.commitment import Commitment
from recoupe.text.folding import bare_words, fold

SAME, CLOSE, ALIKE, NEAR = 0.6, 0.45, 0.3, 0.08


def articles_in(commitment: Commitment) -> set[str]:
    """Articles that speak of a commitment."""
    return {e.evidence.article_id for e in commitment.evidence}


def grouped(material: Material, kept: list[Commitment]) -> list[list[Commitment]]:
    """Commitments of different articles that are about one thing, in groups of two or more."""
    home: dict[str, list[Commitment]] = {}
    for left, right in candidates(kept):
        if not linked(material, left, right):
            continue
        group = home.get(left.id) or home.get(right.id) or [left]
        for one in (left, right):
            if one not in group and one.id not in home:
                group.append(one)
            home.setdefault(one.id, group)
    unique = {id(g): g for g in home.values()}
    groups = [g for g in unique.values() if len(g) > 1]
    for child in kept:
        parent = home.get(child.parent or "")
        if parent is not None and child.id not in home:
            parent.append(child)
    return groups


def candidates(kept: list[Commitment]) -> list[tuple[Commitment, Commitment]]:
    """Pairs whose labels share a stem, from an index; those that name one instrument first."""
    index: dict[str, list[int]] = defaultdict(list)
    for i, commitment in enumerate(kept):
        for key in label_stems(commitment):
            index[key].append(i)
    pairs = {pair for held in index.values() for pair in combinations(held, 2)}
    found = [(kept[i], kept[j]) for i, j in sorted(pairs)]
    return sorted(found, key=lambda p: not named(p[0].label) & named(p[1].label))


def linked(material: Material, left: Commitment, right: Commitment) -> bool:
    """Whether two commitments of different articles speak of one thing.

    What parties agreed on together is told in few words of many kinds; a promise of one of
    them has to be told in like ones.
    """
    a, b = label_stems(left), label_stems(right)
    together = articles_in(left) & articles_in(right)
    if together or left.umbrella or right.umbrella or not a & b:
        return False
    if not (any(joint(c) for c in (left, right)) or official(left, right)):
        like = material.likeness(a, b)
        shared = bool(obligors(left) & obligors(right))
        return shared and like >= CLOSE and left.negated == right.negated
    if named(left.label) & named(right.label) and len(a) < 15 and len(b) < 15:
        return left.theme == right.theme or bool(obligors(left) & obligors(right))
    return bool(obligors(left) & obligors(right)) and one_matter(material, left, right)


def one_matter(material: Material, left: Commitment, right: Commitment) -> bool:
    """Whether two joint or official commitments of one obligor are about one thing."""
    like = material.likeness(label_stems(left), label_stems(right))
    soft = {left.modality, right.modality} & {"hoped", "requested"}
    if soft and left.modality != right.modality:
        return like >= SAME
    alike = bool(named(left.label)) == bool(named(right.label)) and like >= ALIKE
    if alike or heads(left) == heads(right):
        return True
    same_theme = left.theme is not None and left.theme == right.theme and like >= NEAR
    return same_theme and appointment(left) == appointment(right)


def joint(commitment: Commitment) -> bool:
    """Whether parties made it together: they agreed on it, or several owe it."""
    return commitment.modality == "agreed" or len(commitment.obligors) > 1


def official(left: Commitment, right: Commitment) -> bool:
    """Whether one state or body is said to announce both."""
    both = obligors(left) & obligors(right)
    announced = left.modality == right.modality == "announced"
    return announced and any(not name.startswith("person-") for name in both)


def appointment(commitment: Commitment) -> bool:
    """Whether it falls on a day: a theme alone does not tie one to an undated promise."""
    return commitment.deadline.kind in ("date", "interval")


@lru_cache(maxsize=4096)
def named(label: str) -> frozenset[str]:
    """Things set up or adopted that a label names, in the singular (« cadres » are people)."""
    return instruments() & frozenset(bare_words(label))


def label_stems(commitment: Commitment) -> frozenset[str]:
    """Content stems of what is promised."""
    return stems_of(commitment.label)


@lru_cache(maxsize=4096)
def stems_of(label: str) -> frozenset[str]:
    """Content stems of a label."""
    return content_stems(bare_words(label))


def heads(commitment: Commitment) -> str:
    """Stem of the noun or verb that a label opens with, adjectives before it left out."""
    words = [w for w in bare_words(commitment.label) if content_stems([w])]
    if len(words) > 1 and words[0] in ("plein", "nouveau", "nouvelle"):
        words = words[1:]
    return stem(words[0]) if words else ""


def obligors(commitment: Commitment) -> set[str]:
    """Who owes, by entity where resolved, else by name."""
    return {a.entity_id or fold(a.name) for a in commitment.obligors}
