"""Builds findings: support by origins, the strongest verdict, who is silent or could not know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations
from typing import Required, TypedDict, Unpack

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
    kept = tuple(sorted(set(evidence), key=lambda e: (material.order[e.article_id], e.span)))
    return Reading(
        value=value,
        evidence=kept,
        origins=material.story.support({e.article_id for e in kept}),
        attributed_to=attributed_to,
    )


class Fields(TypedDict, total=False):
    """What a finding says of its slot; ``since`` is the first day on which it could be known."""

    slot: Required[str]
    kind: Required[FindingKind]
    question: str
    reason: str
    severity: Severity
    level: Level
    since: date | None


def make(
    material: Material,
    *,
    readings: Sequence[Reading],
    relations: Relations = (),
    **fields: Unpack[Fields],
) -> Finding:
    """A finding with its verdict, its support and its silences."""
    since = fields.get("since")
    told = {e.article_id for r in readings for e in r.evidence}
    quiet = tuple(a for a in material.story.articles if a not in told)
    late = tuple(a for a in quiet if since and unaware(material, a, since))
    return Finding(
        id="",
        slot=fields["slot"],
        kind=fields["kind"],
        verdict=verdict_of(readings, relations),
        readings=tuple(readings),
        question=fields.get("question", ""),
        level=fields.get("level", "outlet"),
        severity=fields.get("severity", "low"),
        reason=fields.get("reason", ""),
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


def framed(
    material: Material, told: Sequence[tuple[str, list[Evidence]]], **fields: Unpack[Fields]
) -> Finding:
    """A finding of one reading a form, all pairs related as framing."""
    pairs: list[tuple[int, int, Verdict]] = [
        (i, j, "framing") for i, j in combinations(range(len(told)), 2)
    ]
    readings = [reading(material, value, evidence) for value, evidence in told]
    return make(material, readings=readings, relations=pairs, **fields)
