"""The figures a reader sees first."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.model.dossier import Dossier
from recoupe.model.finding import Finding

DISAGREEMENTS = frozenset({"precision", "update", "contradiction", "framing"})


def disagrees(finding: Finding) -> bool:
    """Whether its sources part, in whatever way."""
    return finding.verdict in DISAGREEMENTS


def presses(finding: Finding) -> bool:
    """Whether a reader must know it first: severe, or a contradiction that is not minor."""
    if not disagrees(finding):
        return False
    return finding.severity == "high" or (
        finding.verdict == "contradiction" and finding.severity == "medium"
    )


def counts(dossier: Dossier) -> dict[str, int]:
    """Articles, origins, statements, findings, disagreements and commitments of a dossier.

    What an outlet merely forecasts is not counted as a commitment.
    """
    return {
        "articles": len(dossier.articles),
        "origins": len(dossier.story.origins),
        "statements": len(dossier.resolution.statements),
        "findings": len(dossier.crosscheck.findings),
        "disagreements": sum(disagrees(f) for f in dossier.crosscheck.findings),
        "commitments": sum(not c.watch for c in dossier.commitments),
    }


def total(dossiers: Iterable[Dossier]) -> dict[str, int]:
    """The same, added up over several dossiers; ``stories`` counts them."""
    sums = {"stories": 0, "articles": 0, "origins": 0, "statements": 0, "findings": 0}
    sums |= {"disagreements": 0, "commitments": 0}
    for dossier in dossiers:
        sums["stories"] += 1
        for name, value in counts(dossier).items():
            sums[name] += value
    return sums
