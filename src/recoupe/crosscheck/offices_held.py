"""Two offices of one ladder given to one person: « PDG de X » here, « directeur général » there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.questions import of
from recoupe.lang.fr.offices_held import Office, former, offices
from recoupe.model.entity import Entity
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding, Verdict
from recoupe.text.folding import fold

# What may stand between a name and its office: « Nom, le président », « le président Nom ».
_AFTER = re.compile(r",\s(?:(?:le|la|un|une)\s|l['’])?")
_BEFORE = re.compile(r",?\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """An office right beside a name; ``house`` are the capitalised words of its complement."""

    office: Office
    house: frozenset[str]
    text: str
    evidence: Evidence


def office_findings(material: Material) -> list[Finding]:
    """One finding a person and ladder of offices on which articles differ."""
    found: list[Finding] = []
    for entity in material.resolution.entities:
        if entity.kind == "person":
            ladders: dict[str, list[Holding]] = defaultdict(list)
            for holding in holdings(material, entity):
                ladders[holding.office.ladder].append(holding)
            for ladder in sorted(ladders):
                found += differing(material, entity, ladder, ladders[ladder])
    return found


def holdings(material: Material, entity: Entity) -> Iterator[Holding]:
    """Offices on a ladder that stand right beside the person's name; former ones are left out."""
    for role in entity.roles:
        office = office_of(role.text)
        if office is None or former().search(fold(role.text)):
            continue
        house = frozenset(re.findall(r"\b[A-ZÀ-Þ][\w+-]+", role.text[1:]))
        for evidence in role.evidence:
            if any(beside(material, name, evidence) for name in entity.mentions):
                yield Holding(office=office, house=house, text=role.text, evidence=evidence)


def office_of(text: str) -> Office | None:
    """The office that a role opens with, the longest that fits."""
    words = re.sub(r"^(?:nouvel|nouvelle|nouveau|actuel|actuelle)\s", "", fold(text))
    fits = [o for o in offices() if re.match(rf"(?:{o.pattern})\b", words)]
    return max(fits, key=lambda o: reach(o, words), default=None)


def beside(material: Material, name: Evidence, role: Evidence) -> bool:
    """Whether nothing but a comma and an article stands between a name and a role."""
    if name.article_id != role.article_id:
        return False
    text = material.texts[name.article_id]
    if role.span.start >= name.span.end:
        return _AFTER.fullmatch(text[name.span.end : role.span.start]) is not None
    return _BEFORE.fullmatch(text[role.span.end : name.span.start]) is not None


def differing(
    material: Material, entity: Entity, ladder: str, held: list[Holding]
) -> Iterator[Finding]:
    """A finding when two articles give different offices of one ladder in one house."""
    forms: dict[str, list[Holding]] = defaultdict(list)
    for holding in held:
        forms[holding.office.name].append(holding)
    names = sorted(forms)
    relations: list[tuple[int, int, Verdict]] = []
    for i, j in combinations(range(len(names)), 2):
        verdict = between(forms[names[i]], forms[names[j]])
        if verdict is not None:
            relations.append((i, j, verdict))
    if not relations:
        return
    readings = [reading(material, forms[n][0].text, [h.evidence for h in forms[n]]) for n in names]
    opposed = any(v == "contradiction" for _, _, v in relations)
    yield make(
        material,
        slot=f"office:{entity.id}:{ladder}",
        kind="role",
        readings=readings,
        relations=relations,
        question=f"Quelle est la fonction {of(entity.name)} ?",
        reason="deux fonctions qui ne se cumulent pas" if opposed else "une fonction moins précise",
        severity="medium" if opposed else "low",
    )


def between(left: list[Holding], right: list[Holding]) -> Verdict | None:
    """How two offices of a ladder stand; None where one article gives both or houses differ."""
    if {h.evidence.article_id for h in left} & {h.evidence.article_id for h in right}:
        return None
    houses = [frozenset().union(*(h.house for h in side)) for side in (left, right)]
    if left[0].office.housed and not houses[0] & houses[1]:
        return None
    wide = left[0].office.wide or right[0].office.wide
    return "precision" if wide else "contradiction"


def reach(office: Office, words: str) -> int:
    """How many letters of a role the name of an office covers."""
    found = re.match(rf"(?:{office.pattern})\b", words)
    return found.end() if found else 0
