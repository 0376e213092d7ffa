"""Which story and origin each article belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from recoupe.app.annotating import Marked, annotate
from recoupe.app.inputs import Inputs
from recoupe.model.article import Article
from recoupe.model.page import ItemError
from recoupe.model.story import Story

# Articles that a new one is compared with, so that the cost of each stays the same.
WINDOW = 100
Assigned = tuple[Article, Story]


def stories(inputs: Inputs) -> Iterator[Assigned | ItemError]:
    """Every article in its order, assigned knowing all of them."""
    from recoupe.group.stories import group_articles

    items = list(distinct(inputs))
    kept = [item for item in items if not isinstance(item, ItemError)]
    grouped = group_articles([a for a, _ in kept], [m for _, m in kept])
    story_of = {member: story for story in grouped for member in story.articles}
    for item in items:
        yield item if isinstance(item, ItemError) else (item[0], story_of[item[0].id])


def stream_stories(inputs: Inputs) -> Iterator[Assigned | ItemError]:
    """Every article assigned when it comes, knowing only the ``WINDOW`` before it.

    A story keeps the id it had when its first member came, as long as one of its members
    is in the window.
    """
    from recoupe.group.stories import group_articles

    kept: list[Marked] = []
    names: dict[str, str] = {}
    for item in distinct(inputs):
        if isinstance(item, ItemError):
            yield item
            continue
        article = item[0]
        kept = [*kept[1 - WINDOW :], item]
        grouped = group_articles([a for a, _ in kept], [m for _, m in kept])
        story = next(s for s in grouped if article.id in s.articles)
        names[article.id] = next((names[m] for m in story.articles if m in names), article.id)
        yield article, replace(story, id=names[article.id])


def distinct(inputs: Inputs) -> Iterator[Marked | ItemError]:
    """Articles with their marks; a second one of the same id is an error of its own."""
    seen: set[str] = set()
    for item in annotate(inputs):
        if not isinstance(item, ItemError) and item[0].id in seen:
            message = "another item has this id"
            yield ItemError(locator=item[0].id, code="read-duplicate", message=message)
            continue
        if not isinstance(item, ItemError):
            seen.add(item[0].id)
        yield item
