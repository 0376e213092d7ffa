"""The days a story covers, from the first to the last event that has happened."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model.article import Article
from recoupe.model.finding import TimelineEvent
from recoupe.model.when import When

HAPPENED = ("held", "ongoing")


def told_period(timeline: Sequence[TimelineEvent]) -> When | None:
    """From the earliest to the latest day of dated events; None when none is dated.

    Events known to the day count before those known to the month or year alone.
    """
    dated = [e.when for e in timeline if e.status in HAPPENED and e.when and e.when.dated]
    to_the_day = [when for when in dated if len(when.edtf.split("/")[0]) >= len("2000-01-01")]
    bounds = [
        (when.earliest, when.latest)
        for when in to_the_day or dated
        if when.earliest is not None and when.latest is not None
    ]
    if not bounds:
        return None
    first = min(earliest for earliest, _ in bounds)
    last = max(latest for _, latest in bounds)
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    reason = "du premier au dernier fait daté de la chronologie"
    return When(edtf=edtf, earliest=first, latest=last, basis="narrated", reason=reason)


def published_period(articles: Sequence[Article]) -> When | None:
    """From the first to the last known day of publication; None when none is known."""
    known = [a.published for a in articles if a.published is not None and a.published.dated]
    first = min((when.earliest for when in known if when.earliest), default=None)
    last = max((when.latest for when in known if when.latest), default=None)
    if first is None or last is None:
        return None
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    reason = f"jours de publication connus de {len(known)} article{'s' if len(known) > 1 else ''}"
    return When(edtf=edtf, earliest=first, latest=last, basis="published", reason=reason)
