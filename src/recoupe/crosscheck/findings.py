"""Builds findings: support by origins, the strongest verdict, who is silent or could not know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from recoupe.crosscheck.knowledge import unaware
from recoupe.crosscheck.passages import Material
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding, FindingKind, Level, Reading, Severity, Verdict

ORDER: tuple[Verdict, ...] = (
    "contradiction", "update", "precision", "framing", "agreed", "single",
)  # fmt: skip
Relations = Sequence[tuple[int, int, Verdict]]


def reading(
    material: Material, value: str, evidence: Iterable[Evidence], attributed_to: str | None = None
) -> Reading:
    """One answer with its support: how many independent origins its articles stand for."""
    kept = tuple(sorted(set(evidence), key=lambda e: (material.story.articles.index(e.article_id), e.span)))
    return Reading(
        value=value,
        evidence=kept,
        origins=material.story.support({e.article_id for e in kept}),
        attributed_to=attributed_to,
    )


def make(
    material: Material,
    *,
    slot: str,
    kind: FindingKind,
    readings: Sequence[Reading],
    relations: Relations = (),
    question: str = "",
    reason: str = "",
    severity: Severity = "low",
    level: Level = "outlet",
    since: date | None = None,
) -> Finding:
    """A finding with its verdict; ``since`` is the first day on which it could be known."""
    told = {e.article_id for r in readings for e in r.evidence}
    quiet = tuple(a for a in material.story.articles if a not in told)
    late = tuple(a for a in quiet if since and unaware(material, a, since))
    return Finding(
        id="",
        slot=slot,
        kind=kind,
        verdict=verdict_of(readings, relations),
        readings=tuple(readings),
        question=question,
        level=level,
        severity=severity,
        reason=reason,
        relations=tuple(relations),
        silent=tuple(a for a in quiet if a not in late),
        could_not_know=late,
    )


def verdict_of(readings: Sequence[Reading], relations: Relations) -> Verdict:
    """The strongest relation; one reading is agreed when two origins stand behind it."""
    if len(readings) == 1:
        return "agreed" if readings[0].origins > 1 else "single"
    return min((verdict for _, _, verdict in relations), key=ORDER.index, default="agreed")


def origins_of(material: Material, evidence: Iterable[Evidence]) -> int:
    """Independent origins behind pieces of evidence."""
    return material.story.support({e.article_id for e in evidence})
