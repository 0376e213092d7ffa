"""Facts that one origin alone gives."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.crosscheck.counts import find_counts
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding, FindingKind, QuoteFamily


def single_findings(
    material: Material, findings: Sequence[Finding], families: Sequence[QuoteFamily]
) -> list[Finding]:
    """Figures and statements that no other finding holds, one reading each."""
    taken: dict[str, list[Evidence]] = {}
    for finding in findings:
        for told in finding.readings:
            for evidence in told.evidence:
                taken.setdefault(evidence.article_id, []).append(evidence)
    found = []
    for count in find_counts(material):
        if free(count.evidence, taken):
            value = " ".join(material.words_of(count.evidence).split())
            found.append(
                alone(material, "number", value, count.evidence, "Combien ?", count.source_name)
            )
    shared = {m for f in families if len(f.members) > 1 for m in f.members}
    for statement in material.resolution.statements:
        if statement.id not in shared and len(statement.content.span) >= 25:
            words = material.words_of(statement.content)
            question = f"Qu’a dit {statement.speaker_name or 'le locuteur'} ?"
            found.append(
                alone(
                    material, "wording", words, statement.content, question, statement.speaker_name
                )
            )
    return found


def free(evidence: Evidence, taken: dict[str, list[Evidence]]) -> bool:
    """Whether no finding rests on these words already."""
    return not any(evidence.span.overlaps(e.span) for e in taken.get(evidence.article_id, ()))


def alone(
    material: Material,
    kind: FindingKind,
    value: str,
    evidence: Evidence,
    question: str,
    speaker: str | None,
) -> Finding:
    """A finding of one reading with one piece of evidence."""
    return make(
        material,
        slot=f"single:{evidence.article_id}:{evidence.span.start}",
        kind=kind,
        readings=[reading(material, value, [evidence], attributed_to=speaker)],
        question=question,
    )
