"""The stories that a stream knows of, and which of them share a new article's rare terms."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from recoupe.text.similarity import Vector

# Stories remembered at most; terms that more than this many stories hold are not followed.
MOST_STORIES, FOLLOWED = 50_000, 25
# Rare terms followed from an article, and stories looked at closely for it.
LEADS, CLOSELY = 12, 4
# Terms of a story: cut to ``TERMS`` when twice as many, to ``DORMANT`` when all its articles
# have left the window.
TERMS, DORMANT = 240, 12
# What is left of a weight by rounding.
TRACE = 1e-6


@dataclass(slots=True)
class OpenStory:
    """A story: ``total`` sums its articles' vectors, ``square`` is that sum's squared length."""

    id: str
    total: Vector = field(default_factory=dict)
    square: float = 0.0
    count: int = 0
    words: int = 0
    day: int | None = None
    # Ids of the articles that are still in the window, in order of arrival.
    members: dict[str, None] = field(default_factory=dict)
    # Other stories that an article could as well have gone to, with how many did.
    doubts: dict[str, int] = field(default_factory=dict)
    checked: int = 0

    def likeness(self, vector: Vector) -> float:
        """Mean likeness of an article to the story's articles, 0..1."""
        total = self.total
        return sum([w * total[t] for t, w in vector.items() if t in total]) / self.count

    def cohesion(self, least: float) -> float:
        """Mean likeness of the story's articles to each other, ``least`` at least."""
        pairs = self.count * (self.count - 1)
        return max(least, (self.square - self.count) / pairs) if pairs else least


@dataclass(slots=True)
class Held:
    """An article in the window, with the story it is in."""

    id: str
    vector: Vector
    counts: Mapping[str, int]
    size: int
    day: int | None
    french: bool
    story: str


class OpenStories:
    """Stories by id, the longest quiet first, with an inverted index of their terms."""

    def __init__(self) -> None:
        self.by_id: OrderedDict[str, OpenStory] = OrderedDict()
        self._postings: dict[str, dict[str, None]] = defaultdict(dict)

    def near(self, vector: Vector) -> list[OpenStory]:
        """The stories that share most weight of the article's rare terms, most first."""
        shared: dict[str, float] = defaultdict(float)
        leads = 0
        for term, weight in vector.items():
            posting = self._postings.get(term)
            if posting is None or len(posting) > FOLLOWED:
                continue
            square = weight * weight
            for story in posting:
                shared[story] += square
            leads += 1
            if leads == LEADS:
                break
        if len(shared) > CLOSELY:
            best = sorted(shared, key=shared.__getitem__, reverse=True)[:CLOSELY]
            return [self.by_id[story] for story in best]
        return [self.by_id[story] for story in shared]

    def grow(self, story: OpenStory, vector: Vector) -> None:
        """Add an article's vector to a story."""
        total, postings, name = story.total, self._postings, story.id
        dot = 0.0
        for term, weight in vector.items():
            held = total.get(term)
            if held is None:
                total[term] = weight
                postings[term][name] = None
            else:
                dot += held * weight
                total[term] = held + weight
        story.square += 2.0 * dot + 1.0
        story.count += 1
        self.by_id[name] = story
        self.by_id.move_to_end(name)
        if len(total) > 2 * TERMS:
            self.cut(story, TERMS)

    def cut(self, story: OpenStory, kept: int) -> None:
        """Keep the heaviest terms of a story."""
        ranked = sorted(story.total.items(), key=lambda item: (-item[1], item[0]))
        self._unlist(story.id, (term for term, _ in ranked[kept:]))
        story.total = dict(ranked[:kept])

    def put(self, article: Held, name: str) -> None:
        """Place an article of the window in the story of that id, a new one where unknown."""
        story = self.by_id.get(name) or OpenStory(id=name)
        article.story = name
        story.members[article.id] = None
        story.words += article.size
        if article.day is not None:
            story.day = max(story.day or article.day, article.day)
        self.grow(story, article.vector)

    def take(self, article: Held) -> None:
        """Remove an article from its story, which stays even when empty."""
        story = self.by_id[article.story]
        del story.members[article.id]
        story.words -= article.size
        story.count -= 1
        total, gone = story.total, []
        for term, weight in article.vector.items():
            left = total.get(term, 0.0) - weight
            if left > TRACE:
                total[term] = left
            elif term in total:
                del total[term]
                gone.append(term)
        self._unlist(story.id, gone)
        if not story.count:
            self._unlist(story.id, total)
            total.clear()
        story.square = sum(weight * weight for weight in total.values())

    def forget(self, name: str) -> None:
        """Remove a story."""
        self._unlist(name, self.by_id.pop(name).total)

    def _unlist(self, name: str, terms: Iterable[str]) -> None:
        for term in terms:
            posting = self._postings.get(term)
            if posting is not None:
                posting.pop(name, None)
                if not posting:
                    del self._postings[term]
