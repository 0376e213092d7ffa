"""What one promise holds and how firmly, article by article."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import combinations

from recoupe.crosscheck.act_groups import SAME, articles_in, joint, label_stems, official
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.questions import quoted
from recoupe.lang.fr.acts import modality_rank
from recoupe.model.commitment import Commitment
from recoupe.model.finding import Finding, Reading, Severity, Verdict

FORCE = {"offer": "offert", "reaffirmed": "réaffirmé", "intention": "voulu", "firm": "ferme"}


def contents(material: Material, group: list[Commitment], since: date | None) -> list[Finding]:
    """What one thing promised holds, by article, and how firmly."""
    relations = [
        (i, j, verdict_of_pair(material, group[i], group[j]))
        for i, j in combinations(range(len(group)), 2)
        if not articles_in(group[i]) & articles_in(group[j])
    ]
    verdicts = {v for _, _, v in relations}
    severity: Severity = "low"
    if "update" in verdicts or "framing" in verdicts:
        severity = "medium"
    weighty = any(joint(c) for c in group) or any(official(*p) for p in combinations(group, 2))
    if weighty and verdicts & {"contradiction", "precision"} and not verdicts & {"update"}:
        severity = "high"
    found = make(
        material,
        slot="act:content:" + ":".join(sorted(c.id for c in group)),
        kind="act",
        readings=[content(material, c) for c in group],
        relations=relations,
        question=asked(group),
        reason=content_reason(verdicts),
        severity=severity,
        since=since,
    )
    return [found, *forces(material, group, since)]


def asked(group: list[Commitment]) -> str:
    """Asks what is promised, and by whom where all tell the same one."""
    named = [{a.name for a in c.obligors} for c in group]
    shared = sorted(set.intersection(*named))
    if not shared:
        return "Qu’est-ce qui est promis exactement ?"
    return f"{shared[0]} : qu’est-ce qui est promis exactement ?"


def verdict_of_pair(material: Material, left: Commitment, right: Commitment) -> Verdict:
    """How two tellings of one promise stand to each other."""
    like = material.likeness(label_stems(left), label_stems(right))
    if left.negated != right.negated:
        return "contradiction" if like >= SAME else "framing"
    rank = modality_rank()
    low, high = sorted((rank[left.modality], rank[right.modality]))
    if low < rank["announced"] <= high:
        return "update"
    if like >= SAME or left.modality == right.modality == "planned":
        return "agreed"
    return "precision"


def content_reason(verdicts: set[Verdict]) -> str:
    """One line on what differs."""
    if "contradiction" in verdicts:
        return "l’un affirme ce que l’autre nie"
    if "update" in verdicts:
        return "espéré ou prévu dans un texte, décidé dans un autre"
    if "precision" in verdicts:
        return "même obligé, même objet : le contenu promis diffère d’un texte à l’autre"
    return ""


def forces(material: Material, group: list[Commitment], since: date | None) -> list[Finding]:
    """How firmly one thing is promised, when offers and firm promises stand side by side."""
    held: dict[str, list[Commitment]] = defaultdict(list)
    for commitment in group:
        if modality_rank()[commitment.modality] >= modality_rank()["announced"]:
            held[commitment.strength].append(commitment)
    split = [set().union(*(articles_in(c) for c in told)) for told in held.values()]
    if len(held) < 2 or all(told == split[0] for told in split):
        return []
    ordered = sorted(held)
    readings = [
        reading(material, FORCE[s], [e.evidence for c in held[s] for e in c.evidence])
        for s in ordered
    ]
    return [
        make(
            material,
            slot="strength:" + ":".join(sorted(c.id for c in group)),
            kind="act",
            readings=readings,
            relations=[(i, j, "framing") for i, j in combinations(range(len(readings)), 2)],
            question=f"Avec quelle force est promis ceci : {quoted(group[0].label)} ?",
            reason=" / ".join(FORCE[s] for s in ordered),
            severity="medium",
            since=since,
        )
    ]


def content(material: Material, commitment: Commitment) -> Reading:
    """What one commitment holds, in the words of its first evidence."""
    return reading(material, commitment.label, [e.evidence for e in commitment.evidence])
