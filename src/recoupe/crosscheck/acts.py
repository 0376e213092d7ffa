"""What was promised: strength, content and sequel of commitments, by source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material, content_stems
from recoupe.lang.fr.acts import instruments, modality_rank, stem
from recoupe.model.commitment import Commitment, CommitmentEvidence
from recoupe.model.finding import Finding, Reading, Severity, Verdict
from recoupe.text.folding import bare_words, fold

WORDS = {
    "agreed": "convenu", "announced": "annoncé", "planned": "prévu", "hoped": "espéré",
    "requested": "demandé", "expected": "attendu",
}  # fmt: skip
FORCE = {"offer": "offert", "reaffirmed": "réaffirmé", "intention": "voulu", "firm": "ferme"}
SEQUEL = ("prochaine session", "prochaine reunion", "mecanisme de suivi", "comite de suivi",
          "rencontre annuelle", "reunion annuelle", "session annuelle", "sommet annuel")  # fmt: skip
MEETINGS = ("session", "reunion", "rencontre", "sommet", "dialogue", "consultation")
SAME, ALIKE, NEAR = 0.6, 0.3, 0.08


def act_findings(
    material: Material, commitments: Sequence[Commitment], since: date | None, early: frozenset[str]
) -> list[Finding]:
    """Findings on commitments.

    ``since`` is the day from which the outcome could be known, ``early`` are the articles
    written before or during the main event.
    """
    kept = [c for c in commitments if not c.watch]
    groups = grouped(material, kept)
    held = {c.id for group in groups for c in group}
    found = [stated(material, c, since) for c in kept if c.id not in held or len(articles_in(c)) > 1]
    for group in groups:
        found += contents(material, group, since)
    found += sequels(material, kept, since)
    return [forgiven(f, early) for f in found]


def forgiven(finding: Finding, early: frozenset[str]) -> Finding:
    """Silence of articles written too early is no silence, unless one of them speaks too."""
    told = {e.article_id for r in finding.readings for e in r.evidence}
    late = [a for a in finding.silent if a in early]
    if told & early or not late:
        return finding
    return replace(
        finding,
        silent=tuple(a for a in finding.silent if a not in early),
        could_not_know=(*finding.could_not_know, *late),
    )


def stated(material: Material, commitment: Commitment, since: date | None) -> Finding:
    """Who says it, and how firmly: one reading a modality and strength."""
    held: dict[tuple[str, str], list[CommitmentEvidence]] = defaultdict(list)
    for item in commitment.evidence:
        held[item.modality, item.strength].append(item)
    ordered = sorted(held.items(), key=lambda kv: (modality_rank()[kv[0][0]], kv[0][1]))
    readings = [
        reading(material, force_words(*key), [i.evidence for i in items]) for key, items in ordered
    ]
    relations = [
        (i, j, strength_verdict(ordered[i][0], ordered[j][0]))
        for i, j in combinations(range(len(ordered)), 2)
    ]
    verdicts = {v for _, _, v in relations}
    severity: Severity = "medium" if verdicts & {"update", "framing"} else "low"
    reason = " → ".join(r.value for r in readings) if len(readings) > 1 else ""
    return make(
        material,
        slot=f"act:{commitment.id}",
        kind="act",
        readings=readings,
        relations=relations,
        question=commitment.label,
        reason=reason,
        severity=severity,
        since=since if commitment.modality in ("agreed", "announced") else None,
    )


def force_words(modality: str, strength: str) -> str:
    """Modality and strength in a reader's words."""
    words = WORDS.get(modality, modality)
    return words if strength == "firm" else f"{words} ({FORCE.get(strength, strength)})"


def strength_verdict(left: tuple[str, str], right: tuple[str, str]) -> Verdict:
    """A hope or plan that becomes a decision is an update; else the choice of words differs."""
    rank = modality_rank()
    low, high = sorted((rank[left[0]], rank[right[0]]))
    if low < rank["announced"] <= high:
        return "update"
    return "framing"


def articles_in(commitment: Commitment) -> set[str]:
    """Articles that speak of a commitment."""
    return {e.evidence.article_id for e in commitment.evidence}


