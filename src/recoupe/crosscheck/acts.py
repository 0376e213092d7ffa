"""What was promised: strength, content and sequel of commitments, by source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from recoupe.crosscheck.act_contents import FORCE, content, contents
from recoupe.crosscheck.act_groups import articles_in, grouped
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.knowledge import dated_by_itself
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.questions import quoted
from recoupe.lang.fr.acts import modality_rank, sequel_words
from recoupe.model.commitment import Commitment, CommitmentEvidence
from recoupe.model.finding import Finding, Severity, Verdict
from recoupe.text.folding import fold

WORDS = {
    "agreed": "convenu", "announced": "annoncé", "planned": "prévu", "hoped": "espéré",
    "requested": "demandé", "expected": "attendu",
}  # fmt: skip
ASKED = {
    "agreed": "a convenu de", "announced": "annonce", "planned": "prévoit", "hoped": "espère",
    "requested": "demande", "expected": "attend",
}  # fmt: skip


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
    found = [
        stated(material, c, since) for c in kept if c.id not in held or len(articles_in(c)) > 1
    ]
    for group in groups:
        found += contents(material, group, since)
    found += sequels(material, kept, since)
    sure = frozenset(a for a in early if dated_by_itself(material, a))
    return [forgiven(f, sure) for f in found]


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
        question=f"Qui {ASKED[commitment.modality]} ceci : {quoted(commitment.label)} ?",
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
    if commitment.deadline.kind == "recurrence" and any(
        w in label for w in sequel_words("meeting")
    ):
        return True
    return any(words in label for words in sequel_words("sequel"))
