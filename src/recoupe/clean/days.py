"""Days of publication and of update from the visible lines near an article."""

from __future__ import annotations

import re
from datetime import date, datetime

from recoupe.clean.dates import date_from_age, dates_in
from recoupe.clean.line import Line
from recoupe.clean.metadata import day_as_when
from recoupe.clean.traits import Traits
from recoupe.model.when import When

UPDATED = re.compile(
    r"(?i)mise?s? (?:à|a) jour|\bm[àa]j\b|modifi|actualis|updated|last modified|edited|"
    r"aktualisiert|stand:"
)
PUBLISHED = re.compile(
    r"(?i)publi|\bpost|\bparu|mis en ligne|créé|\bissued|veröffentlicht|erstellt|"
    r"\bpar\b|\bby\b"
)


def visible_days(
    lines: list[Line],
    traits: list[Traits],
    near: list[int],
    bare: range,
    *,
    fetched: datetime | None,
    language: str,
) -> tuple[When | None, When | None]:
    """Day of publication and of last update as the lines near the article give them."""
    published: When | None = None
    updated: When | None = None
    latest = fetched.date() if fetched is not None else None
    for at in near:
        text, t = lines[at].text, traits[at]
        if t.length > 160 or t.copyright:
            continue
        for day, is_update in _days_of(text, t, fetched, language, bare=at in bare):
            if latest is not None and day > latest:
                continue  # a page header's clock, not this article's
            when = day_as_when(day, f"“{text[:80]}” beside the article")
            if is_update:
                updated = updated or when
            else:
                published = published or when
    return published, updated


def _days_of(
    text: str, t: Traits, fetched: datetime | None, language: str, *, bare: bool
) -> list[tuple[date, bool]]:
    found = dates_in(text, month_first=language == "en")
    out: list[tuple[date, bool]] = []
    previous = 0
    for one in found:
        said = text[previous : one.start]
        update = bool(UPDATED.search(said))
        rest = len(text) - (one.end - one.start)
        if update or PUBLISHED.search(said) or (bare and rest < 40 and len(found) == 1):
            out.append((one.day, update))
        previous = one.end
    if not found and fetched is not None and (t.age or (t.cue and t.cue.label == "dateline")):
        day = date_from_age(text, fetched)
        if day is not None:
            out.append((day, bool(UPDATED.search(text))))
    return out
