"""Moments and reasoned values as JSON."""

from __future__ import annotations

from recoupe.codec.json_text import Json
from recoupe.model.article import Reasoned
from recoupe.model.when import When


def edtf(when: When | None) -> str | None:
    """The EDTF value alone."""
    return when.edtf if when else None


def encode_when(when: When | None) -> Json | None:
    """A moment with its bounds and with where its value comes from."""
    if when is None:
        return None
    return {
        "edtf": when.edtf,
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "basis": when.basis,
        "derived": when.derived,
        "reason": when.reason,
    }


def value(reasoned: Reasoned | None) -> str | None:
    """The value alone."""
    return reasoned.value if reasoned else None


def encode_reasoned(reasoned: Reasoned | None) -> Json | None:
    """A value with its reason; ``raw`` is where the page shows it."""
    if reasoned is None:
        return None
    return {
        "value": reasoned.value,
        "reason": reasoned.reason,
        "confidence": round(reasoned.confidence, 4),
        "raw": [reasoned.span.start, reasoned.span.end] if reasoned.span else None,
    }
