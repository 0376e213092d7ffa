"""A text dump read: its lines judged, its article put together, its metadata found."""

from __future__ import annotations

from recoupe.clean.assembly import Assembly, assemble
from recoupe.clean.authors import visible_authors
from recoupe.clean.dateline import without_dateline
from recoupe.clean.days import visible_days
from recoupe.clean.decode import region
from recoupe.clean.dump import dump_lines
from recoupe.clean.evidence import scores
from recoupe.clean.features import features
from recoupe.clean.language import language
from recoupe.clean.line import Line
from recoupe.clean.metadata import Metadata, first_body, near_lines
from recoupe.clean.outlet import visible_outlet
from recoupe.clean.refusal import is_slug, refuse
from recoupe.clean.title import Choice, TitleFinder
from recoupe.clean.topic import second_look
from recoupe.clean.traits import Traits, traits_of
from recoupe.clean.trees import line_trees, trained_scores
from recoupe.clean.verdict import Verdict, verdicts
from recoupe.clean.veto import foreign_lines, inserts, vetoed
from recoupe.errors import CleanError
from recoupe.model.page import Page

SURE_TITLE = 0.6
ABOVE = 2.0


def first_reading(
    lines: list[Line],
    traits: list[Traits],
    url: str | None = None,
    finder: TitleFinder | None = None,
) -> tuple[list[float], list[bool], Choice | None]:
    """The reading by rules alone: scores, body lines and title."""
    finder = finder or TitleFinder(lines, traits, url)
    marks = scores(lines, traits)
    kept = region(marks, traits)
    title = finder.find(kept)
    marks = second_look(marks, lines, traits, kept, title)
    kept = region(marks, traits)
    return marks, kept, finder.find(kept)


def below(title: Choice | None, marks: list[float]) -> list[float]:
    """Scores with the title, and what stands above it, kept out of the body."""
    if title is None or title.confidence < SURE_TITLE:
        return marks
    return [m - ABOVE if at <= title.at else m for at, m in enumerate(marks)]


def read_dump(page: Page) -> tuple[Assembly, Metadata]:
    """The article of a dump and what its lines tell of it. Raises ``CleanError``."""
    lines = dump_lines(page.text)
    traits = traits_of(lines)
    finder = TitleFinder(lines, traits, page.url)
    marks, kept, title = first_reading(lines, traits, page.url, finder)
    rows = features(lines, traits, marks, kept, title)
    foreign = foreign_lines(lines, traits)
    marks = below(title, vetoed(trained_scores(rows, line_trees()), foreign))
    kept = region(marks, traits, inserts=inserts(foreign, traits))
    title = finder.find(kept)
    kept = [k and (title is None or at != title.at) for at, k in enumerate(kept)]
    found = verdicts(lines, traits, kept, title)
    refuse(traits, found, vouched=is_slug(page.url))
    told = _told(page, lines, traits, found)
    made = assemble(*without_dateline(lines, found, told))
    if made is None:
        raise CleanError("no article found in the page")
    return made, told


def _told(page: Page, lines: list[Line], traits: list[Traits], found: list[Verdict]) -> Metadata:
    """What the lines near the article say of it."""
    near = near_lines(found, traits)
    told = Metadata(
        outlet=visible_outlet(lines, traits, page.url, first_body(found)),
        authors=visible_authors(lines, traits, found, near),
    )
    spoken = language("\n".join(x.text for x, v in zip(lines, found, strict=True) if v.kept))
    told.published, told.updated = visible_days(
        lines, traits, found, fetched=page.fetched, language=spoken, url=page.url
    )
    return told
