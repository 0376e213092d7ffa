"""Which story and origin each article belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from recoupe.app.inputs import Inputs
from recoupe.app.reading import read
from recoupe.model.article import Article
from recoupe.model.page import ItemError
from recoupe.model.story import Story

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """An article's story. ``was`` is the story it was in before, where that was revised."""

    id: str
    story: Story
    was: str | None = None


def silent(stage: str, done: int, total: int) -> None:
    """Report no progress."""


def stories(
    inputs: Inputs, *, limit: int | None = None, progress: Progress = silent
) -> Iterator[Assigned | ItemError]:
    """Every article in its order, assigned knowing all of them."""
    items, grouped, _ = gathered(inputs, limit, progress)
    story_of = {member: story for story in grouped for member in story.articles}
    for item in items:
        if isinstance(item, ItemError):
            yield item
        else:
            yield Assigned(id=item.id, story=story_of[item.id])


def explained(
    inputs: Inputs, *, limit: int | None = None, progress: Progress = silent
) -> Iterator[tuple[Story, list[Article]] | ItemError]:
    """Every story with its articles, those of most articles first, after what failed."""
    items, grouped, by_id = gathered(inputs, limit, progress)
    yield from (item for item in items if isinstance(item, ItemError))
    for story in sorted(grouped, key=lambda story: -len(story.articles)):
        yield story, [by_id[name] for name in story.articles]


def gathered(
    inputs: Inputs, limit: int | None, progress: Progress
) -> tuple[list[Article | ItemError], tuple[Story, ...], dict[str, Article]]:
    """All items, their stories, and the articles by id."""
    from recoupe.group.stories import group_articles

    items = []
    for item in distinct(inputs, limit):
        items.append(item)
        progress("reading", len(items), 0)
    kept = [item for item in items if not isinstance(item, ItemError)]
    progress("grouping", 0, len(kept))
    grouped = group_articles(kept, [])
    progress("grouping", len(kept), len(kept))
    return items, grouped, {article.id: article for article in kept}


def distinct(inputs: Inputs, limit: int | None = None) -> Iterator[Article | ItemError]:
    """Articles, so many items at most; a second one of the same id is an error of its own."""
    seen_ids: set[str] = set()
    for item in islice(read(inputs), limit):
        if isinstance(item, ItemError):
            yield item
            continue
        article = item[1]
        if article.id in seen_ids:
            message = "another item has this id"
            yield ItemError(locator=article.id, code="read-duplicate", message=message)
            continue
        seen_ids.add(article.id)
        yield article
