"""A story of given articles: what the grouping says of its own, said of any."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.group.copies import find_copies
from recoupe.group.origins import digest, find_origins
from recoupe.group.reasons import reasons_for
from recoupe.model.article import Article
from recoupe.model.marks import Marks
from recoupe.model.story import Story, StoryLink
from recoupe.pipeline.period import published_period


def tell_story(
    title: str,
    articles: Sequence[Article],
    marks: Sequence[Marks],
    links: tuple[StoryLink, ...] = (),
) -> Story:
    """The story of these articles, by day where all days are known, else in their order.

    Its id depends on the articles alone.
    """
    days = [a.published.earliest if a.published else None for a in articles]
    order = list(range(len(articles)))
    known = [day for day in days if day is not None]
    if len(known) == len(days):
        order.sort(key=known.__getitem__)
    members = [articles[i] for i in order]
    copies = find_copies(members, [marks[i] for i in order])
    return Story(
        id=digest("s", (article.id for article in members)),
        title=title,
        articles=tuple(article.id for article in members),
        origins=find_origins(members, copies),
        copies=copies,
        links=links,
        period=published_period(members),
        reasons=reasons_for(members, [marks[i] for i in order]),
    )
