"""What a sentence says of a meeting: its status, kind and level."""

from __future__ import annotations

from recoupe.lang.fr.sessions import session_cues
from recoupe.model.session import Level, SessionKind, SessionStatus
from recoupe.model.span import Span


def status_in(folded: str, span: Span) -> tuple[SessionStatus, int]:
    """The status that a sentence gives, and where; the words of the meeting when it does not."""
    for value, cue in session_cues("status"):
        match = cue.search(folded, span.end) or cue.search(folded)
        if match:
            return known_status(value), match.end()
    return "unconfirmed", span.end


def cued(field: str, folded: str, default: str) -> str:
    """The first value whose cue stands in the sentence."""
    return next((v for v, cue in session_cues(field) if cue.search(folded)), default)


def kind(own: str, folded: str) -> SessionKind:
    """The kind that the noun has by itself, else the sentence's."""
    value = own or cued("kind", folded, "plenary")
    kinds: tuple[SessionKind, ...] = ("preparatory", "plenary", "bilateral", "side-event")
    return next((k for k in kinds if k == value), "unknown")


def level(own: str, folded: str, span: Span) -> Level:
    """The level that the words nearest to the meeting give, else the noun's own."""
    told = [
        (max(span.start - found.end(), found.start() - span.end), value)
        for value, cue in session_cues("level")
        for found in cue.finditer(folded)
    ]
    value = min(told)[1] if told else own
    levels: tuple[Level, ...] = ("heads-of-state", "ministers", "experts")
    return next((k for k in levels if k == value), "unknown")


def known_status(value: str) -> SessionStatus:
    """The status of a cue."""
    every: tuple[SessionStatus, ...] = (
        "planned", "open", "held", "postponed", "cancelled", "envisaged",
    )  # fmt: skip
    return next((s for s in every if s == value), "unconfirmed")
