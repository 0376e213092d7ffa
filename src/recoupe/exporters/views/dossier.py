"""The whole dossier, made ready for a template."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.codec.counts import counts, disagrees, presses
from recoupe.exporters.labels import plural
from recoupe.exporters.views.commitments import CommitmentView, show_commitments
from recoupe.exporters.views.findings import (
    CheckView,
    FindingView,
    Row,
    show_check,
    show_finding,
    show_row,
)
from recoupe.exporters.views.lines import (
    CopyView,
    EventView,
    GapView,
    RewriteView,
    SentenceView,
    show_rewrite,
    show_sentence,
)
from recoupe.exporters.views.people import EntityView, show_entities
from recoupe.exporters.views.references import Reference, References
from recoupe.exporters.views.sources import SourceView, show_sources
from recoupe.exporters.views.statements import SpeakerView, show_statements
from recoupe.model.dossier import Dossier

SEVERITY = {"high": 0, "medium": 1, "low": 2}
VERDICT = {"contradiction": 0, "update": 1, "precision": 2, "framing": 3}


@dataclass(frozen=True, slots=True)
class DossierView:
    """Everything a template shows, in a reader's order."""

    dossier: Dossier
    title: str
    counts: list[str]
    summary: list[SentenceView]
    disagreements: list[FindingView]
    pressing: list[FindingView]
    agreed: list[FindingView]
    single: list[FindingView]
    commitments: list[CommitmentView]
    watched: list[CommitmentView]
    entities: list[EntityView]
    timeline: list[EventView]
    speakers: list[SpeakerView]
    matrix: list[Row]
    checks: list[CheckView]
    gaps: list[GapView]
    copies: list[CopyView]
    rewrites: list[RewriteView]
    sources: list[SourceView]
    notes: list[Reference]


def show_dossier(dossier: Dossier) -> DossierView:
    """Build the view; sources come last, when every passage that leads there is known."""
    references = References(dossier)
    crosscheck, story = dossier.crosscheck, dossier.story
    findings = [show_finding(finding, references) for finding in crosscheck.findings]
    parted = sorted((v for v in findings if disagrees(v.finding)), key=urgency)
    agreed = [v for v in findings if v.finding.verdict == "agreed"]
    single = [v for v in findings if v.finding.verdict == "single"]
    origin_of = {member: o.id for o in story.origins for member in o.members}
    commitments = show_commitments(dossier.commitments, references, origin_of)
    view = DossierView(
        dossier=dossier,
        title=story.title or "Dossier sans titre",
        counts=show_counts(dossier),
        summary=[show_sentence(dossier, line, references) for line in crosscheck.summary],
        disagreements=parted,
        pressing=[v for v in parted if presses(v.finding)],
        agreed=agreed,
        single=single,
        commitments=[c for c in commitments if not c.commitment.watch],
        watched=[c for c in commitments if c.commitment.watch],
        entities=show_entities(dossier.resolution.entities, references),
        timeline=[EventView(e, references.all(e.evidence)) for e in crosscheck.timeline],
        speakers=show_statements(dossier, references),
        matrix=[
            show_row(v, [a.id for a in dossier.articles], references) for v in (*parted, *agreed)
        ],
        checks=[show_check(c, references) for c in crosscheck.checks if c.verdict != "ok"],
        gaps=[GapView(g, references.all(g.evidence)) for g in crosscheck.gaps],
        copies=[
            CopyView(
                c, [references.numbers[m] for m in c.members], references.all(c.evidence)
            )
            for c in story.copies
        ],
        rewrites=[show_rewrite(r, references) for r in story.rewrites],
        sources=[],
        notes=[],
    )  # fmt: skip
    view.sources.extend(show_sources(dossier, references))
    view.notes.extend(sorted(references.shown.values(), key=lambda r: r.number))
    return view


def urgency(view: FindingView) -> tuple[int, int]:
    """Severe disagreements first, contradictions before the rest."""
    finding = view.finding
    return SEVERITY.get(finding.severity, 3), VERDICT.get(finding.verdict, 4)


def show_counts(dossier: Dossier) -> list[str]:
    """The line of figures under the title."""
    figures = counts(dossier)
    return [
        plural(figures["articles"], "article"),
        plural(figures["origins"], "origine indépendante", "origines indépendantes"),
        plural(figures["disagreements"], "désaccord"),
        plural(figures["commitments"], "engagement"),
        plural(figures["statements"], "déclaration"),
    ]
