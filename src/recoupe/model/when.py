"""Dates and periods as EDTF with their earliest and latest day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Basis = Literal[
    "explicit",  # the words alone give the day
    "published",  # counted from the publication day
    "updated",  # counted from the day of the last update
    "narrated",  # counted from a day that the article itself tells
    "story",  # year or day supplied by other articles of the story
    "unresolved",  # something is missing, nothing supplies it
]


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A moment or period as EDTF (ISO 8601-2, level 1), e.g. ``2025-04-01/2025-04-05``.

    An unknown year is written ``XXXX-04-03``; then ``earliest`` and ``latest`` are None.
    ``basis`` says where the value comes from, ``reason`` says it in a reader's words.
    """

    edtf: str
    earliest: date | None = None
    latest: date | None = None
    basis: Basis = "explicit"
    reason: str = ""

    @property
    def derived(self) -> bool:
        """Whether something outside the expression itself supplied part of the value."""
        return self.basis not in ("explicit", "unresolved")

    @property
    def dated(self) -> bool:
        """Whether the value is fixed on the calendar."""
        return self.earliest is not None and self.latest is not None
