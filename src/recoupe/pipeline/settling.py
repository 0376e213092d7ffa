"""Articles to stories as they are to be kept: grouped, decided upon, under lasting names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recoupe.group.stories import group_articles
from recoupe.model.event import Event
from recoupe.model.story import Story
from recoupe.pipeline.library import Library
from recoupe.pipeline.story_decisions import decide_stories, named
from recoupe.pipeline.story_ids import keep_ids


def group_library(library: Library) -> tuple[Story, ...]:
    """The stories that the machine makes of all articles, in their order."""
    articles = list(library.articles.values())
    return group_articles(articles, [library.marks[article.id] for article in articles])


def settle(
    stories: Sequence[Story],
    events: Sequence[Event],
    library: Library,
    homes: Mapping[str, str],
) -> tuple[Story, ...]:
    """The machine's stories after standing decisions; those known before keep their ids.

    ``homes`` is the story id that each article had.
    """
    decided = decide_stories(stories, events, library)
    return keep_ids(decided, moved(homes, events, library))


def moved(homes: Mapping[str, str], events: Sequence[Event], library: Library) -> dict[str, str]:
    """Where articles belong to by their decisions: the target of each keeps its id."""
    known = dict(homes)
    for event in events:
        if event.target.kind != "story" or event.target.id not in known.values():
            continue
        if event.kind == "merge":
            known |= dict.fromkeys(named(event, library), event.target.id)
        elif event.kind == "split":
            for member in named(event, library, only=frozenset(event.others)):
                if known.get(member) == event.target.id:
                    del known[member]
    return known
