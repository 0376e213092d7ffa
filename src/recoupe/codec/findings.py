"""Findings, checks, timeline, summary and gaps as JSON."""

from __future__ import annotations

from recoupe.codec.json_text import Json
from recoupe.codec.metadata import edtf, encode_when
from recoupe.codec.passages import Passages
from recoupe.model.finding import Check, Finding, Gap, Reading, SummaryLine, TimelineEvent


def encode_reading(reading: Reading, passages: Passages) -> Json:
    """One answer, with how many independent origins stand behind it."""
    return {
        "value": reading.value,
        "attributed_to": reading.attributed_to,
        "origins": reading.origins,
        "evidence": passages.all(reading.evidence),
    }


def encode_finding(finding: Finding, passages: Passages) -> Json:
    """One question with each source's answer."""
    return {
        "id": finding.id,
        "slot": finding.slot,
        "question": finding.question,
        "kind": finding.kind,
        "verdict": finding.verdict,
        "level": finding.level,
        "severity": finding.severity,
        "reason": finding.reason,
        "readings": [encode_reading(reading, passages) for reading in finding.readings],
        "relations": [[i, j, verdict] for i, j, verdict in finding.relations],
        "silent": list(finding.silent),
        "could_not_know": list(finding.could_not_know),
    }


def encode_check(check: Check, passages: Passages) -> Json:
    """What one page says against itself, the calendar or arithmetic."""
    return {
        "id": check.id,
        "kind": check.kind,
        "verdict": check.verdict,
        "reason": check.reason,
        "readings": [encode_reading(reading, passages) for reading in check.readings],
        "evidence": passages.all(check.evidence),
    }


def encode_event(event: TimelineEvent, passages: Passages) -> Json:
    """A line of the timeline."""
    return {
        "id": event.id,
        "label": event.label,
        "when": edtf(event.when),
        "when_detail": encode_when(event.when),
        "place": event.place,
        "status": event.status,
        "origins": event.origins,
        "evidence": passages.all(event.evidence),
    }


def encode_summary_line(summary_line: SummaryLine, passages: Passages) -> Json:
    """A sentence as an article has it, and the findings it was chosen for."""
    return {
        "evidence": passages.one(summary_line.evidence),
        "supported_by": list(summary_line.supported_by),
        "origins": summary_line.origins,
        "reason": summary_line.reason,
    }


def encode_gap(gap: Gap, passages: Passages) -> Json:
    """Something the sources do not say."""
    return {"kind": gap.kind, "text": gap.text, "evidence": passages.all(gap.evidence)}
