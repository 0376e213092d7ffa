"""Commitments as JSON."""

from __future__ import annotations

from recoupe.codec.json_text import Json
from recoupe.codec.metadata import edtf, encode_when
from recoupe.codec.passages import Passages
from recoupe.model.commitment import Actor, AdoptedText, Commitment, CommitmentEvidence, Deadline


def encode_commitment(commitment: Commitment, passages: Passages) -> Json:
    """One actor, one future act, one object; every clause keeps its own modality."""
    return {
        "id": commitment.id,
        "label": commitment.label,
        "modality": commitment.modality,
        "strength": commitment.strength,
        "negated": commitment.negated,
        "watch": commitment.watch,
        "umbrella": commitment.umbrella,
        "parent": commitment.parent,
        "theme": commitment.theme,
        "obligors": [encode_actor(actor, passages) for actor in commitment.obligors],
        "beneficiaries": [encode_actor(actor, passages) for actor in commitment.beneficiaries],
        "announced_by": [encode_actor(actor, passages) for actor in commitment.announced_by],
        "counterparties": [encode_actor(a, passages) for a in commitment.counterparties],
        "requested_by": [encode_actor(actor, passages) for actor in commitment.requested_by],
        "themes": [
            {
                "theme": word.theme,
                "plover": list(word.plover),
                "evidence": passages.one(word.evidence),
            }
            for word in commitment.themes
        ],
        "specificity": commitment.specificity,
        "ingredients": [
            {"name": item.name, "evidence": passages.one(item.evidence)}
            for item in commitment.ingredients
        ],
        "conditions": passages.all(commitment.conditions),
        "measures": passages.all(commitment.measures),
        "instrument": encode_text(commitment.instrument, passages),
        "deadline": encode_deadline(commitment.deadline, passages),
        "recurrence": commitment.deadline.rrule,
        "evidence": passages.all(item.evidence for item in commitment.evidence),
        "clauses": [encode_clause(item, passages) for item in commitment.evidence],
        "overlaps": [
            {
                "commitment": overlap.commitment_id,
                "confidence": round(overlap.confidence, 4),
                "reason": overlap.reason,
            }
            for overlap in commitment.overlaps
        ],
    }


def encode_actor(actor: Actor, passages: Passages) -> Json:
    """An obligor, a beneficiary or an announcer."""
    return {
        "name": actor.name,
        "entity": actor.entity_id,
        "evidence": passages.one(actor.evidence),
    }


def encode_text(text: AdoptedText | None, passages: Passages) -> Json | None:
    """The text that a commitment stands in."""
    if text is None:
        return None
    return {"kind": text.kind, "title": text.title, "evidence": passages.one(text.evidence)}


def encode_deadline(deadline: Deadline, passages: Passages) -> Json:
    """The words as given, and a value only where one can be derived."""
    return {
        "kind": deadline.kind,
        "surface": deadline.surface,
        "value": edtf(deadline.when),
        "derived": bool(deadline.when and deadline.when.derived),
        "value_detail": encode_when(deadline.when),
        "evidence": passages.one(deadline.evidence),
    }


def encode_clause(item: CommitmentEvidence, passages: Passages) -> Json:
    """A clause that speaks of the commitment."""
    return {
        "modality": item.modality,
        "strength": item.strength,
        "cue": passages.one(item.cue),
        "evidence": passages.one(item.evidence),
    }
