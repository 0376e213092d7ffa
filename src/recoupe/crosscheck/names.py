"""Who and what: names, spellings, expansions of acronyms, roles and places, by source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from recoupe.crosscheck.acronyms import expansions
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.questions import of
from recoupe.model.entity import Entity
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding, Verdict
from recoupe.text.folding import fold, fold_name


def name_findings(material: Material) -> list[Finding]:
    """Findings on names, roles and places of entities."""
    found = expansions(material)
    disputed = [set(r.evidence) for f in found for r in f.readings if f.verdict == "framing"]
    for entity in material.resolution.entities:
        if entity.kind == "person":
            found += spellings(material, entity)
            found += roles(material, entity)
        elif entity.kind == "organisation" and sum(overlapping(entity, d) for d in disputed) < 2:
            found += spellings(material, entity)
    return found


def overlapping(entity: Entity, told: set[Evidence]) -> bool:
    """Whether an entity is named by any of these words."""
    places = {(e.article_id, e.span.end) for e in told}
    return any((e.article_id, e.span.end) in places for e in entity.mentions)


def spellings(material: Material, entity: Entity) -> list[Finding]:
    """The names of one person or body: spelling variants agree, one reading each."""
    forms: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in entity.mentions:
        words = material.words_of(evidence)
        if len(fold_name(words).split()) > 1 or entity.kind != "person":
            forms[words.replace("\u00a0", " ")].append(evidence)
    if entity.kind != "person":
        forms = {f: e for f, e in forms.items() if len(f.split()) > 1}
    if not forms:
        return []
    ordered = sorted(forms.items(), key=lambda kv: (-len(kv[1]), kv[0]))
    readings = [reading(material, form, evidence) for form, evidence in ordered]
    relations: list[tuple[int, int, Verdict]] = [
        (i, j, "agreed") for i, j in combinations(range(len(readings)), 2)
    ]
    if len({e.article_id for e in entity.mentions}) < 2:
        return []
    reason = "" if len(readings) == 1 else "une seule personne, écrite de plusieurs façons"
    if entity.kind != "person" and len(readings) > 1:
        reason = "un seul organisme, nommé de plusieurs façons"
    return [
        make(
            material,
            slot=f"name:{entity.id}",
            kind="name",
            readings=readings,
            relations=relations,
            question=f"Comment s’écrit « {entity.name} » ?",
            reason=reason,
        )
    ]


def roles(material: Material, entity: Entity) -> list[Finding]:
    """The roles that sources give one person: one finding an office."""
    held: dict[tuple[str, str | None], list[tuple[str, Evidence]]] = defaultdict(list)
    for role in entity.roles:
        key = (role.office or fold(role.text), role.country)
        held[key] += [(role.text, e) for e in role.evidence]
    found = []
    for (office, country), told in sorted(held.items(), key=lambda kv: str(kv[0])):
        fuller = any(o.startswith(f"{office}-") for o, _ in held)
        if fuller or len({e.article_id for _, e in told}) < 2:
            continue
        forms: dict[str, list[Evidence]] = defaultdict(list)
        for text, evidence in told:
            forms[shown(text, forms)].append(evidence)
        found.append(
            make(
                material,
                slot=f"role:{entity.id}:{office}:{country or ''}",
                kind="role",
                readings=[reading(material, text, held) for text, held in forms.items()],
                relations=[(i, j, "agreed") for i, j in combinations(range(len(forms)), 2)],
                question=f"Quelle est la fonction {of(entity.name)} ?",
                reason="une fonction, en d’autres mots selon la source" if len(forms) > 1 else "",
            )
        )
    return found


def shown(text: str, forms: Iterable[str]) -> str:
    """A role's words as they were first written: case and accents apart, the same ones."""
    return next((form for form in forms if fold(form) == fold(text)), text)
