"""Puts the temporal expressions of one story on the calendar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from recoupe.lang.fr.calendar import spoken
from recoupe.model.article import Article
from recoupe.model.entity import ResolvedTime
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Marks, Time
from recoupe.model.when import When
from recoupe.resolve.anchor import article_day, based
from recoupe.resolve.reckoning import value_to_when
from recoupe.resolve.story_year import StoryDays, story_days, year_from_story

LABELS = {
    "published": "compté depuis le jour de publication",
    "updated": "compté depuis le jour de mise à jour",
    "narrated": "compté depuis le jour que le texte raconte",
    "story": "compté depuis un jour fixé par d'autres articles",
}
BREATH = 40  # code points between a date and the hour that belongs to it
TOLD = 300  # code points between a date and "deux jours plus tard"
SPEAKS_TODAY = re.compile(r"ce\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """What an article's expressions are read against: its own day, and the story's days."""

    article: Article
    day: When | None
    story: StoryDays


def resolve_times(articles: Sequence[Article], marks: Sequence[Marks]) -> tuple[ResolvedTime, ...]:
    """Every temporal expression of one story, in order of the articles and of their texts.

    ``when`` is None for durations, recurrences and what no day anchors; a date whose year
    nothing supplies keeps ``XXXX`` with basis ``unresolved``. Never raises.
    """
    by_id = {m.article_id: m for m in marks}
    days = {a.id: article_day(a) for a in articles}
    story = story_days(articles, by_id, days)
    resolved: list[ResolvedTime] = []
    for article in articles:
        times = by_id[article.id].times if article.id in by_id else ()
        day = days[article.id] or day_by_story(article, times, story)
        setting = Setting(article, day, story)
        resolved.extend(resolve_article(setting, times))
    return tuple(resolved)


def day_by_story(article: Article, times: tuple[Time, ...], story: StoryDays) -> When | None:
    """The day of an article that says "ce 3 avril", once the story gives the year."""
    for time in times:
        if not SPEAKS_TODAY.match(time.span.of(article.text)):
            continue
        found = year_from_story(time.detail or time.value or "", story)
        if found is not None and found.earliest == found.latest:
            return found
    return None


def resolve_article(setting: Setting, times: tuple[Time, ...]) -> list[ResolvedTime]:
    """The expressions of one article."""
    resolved: list[ResolvedTime] = []
    last_day: date | None = None
    last_end = 0
    for time in times:
        reach = TOLD if (time.detail or "").endswith(":text") else BREATH
        near = last_day if close(setting.article.text, last_end, time, reach) else None
        when = moment(time, setting, near)
        evidence = Evidence(article_id=setting.article.id, span=time.span)
        resolved.append(
            ResolvedTime(evidence=evidence, kind=time.kind, value=time.value, when=when)
        )
        if when is not None and when.earliest is not None and when.earliest == when.latest:
            last_day, last_end = when.earliest, time.span.end
    return resolved


def close(text: str, last_end: int, time: Time, reach: int) -> bool:
    """Whether a time stands close behind the last dated expression, in one paragraph.

    Within ``BREATH`` code points it must be in one sentence as well.
    """
    between = text[last_end : time.span.start]
    if len(between) > reach or "\n" in between:
        return False
    return reach == TOLD or not re.search(r"[.!?]", between)


def moment(time: Time, setting: Setting, near: date | None) -> When | None:
    """The moment of one expression with its basis and reason, or None."""
    value = time.detail or time.value
    if not value or (time.kind in ("DURATION", "SET") and ":" not in value):
        return None
    if value.startswith("T"):
        return value_to_when(f"{near.isoformat()}{value}") if near else None
    if value.endswith(":text"):
        return from_text(value, near)
    explicit = value_to_when(value)
    if explicit is not None:
        return based(explicit, "explicit", "donné par les mots eux-mêmes")
    return anchored(value, setting)


def from_text(value: str, near: date | None) -> When | None:
    """``la veille``, ``le lendemain``: counted from the day named just before."""
    found = value_to_when(value.removesuffix(":text"), near) if near else None
    reason = f"compté depuis la date qui précède, {spoken(near)}" if near else ""
    return based(found, "narrated", reason) if found else None


def anchored(value: str, setting: Setting) -> When | None:
    """A moment counted from the article's day, else given by the story."""
    day = setting.day
    if day is not None and day.basis == "story" and "XXXX" in value:
        return year_from_story(value, setting.story) or unresolved(value)
    if day is not None and day.earliest is not None:
        found = value_to_when(value, day.earliest)
        if found is not None:
            label = LABELS.get(day.basis, LABELS["published"])
            return based(found, day.basis, f"{label}, {spoken(day.earliest)}")
    if "XXXX" not in value:
        return None
    return year_from_story(value, setting.story) or unresolved(value)


def unresolved(value: str) -> When:
    """A date whose year nothing supplies, kept as ``XXXX``."""
    plain = value.rpartition(":")[2].partition("@")[0]
    return When(edtf=plain, basis="unresolved", reason="aucun article ne donne l'année")
