"""Cells of the ledger's rows: names, words, days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from recoupe.model.commitment import Actor
from recoupe.model.event import Anchor
from recoupe.model.when import When


def names(actors: Iterable[Actor]) -> list[str]:
    """The actors' names."""
    return [actor.name for actor in actors]


def quotes(anchors: Sequence[Anchor]) -> list[str]:
    """The words of anchors."""
    return [anchor.words for anchor in anchors]


def edtf(when: When | None) -> str | None:
    """A moment as EDTF."""
    return when.edtf if when else None


def iso(day: date | None) -> str | None:
    """A day as ISO 8601."""
    return day.isoformat() if day else None
