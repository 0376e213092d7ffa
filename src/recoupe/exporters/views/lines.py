"""Single lines with their source marks: summary, timeline, gaps, copies."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.exporters.views.people import one_a_source
from recoupe.exporters.views.references import Reference, References
from recoupe.model.dossier import Dossier
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Gap, SummaryLine, TimelineEvent
from recoupe.model.story import Copy


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


def show_sentence(dossier: Dossier, line: SummaryLine, references: References) -> SentenceView:
    """A sentence; its sources are its own article, then those whose findings support it."""
    found: list[Evidence] = [line.evidence]
    for finding in dossier.crosscheck.findings:
        if finding.id not in line.supported_by:
            continue
        for reading in finding.readings:
            if any(inside(line.evidence, e) for e in reading.evidence):
                found.extend(reading.evidence)
    own, *rest = references.all(found[:1]) + one_a_source(references.all(found[1:]))
    others = [r for r in rest if r.number != own.number]
    return SentenceView(references.words(line.evidence), [own, *others], line.origins)


def inside(sentence: Evidence, evidence: Evidence) -> bool:
    """Whether the evidence lies in the sentence."""
    same = sentence.article_id == evidence.article_id
    return same and sentence.span.overlaps(evidence.span)
