"""When the main event of a story took place, and which articles were written before its end."""

from __future__ import annotations

from datetime import date

from recoupe.crosscheck.datings import datings
from recoupe.crosscheck.events import EventMention, Key
from recoupe.crosscheck.passages import Material


def main_day(events: tuple[EventMention, ...], main: Key | None) -> date | None:
    """The day most often given for the main event: outcomes were not known before it."""
    days = sorted(
        d.when.earliest
        for d in datings([e for e in events if e.key == main])
        if d.when.earliest is not None and d.when.earliest == d.when.latest
    )
    return days[len(days) // 2] if days else None


def early(material: Material, events: tuple[EventMention, ...], main: Key | None) -> frozenset[str]:
    """Articles whose opening tells the main event as to come or under way."""
    return frozenset(
        e.passage.article_id
        for e in events
        if e.key == main
        and e.status in ("planned", "ongoing")
        and e.passage in material.by_article[e.passage.article_id][:4]
    )
