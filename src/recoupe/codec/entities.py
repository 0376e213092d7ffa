"""Entities, statements and quote families as JSON."""

from __future__ import annotations

from recoupe.codec.json_text import Json
from recoupe.codec.passages import Passages
from recoupe.model.entity import Entity, Statement
from recoupe.model.finding import QuoteFamily


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
