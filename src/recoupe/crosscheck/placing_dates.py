"""Which dates can place an event on a timeline."""

from __future__ import annotations

import re

from recoupe.crosscheck.events import EventMention
from recoupe.crosscheck.passages import Material
from recoupe.model.entity import ResolvedTime
from recoupe.model.when import When

VAGUE = ("XXXX",)


def now(material: Material, time: ResolvedTime) -> bool:
    """« actuellement » says no more than that the text is written now."""
    words = material.words_of(time.evidence).casefold()
    return not any(part in words for part in ("jour", "matin", "midi", "soir", "nuit", "hui"))


def usable(value: str, when: When | None) -> bool:
    """Whether a value can place an event: a day, month, season or period, not « today »."""
    if when is not None:
        return value not in VAGUE and ("-" in value.strip("X-") or "/" in value)
    return value.startswith("WD:") or value in ("P0D", "P-1D", "P1D")


def past_year(when: When | None, event: EventMention | None) -> bool:
    """Whether a bare year dates an event that is told as past and stands by itself."""
    if when is None or event is None or not re.fullmatch(r"\d{4}", when.edtf):
        return False
    return event.word.rank == 3 and event.status == "held"
