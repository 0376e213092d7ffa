"""What a page tells of its article, and where on the page to look for it.

Only lines that stand with the article are asked: between title and body, just above the
title, just below the body. Dates of teasers, archives and copyright lines are never read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from recoupe.clean.traits import Traits
from recoupe.clean.verdict import Verdict
from recoupe.model.article import Reasoned
from recoupe.model.when import When


@dataclass(slots=True)
class Metadata:
    """What the page tells of the article, each piece with its reason."""

    outlet: Reasoned | None = None
    authors: tuple[Reasoned, ...] = ()
    published: When | None = None
    updated: When | None = None
    section: Reasoned | None = None
    url: str | None = None
    warnings: list[str] = field(default_factory=list)


def day_as_when(day: date, reason: str) -> When:
    """A single day as a ``When``."""
    return When(edtf=day.isoformat(), earliest=day, latest=day, reason=reason)


def near_lines(verdicts: list[Verdict], traits: list[Traits]) -> list[int]:
    """Line numbers that stand with the article and are not of it, the nearest zone first."""
    kept = [i for i, v in enumerate(verdicts) if v.kept and v.label != "title"]
    title = next((i for i, v in enumerate(verdicts) if v.label == "title"), None)
    if not kept:
        return []
    first, last = kept[0], kept[-1]
    between = list(range(title + 1, first)) if title is not None and title < first else []
    above = [i for i in ([title - 1, title - 2] if title is not None else []) if i >= 0]
    below: list[int] = []
    for at in range(last + 1, min(last + 5, len(verdicts))):
        cue = traits[at].cue
        if cue is not None and (cue.closes or cue.label == "comments"):
            break
        below.append(at)
    return [i for i in between + above + below if verdicts[i].label not in ("teaser", "menu")]


def first_body(verdicts: list[Verdict]) -> int | None:
    """The number of the first body line."""
    return next((i for i, v in enumerate(verdicts) if v.kept and v.label != "title"), None)
