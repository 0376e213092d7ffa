"""One family name, two first names that differ by a slip: « Jean-Luc » and « Jean-Louis »."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.page_checks import edits
from recoupe.crosscheck.passages import Material
from recoupe.model.entity import Entity
from recoupe.model.finding import Finding
from recoupe.text.folding import fold_name

SHORT, ALIKE = 4, 0.05


def first_name_findings(material: Material) -> list[Finding]:
    """One finding for two people of one family name whom no article names both."""
    families: dict[str, list[Entity]] = defaultdict(list)
    for entity in material.resolution.entities:
        names = fold_name(entity.name).split()
        if entity.kind == "person" and len(names) > 1:
            families[names[-1]].append(entity)
    return [
        finding(material, left, right)
        for family in sorted(families)
        for left, right in combinations(families[family], 2)
        if differ(first(left), first(right)) and one_scene(material, left, right)
    ]


def first(entity: Entity) -> str:
    """The first name or names, as written, folded."""
    return entity.name.rsplit(" ", 1)[0].casefold()


def differ(left: str, right: str) -> bool:
    """Whether two first names are taken for one: a slip, or one half of a double name."""
    return slip(left, right) or other_half(left, right)


def other_half(left: str, right: str) -> bool:
    """Whether two double first names share one half."""
    halves = left.split("-"), right.split("-")
    same = [a == b for a, b in zip(*halves, strict=False)]
    return all(len(h) == 2 for h in halves) and any(same) and not all(same)


def slip(left: str, right: str) -> bool:
    """Whether two first names differ by one letter."""
    if min(len(left), len(right)) < SHORT or left[0] != right[0] or " " in left + right:
        return False
    return edits(fold_name(left), fold_name(right)) == 1


def one_scene(material: Material, left: Entity, right: Entity) -> bool:
    """Whether no article names both, and their sentences are of one matter."""
    articles = [{e.article_id for e in side.mentions} for side in (left, right)]
    if articles[0] & articles[1]:
        return False
    around = [
        frozenset(
            stem
            for e in side.mentions
            if e.article_id in material.by_article
            for stem in material.passage_at(e.article_id, e.span.start).stems
        )
        for side in (left, right)
    ]
    return material.likeness(around[0], around[1]) >= ALIKE


def finding(material: Material, left: Entity, right: Entity) -> Finding:
    """Two first names as a finding: a letter is a matter of spelling, another name is not."""
    ordered = sorted((left, right), key=lambda e: (-len(e.mentions), e.name))
    spelling = slip(first(left), first(right))
    return make(
        material,
        slot=f"name:first:{left.id}:{right.id}",
        kind="name",
        readings=[reading(material, e.name, e.mentions) for e in ordered],
        relations=[(0, 1, "agreed" if spelling else "contradiction")],
        question=f"{ordered[0].name} ou {ordered[1].name} ?",
        reason="un prénom écrit de deux façons"
        if spelling
        else "même nom de famille, prénom différent d’un article à l’autre",
        severity="low" if spelling else "medium",
    )
