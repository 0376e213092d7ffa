"""Single lines with their source marks: summary, timeline, gaps, copies."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.exporters.views.references import Reference, References
from recoupe.model.dossier import Dossier
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Gap, SummaryLine, TimelineEvent
from recoupe.model.story import Copy, Rewrite


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence of the summary with the sources that support it."""

    words: str
    references: list[Reference]
    origins: int


@dataclass(frozen=True, slots=True)
class EventView:
    """A line of the timeline."""

    event: TimelineEvent
    references: list[Reference]


@dataclass(frozen=True, slots=True)
class GapView:
    """Something the sources do not say."""

    gap: Gap
    references: list[Reference]


@dataclass(frozen=True, slots=True)
class CopyView:
    """Sources that share prose."""

    copy: Copy
    numbers: list[int]
    references: list[Reference]


@dataclass(frozen=True, slots=True)
class RewriteView:
    """Two sources that may stem from one release, with the first passages that show it."""

    rewrite: Rewrite
    numbers: list[int]
    references: list[Reference]


def show_rewrite(rewrite: Rewrite, references: References) -> RewriteView:
    """The pair, with the two passages in each source that show it best."""
    shown = references.all(rewrite.evidence[:4])
    return RewriteView(rewrite, references.numbered(rewrite.members), shown)


def show_sentence(dossier: Dossier, line: SummaryLine, references: References) -> SentenceView:
    """A sentence; its own source comes first, then one passage of each that supports it."""
    own = references.all([line.evidence])[0]
    found = [
        evidence
        for finding in dossier.crosscheck.findings
        for reading in finding.readings
        if any(inside(line.evidence, e) for e in reading.evidence)
        for evidence in reading.evidence
        if {finding.id, evidence.article_id} & set(line.supported_by)
    ]
    others = [r for r in references.first_each(found) if r.number != own.number]
    shown = {own.number, *(r.number for r in others)}
    bare = [references.source(a) for a in line.supported_by if a in references.numbers]
    rest = others + [r for r in bare if r.number not in shown]
    ordered = [own, *sorted(rest, key=lambda r: r.number)]
    return SentenceView(references.words(line.evidence), ordered, line.origins)


def inside(sentence: Evidence, evidence: Evidence) -> bool:
    """Whether the evidence lies in the sentence."""
    same = sentence.article_id == evidence.article_id
    return same and sentence.span.overlaps(evidence.span)
