"""A text dump read: its lines judged, its article put together, its metadata found."""

from __future__ import annotations

from recoupe.clean.assembly import Assembly, assemble
from recoupe.clean.decode import region
from recoupe.clean.dump import dump_lines
from recoupe.clean.evidence import scores
from recoupe.clean.language import language
from recoupe.clean.metadata import (
    Metadata,
    near_lines,
    visible_authors,
    visible_days,
    visible_outlet,
)
from recoupe.clean.refusal import refuse
from recoupe.clean.title import find_title
from recoupe.clean.topic import second_look
from recoupe.clean.traits import traits_of
from recoupe.clean.verdict import verdicts
from recoupe.errors import CleanError
from recoupe.model.page import Page


def read_dump(page: Page) -> tuple[Assembly, Metadata]:
    """The article of a dump and what its lines tell of it. Raises ``CleanError``."""
    lines = dump_lines(page.text)
    traits = traits_of(lines)
    marks = scores(lines, traits)
    kept = region(marks, traits)
    title = find_title(lines, traits, kept)
    marks = second_look(marks, lines, traits, kept, title)
    kept = region(marks, traits)
    title = find_title(lines, traits, kept)
    found = verdicts(lines, traits, kept, title)
    refuse(traits, found)
    made = assemble(lines, found)
    if made is None:
        raise CleanError("no article found in the page")
    near = near_lines(found, traits)
    told = Metadata(
        outlet=visible_outlet(lines, traits, page.url),
        authors=visible_authors(lines, traits, found, near),
    )
    spoken = language(made.body.of(made.text))
    told.published, told.updated = visible_days(
        lines, traits, near, fetched=page.fetched, language=spoken
    )
    return made, told
