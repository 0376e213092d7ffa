"""Facts that one origin alone gives."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.crosscheck.counts import Count, find_counts
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.questions import currency, how_many, says
from recoupe.lang.fr.acts import stem
from recoupe.lang.fr.extents import unit_names
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding, FindingKind, QuoteFamily

LARGE = 10
AGES = frozenset(map(stem, ("an", "ans", "annee", "heure", "heures", "minutes", "jours", "mois")))


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
    kept = [c for c in find_counts(material) if worth_checking(c) and not retold(c, material)]
    for count in kept:
        if free(count.evidence, taken):
            value = " ".join(material.words_of(count.evidence).split())
            asked = how_many(material, count)
            found.append(alone(material, "number", value, count.evidence, asked, count.source_name))
    shared = {m for f in families if len(f.members) > 1 for m in f.members}
    for statement in material.resolution.statements:
        long = len(statement.content.span) >= 25 and not owed(statement.content, findings)
        if statement.id not in shared and long:
            words = material.words_of(statement.content)
            question = says(material, statement)
            found.append(
                alone(
                    material, "wording", words, statement.content, question, statement.speaker_name
                )
            )
    return found


def worth_checking(count: Count) -> bool:
    """Whether a desk would check a figure: tolls, amounts, measures and large counts.

    Ages, hours, and small numbers (« 3 pays ») are left out.
    """
    unit = count.quantity.unit
    if count.cumulative or unit == "%" or unit in unit_names() or currency(unit):
        return True
    return count.value >= LARGE and count.counted not in AGES


def retold(count: Count, material: Material) -> bool:
    """Whether a figure of a title stands again in the body."""
    if not count.passage.title:
        return False
    return any(
        m.article_id == count.passage.article_id
        and any(
            q.value == count.value and q.unit == count.quantity.unit
            for q in m.quantities
            if q.span.start > count.passage.span.end
        )
        for m in material.marks
    )


def owed(content: Evidence, findings: Sequence[Finding]) -> bool:
    """Whether a finding on a promise already rests on the words of a statement."""
    return any(
        e.article_id == content.article_id and e.span.contains(content.span)
        for f in findings
        if f.kind == "act" and f.slot.startswith("act:")
        for r in f.readings
        for e in r.evidence
    )


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