def grouped(material: Material, kept: list[Commitment]) -> list[list[Commitment]]:
    """Commitments of different articles that are about one thing, in groups of two or more."""
    home: dict[str, list[Commitment]] = {}
    for left, right in combinations(kept, 2):
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


def linked(material: Material, left: Commitment, right: Commitment) -> bool:
    """Whether two commitments of different articles speak of one thing."""
    if articles_in(left) & articles_in(right) or left.umbrella or right.umbrella:
        return False
    a, b = label_stems(left), label_stems(right)
    shared = a & b
    if not shared:
        return False
    if shared & instruments() and len(a) < 15 and len(b) < 15:
        return left.theme == right.theme or bool(obligors(left) & obligors(right))
    if not obligors(left) & obligors(right):
        return False
    like = material.likeness(a, b)
    return like >= ALIKE or heads(left) == heads(right) or (left.theme is not None and left.theme == right.theme and like >= NEAR)


def label_stems(commitment: Commitment) -> frozenset[str]:
    """Content stems of what is promised."""
    return content_stems(bare_words(commitment.label))


def heads(commitment: Commitment) -> str:
    """Stem of the noun or verb that a label opens with, adjectives before it left out."""
    words = [w for w in bare_words(commitment.label) if content_stems([w])]
    return stem(words[1] if len(words) > 1 and words[0] in ("plein", "nouveau", "nouvelle") else words[0]) if words else ""


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
    if verdicts & {"contradiction", "precision"} and not verdicts & {"update"}:
        severity = "high"
    found = make(
        material,
        slot="act:content:" + ":".join(sorted(c.id for c in group)),
        kind="act",
        readings=[content(material, c) for c in group],
        relations=relations,
        question="Qu’est-ce qui est promis exactement ?",
        reason=content_reason(verdicts),
        severity=severity,
        since=since,
    )
    return [found, *forces(material, group, since)]


def verdict_of_pair(material: Material, left: Commitment, right: Commitment) -> Verdict:
    """How two tellings of one promise stand to each other."""
    like = material.likeness(label_stems(left), label_stems(right))
    if left.negated != right.negated:
        return "contradiction" if like >= SAME else "framing"
    rank = modality_rank()
    low, high = sorted((rank[left.modality], rank[right.modality]))
    if low < rank["announced"] <= high:
        return "update"
    if like >= SAME:
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
    if len(held) < 2 or set.intersection(*split):
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
            question="Avec quelle force est-ce promis ?",
            reason=" / ".join(FORCE[s] for s in ordered),
            severity="medium",
            since=since,
        )
    ]


def articles_in(commitment: Commitment) -> set[str]:
    """Articles that speak of a commitment."""
    return {e.evidence.article_id for e in commitment.evidence}


def obligors(commitment: Commitment) -> set[str]:
    """Who owes, by entity where resolved, else by name."""
    return {a.entity_id or fold(a.name) for a in commitment.obligors}


def content(material: Material, commitment: Commitment) -> Reading:
    """What one commitment holds, in the words of its first evidence."""
    return reading(material, commitment.label, [e.evidence for e in commitment.evidence])


def sequels(material: Material, kept: list[Commitment], since: date | None) -> list[Finding]:
    """What comes next: next session, follow-up body, yearly meeting."""
    held = [c for c in kept if is_sequel(c)]
    readings = [content(material, c) for c in held]
    relations: list[tuple[int, int, Verdict]] = [
        (i, j, "precision")
        for i, j in combinations(range(len(held)), 2)
        if not articles_in(held[i]) & articles_in(held[j])
    ]
    if not relations:
        return []
    return [
        make(
            material,
            slot="act:sequel",
            kind="act",
            readings=readings,
            relations=relations,
            question="Quelle suite est prévue ?",
            reason="les articles annoncent des suites différentes, qui ne s’excluent pas",
            severity="high",
            since=since,
        )
    ]


def is_sequel(commitment: Commitment) -> bool:
    """Whether a commitment is about how the parties will meet or check again."""
    label = fold(commitment.label)
    if commitment.deadline.kind == "recurrence" and any(w in label for w in MEETINGS):
        return True
    return any(words in label for words in SEQUEL)
