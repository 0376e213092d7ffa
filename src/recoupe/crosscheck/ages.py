"""How old people are, as each article gives it beside their names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.questions import of
from recoupe.lang.fr.acts import stem
from recoupe.model.entity import Entity
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding, Verdict
from recoupe.model.marks import Quantity
from recoupe.text.folding import bare_words, fold_in_place

OLDEST = 120
# « Nom, 40 ans », « Nom (40 ans) », « Nom, maire de X, âgée de 40 ans ».
_AFTER = re.compile(
    r"^\s?(?:,|\()\s?(?:[^,;.:()«»\n]{3,60},\s)?(?:agee?s? (?:aujourd'hui )?de\s)?$"
)
# « À 40 ans, Nom », « Âgé de 40 ans, Nom ».
_BEFORE = re.compile(r"^(?: a peine| seulement| passes)?,\s$")
_AGED = re.compile(r"(?:^|[.!?»\n]\s?)(?:a|agee? de) $")


def age_findings(material: Material) -> list[Finding]:
    """One finding a person whose age two articles or more give."""
    found = []
    for entity in material.resolution.entities:
        if entity.kind != "person":
            continue
        held: dict[int, list[Evidence]] = defaultdict(list)
        for value, evidence in ages_of(material, entity):
            held[value].append(evidence)
        if len({e.article_id for told in held.values() for e in told}) > 1:
            found.append(aged(material, entity, held))
    return found


def ages_of(material: Material, entity: Entity) -> Iterator[tuple[int, Evidence]]:
    """Ages that stand right beside the name of a person."""
    for evidence in entity.mentions:
        if evidence.article_id not in material.by_article:
            continue
        passage = material.passage_at(evidence.article_id, evidence.span.start)
        for quantity in years(material, evidence.article_id):
            if passage.span.contains(quantity.span) and beside(material, evidence, quantity):
                yield int(quantity.value or 0), passage.evidence(quantity.span)


def years(material: Material, article_id: str) -> Iterator[Quantity]:
    """Figures of an article that can be an age."""
    for marks in material.marks:
        if marks.article_id == article_id:
            for quantity in marks.quantities:
                unit = bare_words(quantity.unit)[:1]
                if unit and stem(unit[0]) in ("an", "ans") and 0 < (quantity.value or 0) < OLDEST:
                    yield quantity


def beside(material: Material, name: Evidence, quantity: Quantity) -> bool:
    """Whether an age is that of the person named: right after the name, or before it."""
    text, span = material.texts[name.article_id], quantity.span
    if span.start >= name.span.end:
        return _AFTER.match(fold_in_place(text[name.span.end : span.start])) is not None
    if span.end > name.span.start:
        return False
    lead = fold_in_place(text[max(0, span.start - 12) : span.start])
    return bool(
        _AGED.search(lead) and _BEFORE.match(fold_in_place(text[span.end : name.span.start]))
    )


def aged(material: Material, entity: Entity, held: dict[int, list[Evidence]]) -> Finding:
    """The ages given of one person; a birthday may lie between two that are a year apart."""
    values = sorted(held)
    relations: list[tuple[int, int, Verdict]] = [
        (i, j, "contradiction") for i, j in combinations(range(len(values)), 2)
    ]
    birthday = len(values) > 1 and values[-1] - values[0] == 1
    reason = "deux âges pour une même personne" if len(values) > 1 else ""
    return make(
        material,
        slot=f"age:{entity.id}",
        kind="number",
        readings=[reading(material, f"{v} ans", held[v]) for v in values],
        relations=relations,
        question=f"Quel est l’âge {of(entity.name)} ?",
        reason=reason + (" ; un anniversaire a pu passer" if birthday else ""),
        severity="low" if len(values) == 1 or birthday else "medium",
    )
