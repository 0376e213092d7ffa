"""Groups doubtful stories of a stream anew, by the rule that the batch follows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from recoupe.group.clustering import JOINING, cluster
from recoupe.group.neighbours import neighbours
from recoupe.group.open_stories import OpenStories, OpenStory
from recoupe.group.origins import digest
from recoupe.group.periods import Told
from recoupe.group.stream_records import Held, Incoming, Terms
from recoupe.group.vectors import Described

# Articles grouped anew at once at most, stories looked at with a doubtful one, and of each
# story the articles that stand for it where it is not in question itself.
TOGETHER, AROUND, STANDING = 400, 8, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Articles that went from one story to another: ``merge`` when none was left, or ``split``."""

    kind: str
    story: str
    into: str
    articles: tuple[str, ...]


def regroup(
    stories: OpenStories,
    held: Mapping[str, Held],
    doubtful: Iterable[str],
    weigh: Callable[[Held], Terms],
) -> Iterator[Move]:
    """Group the doubtful stories with those they are confused with; tell what moved.

    A window of few articles is grouped anew whole.
    ``weigh`` gives an article's whole vector as the window now weighs its terms.
    """
    if len(held) <= TOGETHER:
        yield from _anew(stories, list(held.values()), weigh)
        return
    looked: set[str] = set()
    for name in doubtful:
        story = stories.by_id.get(name)
        if story is None or not story.members or name in looked:
            continue
        circle = _circle(stories, story)
        looked.update(one.id for one in circle)
        story.doubts.clear()
        story.checked = story.count
        yield from _anew(stories, [held[m] for m in _standing(circle)], weigh)


def _anew(
    stories: OpenStories, articles: list[Held], weigh: Callable[[Held], Terms]
) -> Iterator[Move]:
    articles = sorted(articles, key=lambda held: held.article.id)
    concerned = dict.fromkeys(held.story for held in articles)
    graph = neighbours([_described(held.article, weigh(held)) for held in articles])
    groups = cluster(graph, [Told()] * len(articles))
    yield from _placed(stories, [[articles[m] for m in group] for group in groups])
    for name in concerned:
        if not stories.by_id[name].count:
            stories.forget(name)


def _described(article: Incoming, vector: Terms) -> Described:
    return Described(id=article.id, vector=vector, size=article.size, day=article.day)


def _circle(stories: OpenStories, story: OpenStory) -> list[OpenStory]:
    """A doubtful story and those it is confused with or like, the most doubtful first."""
    doubts = sorted(story.doubts, key=lambda name: (-story.doubts[name], name))
    names = dict.fromkeys((story.id, *doubts, *_alike(stories, story)))
    known = [stories.by_id[name] for name in names if name in stories.by_id]
    return [one for one in known if one.members][:AROUND]


def _alike(stories: OpenStories, story: OpenStory) -> list[str]:
    """Stories that this one might be joined with."""
    if story.count < 2:
        return []
    ranked = sorted(story.total.items(), key=lambda item: (-item[1], item[0]))
    mean = {term: weight / story.count for term, weight in ranked}
    return [
        other.id
        for other in stories.near(mean)
        if other is not story and other.likeness(mean) >= JOINING.across
    ]


def _standing(circle: list[OpenStory]) -> list[str]:
    """Ids of the articles grouped anew: all of the doubtful story where there is room."""
    first, *others = circle
    ids = [m for story in others for m in list(story.members)[-STANDING:]]
    return ids + list(first.members)[-max(STANDING, TOGETHER - len(ids)) :]


def _placed(stories: OpenStories, groups: list[list[Held]]) -> Iterator[Move]:
    """Place each group in the story most of it came from; say what moved."""
    shares = sorted(
        (-count, name, g)
        for g, group in enumerate(groups)
        for name, count in Counter(a.story for a in group).items()
    )
    names: dict[int, str] = {}
    for _, name, g in shares:
        if g not in names and name not in names.values():
            names[g] = name
    for g, group in enumerate(groups):
        into = names.get(g) or digest("s", (a.article.id for a in group))
        moved: dict[str, list[str]] = defaultdict(list)
        for held in group:
            if held.story != into:
                moved[held.story].append(held.article.id)
                stories.take(held)
                stories.put(held, into)
        for name, ids in moved.items():
            merged = not stories.by_id[name].members
            yield Move(
                kind="merge" if merged else "split", story=name, into=into, articles=tuple(ids)
            )
