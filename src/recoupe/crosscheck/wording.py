"""Wording: one statement reported in different words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from recoupe.crosscheck.contrasts import contrast
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material, content_stems
from recoupe.crosscheck.questions import said_by
from recoupe.model.entity import Statement
from recoupe.model.finding import Finding, QuoteFamily, Severity, Verdict
from recoupe.text.folding import bare_words

RELATIONS = {
    "identical": "mêmes mots",
    "truncated": "l’une coupe ce que l’autre donne",
    "reworded": "mots différents pour une même déclaration",
    "translated": "deux traductions",
    "indirect": "rapportée au style indirect",
    "direct-made": "le style indirect de l’une est une citation directe dans l’autre",
}


def wording_findings(material: Material, families: Sequence[QuoteFamily]) -> list[Finding]:
    """One finding a family that stands in two articles or more."""
    by_id = {s.id: s for s in material.resolution.statements}
    found = []
    for family in families:
        members = [by_id[m] for m in family.members if m in by_id]
        if len({m.content.article_id for m in members}) > 1:
            found.append(worded(material, family, members))
    return found


def worded(material: Material, family: QuoteFamily, members: list[Statement]) -> Finding:
    """The wordings of one statement."""
    forms: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for member in members:
        forms[tuple(bare_words(material.words_of(member.content)))].append(member)
    ordered = list(forms.values())
    readings = [
        reading(material, material.words_of(f[0].content), [m.content for m in f]) for f in ordered
    ]
    relations: list[tuple[int, int, Verdict]] = []
    notes = [RELATIONS[family.relation]]
    for i, j in combinations(range(len(ordered)), 2):
        verdict, note = difference(material, ordered[i][0], ordered[j][0], family.relation)
        relations.append((i, j, verdict))
        notes += [note] if note else []
    return make(
        material,
        slot=f"wording:{family.id}",
        kind="wording",
        readings=readings,
        relations=relations,
        question=said_by(material, family.speaker_name, family.speakers),
        reason=" ; ".join(dict.fromkeys(notes)),
        severity=severity_of(material, ordered, family),
    )


def difference(
    material: Material, left: Statement, right: Statement, relation: str
) -> tuple[Verdict, str]:
    """How two wordings stand to each other."""
    both = left.mode == "direct" and right.mode == "direct"
    a, b = material.words_of(left.content), material.words_of(right.content)
    opposed = contrast(a, b) if both else None
    if opposed is not None:
        return "contradiction", f"« {opposed[0]} » / « {opposed[1]} »"
    if relation in ("truncated", "indirect"):
        return "precision", ""
    return ("agreed" if content_of(a) == content_of(b) else "framing"), ""


def content_of(text: str) -> frozenset[str]:
    """Content stems of a text."""
    return content_stems(bare_words(text))


def severity_of(material: Material, forms: list[list[Statement]], family: QuoteFamily) -> Severity:
    """High where two direct quotations differ in substance."""
    direct = [f[0] for f in forms if f[0].mode == "direct"]
    texts = [content_of(material.words_of(s.content)) for s in direct]
    if family.relation in ("reworded", "direct-made") and any(
        len(a ^ b) >= 4 for a, b in combinations(texts, 2)
    ):
        return "high"
    return "low"
