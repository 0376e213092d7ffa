"""What people decided about stories, laid over what the machine grouped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.group.vectors import describe
from recoupe.model.event import Event
from recoupe.model.story import Story, StoryLink
from recoupe.pipeline.library import Library
from recoupe.pipeline.telling import tell_story
from recoupe.text.similarity import cosine

Group = frozenset[str]


def decide_stories(
    stories: Sequence[Story], events: Sequence[Event], library: Library
) -> tuple[Story, ...]:
    """The stories after every standing merge, split and correction, in order of time.

    A merge holds articles together, a split holds those that left apart from those that
    stayed; articles that came since go with the part that they are most like.
    """
    about = [event for event in events if event.target.kind == "story"]
    groups = [frozenset(story.articles) for story in stories]
    why: dict[Group, str] = {}
    for event in about:
        groups = changed(groups, event, library, why)
    made = {frozenset(story.articles): story for story in stories}
    told = [made.get(group) or retold(group, stories, library, why) for group in groups]
    return titled(relinked(told, stories), about, library)


def changed(
    groups: Sequence[Group], event: Event, library: Library, why: dict[Group, str]
) -> list[Group]:
    """The groups after one decision; ``why`` gets a line for each group it made."""
    about = named(event, library)
    reason = f"{event.by} : {event.reason}" if event.reason else event.by
    if event.kind == "merge":
        hit = [group for group in groups if group & about]
        whole = frozenset().union(*hit)
        if len(hit) > 1:
            why[whole] = f"réunis par décision de {reason}"
        return [group for group in groups if group not in hit] + ([whole] if hit else [])
    if event.kind != "split":
        return list(groups)
    leaving = named(event, library, only=frozenset(event.others))
    staying = about - leaving
    parts: list[Group] = []
    for group in groups:
        if group & leaving and group & staying:
            both = parted(group, staying, leaving, library)
            why |= dict.fromkeys(both, f"séparés par décision de {reason}")
            parts += both
        else:
            parts.append(group)
    return parts


def named(event: Event, library: Library, only: Group | None = None) -> Group:
    """The articles that a decision names, by the page they were cut from.

    ``only`` keeps those that had one of these ids when it was taken.
    """
    anchors = [a for a in event.target.anchors if only is None or a.article_id in only]
    return frozenset(one for one in map(library.article_of, anchors) if one is not None)


def parted(group: Group, staying: Group, leaving: Group, library: Library) -> list[Group]:
    """The two parts of a group; an article that nobody named goes with the likest."""
    members = sorted(group)
    vector = {
        name: one.vector
        for name, one in zip(members, describe([library.articles[m] for m in members]), strict=True)
    }

    def likeness(member: str, part: Group) -> float:
        return sum(cosine(vector[member], vector[other]) for other in part) / len(part)

    stay, leave = group & staying, group & leaving
    drawn = [
        member for member in members
        if member not in stay | leave and likeness(member, leave) > likeness(member, stay)
    ]  # fmt: skip
    return [group - leave - frozenset(drawn), leave | frozenset(drawn)]


def retold(
    group: Group, stories: Sequence[Story], library: Library, why: Mapping[Group, str]
) -> Story:
    """A story of a group that the machine did not make."""
    parts = [story for story in stories if group & set(story.articles)]
    parts.sort(key=lambda story: -len(group & set(story.articles)))
    order = [member for story in parts for member in story.articles if member in group]
    articles = [library.articles[member] for member in order]
    marks = [library.marks[member] for member in order]
    links = tuple(link for story in parts for link in story.links)
    own = [article.title for article in articles if article.title]
    title = parts[0].title if parts[0].title in own or not own else own[0]
    story = tell_story(title, articles, marks, links)
    reason = why.get(group)
    return replace(story, reasons=(*story.reasons, reason)) if reason else story


def relinked(told: Sequence[Story], stories: Sequence[Story]) -> list[Story]:
    """The stories with links to where most of each linked story's articles are now."""
    home = {member: story.id for story in told for member in story.articles}
    names = {s.id: Counter(home[m] for m in s.articles).most_common(1)[0][0] for s in stories}
    found = []
    for story in told:
        links: dict[str, StoryLink] = {}
        for link in story.links:
            there = names.get(link.story_id, link.story_id)
            if there != story.id:
                links.setdefault(there, replace(link, story_id=there))
        found.append(replace(story, links=tuple(links.values())))
    return found


def titled(
    stories: Sequence[Story], events: Sequence[Event], library: Library
) -> tuple[Story, ...]:
    """The stories with the titles that people gave them, the last one counting."""
    found = {story.id: story for story in stories}
    home = {member: story.id for story in stories for member in story.articles}
    for event in events:
        titles = [change.value for change in event.changes if change.field == "title"]
        about = Counter(home[member] for member in named(event, library)).most_common(1)
        if event.kind == "correct" and titles and about:
            found[about[0][0]] = replace(found[about[0][0]], title=titles[-1])
    return tuple(found.values())
