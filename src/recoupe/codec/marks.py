"""Marks of one article as JSON, each with its evidence."""

from __future__ import annotations

from recoupe.codec.json_text import Json
from recoupe.codec.metadata import edtf, encode_when
from recoupe.codec.passages import Passages
from recoupe.model.entity import ResolvedTime
from recoupe.model.marks import Marks, Mention, Undertaking
from recoupe.model.span import Span


def encode_marks(marks: Marks, times: tuple[ResolvedTime, ...], passages: Passages) -> Json:
    """What was found in one article, each mark with its evidence."""
    here = marks.article_id
    resolved = {t.evidence.span: t.when for t in times if t.evidence.article_id == here}
    return {
        "times": [
            {
                "kind": time.kind,
                "value": time.value,
                "approx": time.approx,
                "when": edtf(resolved.get(time.span)),
                "when_detail": encode_when(resolved.get(time.span)),
                "evidence": passages.span(here, time.span),
            }
            for time in marks.times
        ],
        "mentions": [encode_mention(here, mention, passages) for mention in marks.mentions],
        "quantities": [
            {
                "value": quantity.value,
                "unit": quantity.unit,
                "of": quantity.of,
                "approx": quantity.approx,
                "bound": quantity.bound,
                "evidence": passages.span(here, quantity.span),
                "window": passages.span(here, quantity.window),
            }
            for quantity in marks.quantities
        ],
        "undertakings": [encode_undertaking(here, u, passages) for u in marks.undertakings],
        "not_statements": [passages.span(here, span) for span in marks.not_statements],
    }


def encode_mention(here: str, mention: Mention, passages: Passages) -> Json:
    """A mention; ``person`` groups those of one person inside the article."""
    role = mention.role
    return {
        "kind": mention.kind,
        "name": mention.norm,
        "person": mention.person,
        "role": role.text if role else None,
        "country": mention.country or (role.country if role else None),
        "evidence": passages.span(here, mention.span),
    }


def encode_undertaking(here: str, undertaking: Undertaking, passages: Passages) -> Json:
    """What one clause promises, before any merging."""

    def at(span: Span | None) -> Json | None:
        return passages.span(here, span)

    return {
        "modality": undertaking.modality,
        "strength": undertaking.strength,
        "negated": undertaking.negated,
        "obligor": undertaking.obligor_name,
        "beneficiary": undertaking.beneficiary_name,
        "announced_by": undertaking.announcer_name,
        "evidence": at(undertaking.span),
        "cue": at(undertaking.cue),
        "object": at(undertaking.object),
        "obligor_evidence": at(undertaking.obligor),
        "beneficiary_evidence": at(undertaking.beneficiary),
        "announcer_evidence": at(undertaking.announcer),
        "deadline": at(undertaking.deadline),
        "recurrence": at(undertaking.recurrence),
        "lead_in": at(undertaking.lead_in),
    }
