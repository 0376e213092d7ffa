"""Stories of articles as they come in, and the log of what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.app.grouping import Assigned, Progress, distinct, silent
from recoupe.app.inputs import Inputs
from recoupe.errors import OutputError
from recoupe.model.page import ItemError
from recoupe.model.story import Origin, Story, StoryLink

if TYPE_CHECKING:
    from recoupe.group.stream import StoryStream


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A change of the log: articles that went from one story into another."""

    event: str
    story: str
    into: str
    articles: tuple[str, ...]
    after: int


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
