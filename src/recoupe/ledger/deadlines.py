"""When a commitment is due: the words as given, with a value only where one can be had."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from recoupe.lang.fr.modality import deadline_patterns, recurrence_patterns
from recoupe.model.commitment import Deadline, DeadlineKind
from recoupe.model.entity import ResolvedTime
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Undertaking
from recoupe.model.span import Span
from recoupe.model.when import When

# "interrompue depuis 2019": a time that the act ends, not one by which it is due.
SINCE = re.compile(r"\b(?:depuis|remontant à|datant d[eu])\s+[^,.;]{1,60}$", re.IGNORECASE)


def deadline(
    undertaking: Undertaking,
    article_id: str,
    text: str,
    times: tuple[ResolvedTime, ...],
    told: date | None = None,
) -> Deadline:
    """The deadline of one undertaking; ``kind`` "none" when its words hold none.

    A time that lay behind when it was ``told`` is none by which anything is due.
    """
    rule = rrule(undertaking.recurrence, text)
    span = undertaking.deadline
    kind = kind_of(span, text) if span is not None else "none"
    if rule is not None and kind in ("none", "vague"):
        span, kind = undertaking.recurrence, "recurrence"
    if span is None or since(span, text):
        return Deadline()
    evidence = Evidence(article_id=article_id, span=span)
    resolved = timed(span, article_id, times) if kind in ("date", "vague") else None
    if resolved is not None and resolved.when is not None:
        resolved = replace(resolved, when=to_come(resolved.value, resolved.when))
    if resolved is not None and behind(resolved.when, told):
        return Deadline()
    if resolved is not None and resolved.when is not None:
        kind = "interval" if "/" in resolved.when.edtf else "date"
    return Deadline(
        kind=kind,
        surface=span.of(text),
        evidence=evidence,
        when=resolved.when if resolved else None,
        rrule=rule,
    )


def behind(when: When | None, told: date | None) -> bool:
    """Whether a time was over in a year before it was told."""
    if when is None or when.latest is None or told is None:
        return False
    return when.latest.year < told.year


def since(span: Span, text: str) -> bool:
    """Whether the time is one from which something has been, not one by which it is due."""
    return SINCE.search(text[max(0, span.start - 20) : span.end]) is not None


def kind_of(span: Span, text: str) -> DeadlineKind:
    """The kind of a deadline by its words; a date when no vaguer pattern holds."""
    words = span.of(text)
    for pattern, kind in deadline_patterns():
        if pattern.search(words):
            return known(kind)
    return "date"


def known(kind: str) -> DeadlineKind:
    """The data's kind as one of the record's kinds."""
    kinds: tuple[DeadlineKind, ...] = (
        "date", "interval", "event", "next-session", "recurrence", "vague",
    )  # fmt: skip
    return next((k for k in kinds if k == kind), "vague")


def rrule(span: Span | None, text: str) -> str | None:
    """RFC 5545 rule of a recurrence, None where its period is not told."""
    if span is None:
        return None
    for pattern, rule in recurrence_patterns():
        if pattern.search(span.of(text)):
            return rule
    return None


def to_come(value: str | None, when: When) -> When:
    """The next such weekday where the words alone were read as the last one: a term lies ahead."""
    if not (value or "").startswith("WD:") or not (value or "").endswith(":past"):
        return when
    if when.earliest is None or when.latest != when.earliest:
        return when
    day = when.earliest + timedelta(days=7)
    reason = "échéance : le jour de la semaine à venir"
    return replace(when, edtf=day.isoformat(), earliest=day, latest=day, reason=reason)


def timed(span: Span, article_id: str, times: tuple[ResolvedTime, ...]) -> ResolvedTime | None:
    """The resolved time that stands at the deadline's words."""
    for time in times:
        here = time.evidence
        if here.article_id == article_id and here.span.overlaps(span) and time.kind != "SET":
            return time
    return None
