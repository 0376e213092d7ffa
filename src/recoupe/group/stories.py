"""Articles to stories: which report one event, and which follow from another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from recoupe.group.clustering import cluster
from recoupe.group.copies import find_copies
from recoupe.group.episodes import find_episodes
from recoupe.group.grounds import grounds_for
from recoupe.group.links import find_links, first_day
from recoupe.group.neighbours import Graph, neighbours
from recoupe.group.origins import digest, find_origins
from recoupe.group.periods import told
from recoupe.group.reasons import reasons_for
from recoupe.group.rewrites import propose_rewrites
from recoupe.group.vectors import day_of, describe
from recoupe.model.article import Article
from recoupe.model.marks import Marks
from recoupe.model.story import Episode, Story, StoryLink
from recoupe.model.when import When


def group_articles(articles: Sequence[Article], marks: Sequence[Marks]) -> tuple[Story, ...]:
    """Stories in order of their first article; each article is in exactly one.

    The outcome does not depend on the order of arrival, but for the order of stories.
    Likeness makes communities; reports far apart in time are then parted into stories of
    their own, linked as precursor and follow-up.
    """
    by_id = {one.article_id: one for one in marks}
    order = sorted(range(len(articles)), key=lambda i: (articles[i].id, articles[i].text))
    kept = [articles[i] for i in order]
    graph = neighbours(describe(kept))
    days = [told(article, by_id.get(article.id)) for article in kept]
    groups = cluster(graph, days)
    groups.sort(key=lambda group: min(order[m] for m in group))
    ids = [digest("s", (kept[m].id for m in group)) for group in groups]
    known = [one.day for one in days]
    links = find_links(groups, ids, known, graph)
    place = {article.id: i for i, article in enumerate(articles)}
    stories = []
    for story_id, group, linked in zip(ids, groups, links, strict=True):
        waves, reason = find_episodes(group, days, graph)
        episodes = []
        for wave in waves:
            first = first_day(wave, known)
            episodes.append(_episode([kept[m] for m in _told(wave, kept, place)], reason, first))
        members = [kept[m] for m in _told(group, kept, place)]
        story = _story(story_id, members, by_id, linked, _title(group, kept, graph))
        stories.append(replace(story, episodes=tuple(episodes)))
    return tuple(stories)


def _episode(articles: Sequence[Article], reason: str, first: date | None) -> Episode:
    ids = tuple(article.id for article in articles)
    return Episode(id=digest("e", ids), members=ids, reason=reason, first=first)


def _told(group: Sequence[int], kept: Sequence[Article], place: dict[str, int]) -> list[int]:
    """The group by day where all days are known, else as the articles came in."""
    days = {m: day_of(kept[m]) for m in group}
    if all(day is not None for day in days.values()):
        return sorted(group, key=lambda m: (days[m] or 0, place[kept[m].id]))
    return sorted(group, key=lambda m: place[kept[m].id])


def _title(group: Sequence[int], kept: Sequence[Article], graph: Graph) -> str:
    """The title of the article that is most like the others."""
    inside = set(group)
    titled = [m for m in group if kept[m].title] or list(group)
    central = max(titled, key=lambda m: (sum(w for o, w in graph[m].items() if o in inside), -m))
    return kept[central].title or kept[central].text.split("\n", 1)[0][:120]


def _story(
    story_id: str,
    articles: Sequence[Article],
    by_id: dict[str, Marks],
    links: tuple[StoryLink, ...],
    title: str,
) -> Story:
    marks = [by_id[article.id] for article in articles if article.id in by_id]
    copies = find_copies(articles, marks)
    return Story(
        id=story_id,
        title=title,
        articles=tuple(article.id for article in articles),
        origins=find_origins(articles, copies),
        copies=copies,
        links=links,
        period=_period(articles),
        reasons=reasons_for(articles, marks),
        rewrites=propose_rewrites(articles, marks, copies),
        grounds=grounds_for(articles),
    )


def _period(articles: Sequence[Article]) -> When | None:
    """From the first to the last known day of publication."""
    known = [a.published for a in articles if a.published is not None and a.published.dated]
    first = min((when.earliest for when in known if when.earliest), default=None)
    last = max((when.latest for when in known if when.latest), default=None)
    if first is None or last is None:
        return None
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    reason = f"jours de publication connus de {len(known)} article{'s' if len(known) > 1 else ''}"
    return When(edtf=edtf, earliest=first, latest=last, basis="published", reason=reason)
