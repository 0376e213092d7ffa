"""Stories keep their names while they grow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.model.story import Story


def keep_ids(stories: Sequence[Story], known: Mapping[str, str]) -> tuple[Story, ...]:
    """The stories with the ids that most of their articles' stories had; links follow.

    ``known`` is the story id of each article before. Of stories that could keep an id, the
    one that came with it does, else the one that holds more of its articles; another gets
    the id it came with or, should that be taken, the same with a number.
    """
    shared: list[tuple[bool, int, str, int]] = []
    for place, story in enumerate(stories):
        before = Counter(known[member] for member in story.articles if member in known)
        shared += [(name != story.id, -count, name, place) for name, count in before.items()]
    given: dict[int, str] = {}
    for _, _, name, place in sorted(shared):
        if place not in given and name not in given.values():
            given[place] = name
    taken = set(given.values())
    for place, story in enumerate(stories):
        if place not in given:
            given[place] = free(story.id, taken)
            taken.add(given[place])
    return renamed(stories, {story.id: given[place] for place, story in enumerate(stories)})


def free(name: str, taken: set[str]) -> str:
    """The name, with a number when it is taken."""
    number, found = 1, name
    while found in taken:
        number += 1
        found = f"{name}-{number}"
    return found


def renamed(stories: Sequence[Story], names: Mapping[str, str]) -> tuple[Story, ...]:
    """The stories and the links between them under their new names."""
    return tuple(
        replace(
            story,
            id=names[story.id],
            links=tuple(
                replace(link, story_id=names[link.story_id])
                for link in story.links
                if link.story_id in names
            ),
        )
        for story in stories
    )
