"""What a story says, as JSON: entities, statements, findings, checks, timeline, copies."""

from __future__ import annotations

from recoupe.codec.articles import edtf, encode_when
from recoupe.codec.json_text import Json
from recoupe.codec.passages import Passages
from recoupe.model.entity import Entity, Statement
from recoupe.model.finding import (
    Check,
    Finding,
    Gap,
    QuoteFamily,
    Reading,
    SummaryLine,
    TimelineEvent,
)
from recoupe.model.story import Copy, Origin


def encode_entity(entity: Entity, passages: Passages) -> Json:
    """Somebody or something, with every mention."""
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "aliases": [alias.name for alias in entity.aliases],
        "country": entity.country,
        "roles": [
            {
                "text": role.text,
                "office": role.office,
                "country": role.country,
                "evidence": passages.all(role.evidence),
            }
            for role in entity.roles
        ],
        "members": list(entity.members),
        "merged_because": list(entity.merged_because),
        "mentions": passages.all(entity.mentions),
        "descriptions": passages.all(entity.descriptions),
        "alias_evidence": [
            {"name": alias.name, "evidence": passages.all(alias.evidence)}
            for alias in entity.aliases
        ],
        "country_evidence": passages.all(entity.country_evidence),
    }


def encode_statement(statement: Statement, family: str | None, passages: Passages) -> Json:
    """Who said what; ``family`` holds the other reports of the same statement."""
    return {
        "id": statement.id,
        "speaker": statement.speaker_name,
        "speakers": list(statement.speakers),
        "type": statement.mode,
        "content": passages.one(statement.content),
        "parts": passages.all(statement.parts),
        "cue": passages.one(statement.cue),
        "speaker_evidence": passages.one(statement.speaker),
        "speaker_reason": statement.speaker_reason,
        "family": family,
    }


def encode_family(family: QuoteFamily) -> Json:
    """Reports of one statement, the fullest first."""
    return {
        "id": family.id,
        "speaker": family.speaker_name,
        "speakers": list(family.speakers),
        "members": list(family.members),
        "relation": family.relation,
        "reason": family.reason,
    }


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


def encode_copy(copy: Copy, passages: Passages) -> Json:
    """Articles that share prose."""
    return {
        "members": list(copy.members),
        "kind": copy.kind,
        "share": round(copy.share, 4),
        "reason": copy.reason,
        "evidence": passages.all(copy.evidence),
    }


def encode_origin(origin: Origin) -> Json:
    """A part of the story's partition into independent origins."""
    return {
        "id": origin.id,
        "members": list(origin.members),
        "first": origin.first,
        "reuse": round(origin.reuse, 4),
        "reason": origin.reason,
    }
