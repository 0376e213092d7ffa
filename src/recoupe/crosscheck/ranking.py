"""Orders findings and leaves out those that repeat another."""

from __future__ import annotations

from dataclasses import replace

from recoupe.crosscheck.findings import ORDER
from recoupe.model.finding import Check, Finding

SEVERITY = ("high", "medium", "low")


def unrepeated(found: list[Finding]) -> list[Finding]:
    """Leave out names that one origin gives, and figures set against each other already.

    A pair of all but equal sentences shows its differing figure with its words.
    """
    pairs = [f for f in found if f.slot.startswith("contrast:") and f.kind == "number"]
    return [
        f
        for f in found
        if not any(f is not p and holds(p, f) for p in pairs)
        and not (f.verdict == "single" and f.kind in ("name", "role", "place"))
    ]


def holds(pair: Finding, finding: Finding) -> bool:
    """Whether a disagreement on figures lies within the sentences of another finding."""
    wide = [e for r in pair.readings for e in r.evidence]
    return (
        finding.kind == "number"
        and len(finding.readings) > 1
        and all(
            any(w.article_id == e.article_id and w.span.contains(e.span) for w in wide)
            for r in finding.readings
            for e in r.evidence
        )
    )


def ranked(findings: list[Finding]) -> list[Finding]:
    """Findings by severity, verdict and support, each slot once, with their final ids.

    How a name is written comes after the facts of its rank.
    """
    slots: dict[str, Finding] = {}
    for finding in findings:
        slots.setdefault(finding.slot, finding)
    ordered = sorted(
        slots.values(),
        key=lambda f: (
            SEVERITY.index(f.severity),
            ORDER.index(f.verdict),
            f.kind == "name",
            -sum(r.origins for r in f.readings),
            f.slot,
        ),
    )
    return [replace(f, id=f"F{i:03d}") for i, f in enumerate(ordered, 1)]


def numbered(checks: list[Check]) -> list[Check]:
    """Checks with their final ids."""
    return [replace(c, id=f"C{i:03d}") for i, c in enumerate(checks, 1)]
