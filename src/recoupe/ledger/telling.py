"""On which day an article tells what it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from recoupe.model.article import Article
from recoupe.model.entity import ResolvedTime
from recoupe.model.marks import Marks
from recoupe.model.story import Story

DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])")


def told_on(
    article: Article, times: Sequence[ResolvedTime] = (), marks: Marks | None = None
) -> date | None:
    """The day of publication, else of the last update, else the first whole day it tells.

    The first, because a deadline far ahead would date the page into the future. Without
    resolved ``times`` the days that the ``marks`` give by their number have to do.
    """
    for stamp in (article.published, article.updated):
        if stamp is not None and stamp.earliest is not None:
            return stamp.earliest
    days = [
        time.when.earliest
        for time in times
        if time.evidence.article_id == article.id
        and time.when is not None
        and time.when.earliest is not None
        and time.when.earliest == time.when.latest
    ]
    return min(days or written(marks), default=None)


def written(marks: Marks | None) -> list[date]:
    """Days that the words give with their year."""
    values = [time.value or "" for time in marks.times] if marks else []
    return [date.fromisoformat(value) for value in values if DAY.fullmatch(value)]


def announced_on(
    articles: Sequence[Article], times: Sequence[ResolvedTime], story: Story
) -> date | None:
    """The earliest day on which any of the articles tells it, else the story's first day."""
    days = [day for a in articles if (day := told_on(a, times)) is not None]
    if days:
        return min(days)
    return story.period.earliest if story.period is not None else None
