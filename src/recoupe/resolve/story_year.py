"""The year that the other articles of a story give to a date without one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from recoupe.lang.fr.calendar import spoken
from recoupe.model.article import Article
from recoupe.model.marks import Marks
from recoupe.model.when import When
from recoupe.resolve.anchor import based
from recoupe.resolve.calendar import bounds
from recoupe.resolve.reckoning import value_to_when
from recoupe.resolve.steps import WEEKDAYS
from recoupe.resolve.yearless import distance

NEAR = 60  # days within which another article's date speaks for the same weeks
DOMINANT = 2  # how many times the support of the second year the first must have

StoryDays = Mapping[str, frozenset[date]]


def story_days(
    articles: Sequence[Article],
    marks: Mapping[str, Marks],
    own: Mapping[str, When | None],
) -> StoryDays:
    """Days that each article of a story gives in full, by article id; ``own`` are their days."""
    days: dict[str, frozenset[date]] = {}
    for article in articles:
        given = explicit_days(marks.get(article.id))
        day = own.get(article.id)
        if day is not None and day.earliest is not None:
            given |= {day.earliest}
        if given:
            days[article.id] = frozenset(given)
    return days


def explicit_days(marks: Marks | None) -> set[date]:
    """Days that the words of an article fix: full dates and the ends of short intervals."""
    days: set[date] = set()
    for time in marks.times if marks else ():
        known = bounds(time.value) if time.value else None
        if known and (known[1] - known[0]).days <= 31:
            days.update(known)
    return days


def year_from_story(value: str, story: StoryDays) -> When | None:
    """The date with the year that the story's days support, or None when none is certain.

    A year is taken when days of other articles lie near the date in it, its weekday agrees
    where one is given, and no other year has half as many articles behind it.
    """
    if not value.rpartition(":")[2].startswith("XXXX-"):
        return None
    support = supported(value, story)
    ranked = sorted(support, key=lambda y: (-len(support[y]), y))
    if not ranked:
        return None
    first, second = ranked[0], ranked[1:2]
    if second and len(support[first]) < DOMINANT * len(support[second[0]]):
        return None
    near = support[first]
    found = value_to_when(strip_side(value), near[0])
    if found is None:
        return None
    return based(found, "story", reason(near))


def strip_side(value: str) -> str:
    """The value without ``past:`` or ``future:``: the story's days are near on both sides."""
    return value.removeprefix("past:").removeprefix("future:")


def supported(value: str, story: StoryDays) -> dict[int, list[date]]:
    """For each possible year, the nearest supporting day of each article."""
    support: dict[int, list[date]] = {}
    years = {d.year + n for days in story.values() for d in days for n in (-1, 0, 1)}
    edtf, _, code = strip_side(value).rpartition(":")[2].partition("@")
    for year in sorted(years):
        known = bounds(edtf.replace("XXXX", f"{year:04d}"))
        if known is None or (code and WEEKDAYS[known[0].weekday()] != code):
            continue
        for name in sorted(story):
            near = min(story[name], key=lambda d: distance(known, d))
            if distance(known, near) <= NEAR:
                support.setdefault(year, []).append(near)
    return support


def reason(days: list[date]) -> str:
    """Why the year was taken, in a reader's words."""
    shown = ", ".join(spoken(d) for d in sorted(set(days))[:3])
    source = "un article" if len(days) == 1 else f"{len(days)} articles"
    return f"année donnée par {source} de l'affaire ({shown})"
