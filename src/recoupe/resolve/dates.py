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
    resolved: list[ResolvedTime] = []
    for article in articles:
        times = by_id[article.id].times if article.id in by_id else ()
        story = story_days(article.id, articles, by_id, days)
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
        near = last_day if same_breath(setting.article.text, last_end, time) else None
        when = moment(time, setting, near)
        evidence = Evidence(article_id=setting.article.id, span=time.span)
        resolved.append(
            ResolvedTime(evidence=evidence, kind=time.kind, value=time.value, when=when)
        )
        if when is not None and when.earliest is not None and when.earliest == when.latest:
            last_day, last_end = when.earliest, time.span.end
    return resolved


def same_breath(text: str, last_end: int, time: Time) -> bool:
    """Whether a time stands close after the last dated expression, in one sentence."""
    between = text[last_end : time.span.start]
    return len(between) <= 40 and not re.search(r"[.!?\n]", between)


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
    if day is not None and day.earliest is not None:
        found = value_to_when(value, day.earliest)
        if found is not None:
            label = LABELS.get(day.basis, LABELS["published"])
            return based(found, day.basis, f"{label}, {spoken(day.earliest)}")
    if "XXXX" not in value:
        return None
    found = year_from_story(value, setting.story)
    if found is not None:
        return found
    plain = value.rpartition(":")[2].partition("@")[0]
    return When(edtf=plain, basis="unresolved", reason="aucun article ne donne l'année")
