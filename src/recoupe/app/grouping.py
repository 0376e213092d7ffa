"""Which story and origin each article belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.app.inputs import Inputs
from recoupe.app.reading import read
from recoupe.errors import OutputError
from recoupe.model.article import Article
from recoupe.model.page import ItemError
from recoupe.model.story import Origin, Story, StoryLink

if TYPE_CHECKING:
    from recoupe.group.stream import StoryStream

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """An article's story. ``was`` is the story it was in before, where that was revised."""

    id: str
    story: Story
    was: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A change of the log: articles that went from one story into another."""

    event: str
    story: str
    into: str
    articles: tuple[str, ...]
    after: int


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
    from recoupe.group.grounds import grounds_for

    items, grouped, by_id = gathered(inputs, limit, progress)
    yield from (item for item in items if isinstance(item, ItemError))
    for story in sorted(grouped, key=lambda story: -len(story.articles)):
        articles = [by_id[name] for name in story.articles]
        yield replace(story, grounds=grounds_for(articles)), articles


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


def stream_stories(
    inputs: Inputs, *, limit: int | None = None, progress: Progress = silent
) -> Iterator[Assigned | Moved | ItemError]:
    """Every article assigned when it comes, knowing only those before it.

    Every so often, and at the end, doubtful stories are put in order: each change is told as
    a ``Moved``, followed by the articles concerned with the story they were in before.
    """
    from recoupe.group.stream import StoryStream
    from recoupe.group.stream_copies import CopyWindow
    from recoupe.group.tokenising import incoming

    stream, copies = StoryStream(), CopyWindow()
    origins: dict[str, Origin] = {}
    done = 0
    for done, item in enumerate(distinct(inputs, limit), 1):
        progress("assigning", done, 0)
        if isinstance(item, ItemError):
            yield item
            continue
        origins[item.id] = copies.origin(item)
        found = stream.add(incoming(item))
        links = tuple(StoryLink(story_id=s, kind="related", reason="") for s in found.related)
        yield Assigned(id=item.id, story=seen(found.story, origins[item.id], links))
        if stream.due():
            yield from revised(stream, origins, done)
            for name in [name for name in origins if name not in stream.held]:
                del origins[name]
    yield from revised(stream, origins, done)


def revised(
    stream: StoryStream, origins: dict[str, Origin], after: int
) -> Iterator[Assigned | Moved]:
    """What putting doubtful stories in order changed."""
    for move in stream.settle():
        yield Moved(
            event=move.kind, story=move.story, into=move.into, articles=move.articles, after=after
        )
        for name in move.articles:
            yield Assigned(id=name, story=seen(move.into, origins[name]), was=move.story)


def seen(story: str, origin: Origin, links: tuple[StoryLink, ...] = ()) -> Story:
    """A story of the stream as far as one of its articles tells."""
    return Story(id=story, title="", articles=origin.members, origins=(origin,), links=links)


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


@contextmanager
def log_of(path: Path | None) -> Iterator[Callable[[Moved], None]]:
    """Writes changes of stories as JSON lines; nowhere without a path. Raises ``OutputError``."""
    if path is None:
        yield lambda _: None
        return
    from recoupe.codec.json_text import line

    try:
        file = path.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        message = f"cannot write {path}: {error.strerror or error}"
        raise OutputError(message, code="output-unwritable") from error
    with file:
        yield lambda moved: print(line(asdict(moved)), file=file, flush=True)
