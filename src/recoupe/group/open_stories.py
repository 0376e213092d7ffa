"""The stories that a stream knows of, and which of them share a new article's rare terms."""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, islice

from recoupe.group.stream_records import Held, Terms

# Stories remembered at most; terms that more than this many stories hold are not followed.
MOST_STORIES, FOLLOWED = 50_000, 20
# Rare terms followed from an article, stories looked at closely for it, and terms of an article
# that are listed to be followed to its story.
LEADS, CLOSELY, LISTED = 12, 4, 12
# Nor is a story looked at that shares so many times fewer of them than the best.
FAR = 4
# Terms of a story: cut to ``TERMS`` when twice as many, to ``DORMANT`` when all its articles
# have left the window.
TERMS, DORMANT = 240, 12
# What is left of a weight by rounding.
TRACE = 1e-6


@dataclass(slots=True)
class OpenStory:
    """A story: ``total`` sums its articles' vectors, ``square`` is that sum's squared length."""

    id: str
    total: Terms = field(default_factory=dict)
    square: float = 0.0
    count: int = 0
    words: int = 0
    day: int | None = None
    # Ids of the articles that are still in the window, in order of arrival.
    members: dict[str, None] = field(default_factory=dict)
    # Other stories that an article could as well have gone to, with how many did.
    doubts: dict[str, int] = field(default_factory=dict)
    checked: int = 0

    def likeness(self, vector: Terms) -> float:
        """Mean likeness of an article to the story's articles, 0..1."""
        few, many = (vector, self.total) if len(vector) < len(self.total) else (self.total, vector)
        return sum([w * many[t] for t, w in few.items() if t in many]) / self.count

    def cohesion(self, least: float) -> float:
        """Mean likeness of the story's articles to each other, ``least`` at least."""
        pairs = self.count * (self.count - 1)
        return max(least, (self.square - self.count) / pairs) if pairs else least


class OpenStories:
    """Stories by id, the longest quiet first, with an inverted index of their terms."""

    def __init__(self) -> None:
        self.by_id: OrderedDict[str, OpenStory] = OrderedDict()
        self._postings: dict[int, dict[str, None]] = defaultdict(dict)

    def near(self, vector: Terms) -> list[OpenStory]:
        """The stories that share most of the article's rare terms, most first."""
        leads: list[Iterable[str]] = []
        for term in vector:
            posting = self._postings.get(term)
            if posting is not None and len(posting) <= FOLLOWED:
                leads.append(posting)
                if len(leads) == LEADS:
                    break
        shared = Counter(chain(*leads))
        best = sorted(shared, key=shared.__getitem__, reverse=True)[:CLOSELY]
        return [self.by_id[story] for story in best if shared[story] * FAR > shared[best[0]]]

    def grow(self, story: OpenStory, vector: Terms) -> None:
        """Add an article's vector to a story."""
        total, postings, name = story.total, self._postings, story.id
        dot = 0.0
        for term, weight in vector.items():
            held = total.get(term)
            if held is None:
                total[term] = weight
            else:
                dot += held * weight
                total[term] = held + weight
        for term in islice(vector, LISTED):
            postings[term][name] = None
        story.square += 2.0 * dot + 1.0
        story.count += 1
        self.by_id[name] = story
        self.by_id.move_to_end(name)
        if len(total) > 2 * TERMS:
            self.cut(story, TERMS)

    def cut(self, story: OpenStory, kept: int) -> None:
        """Keep the heaviest terms of a story."""
        total = story.total
        ranked = sorted(total, key=total.__getitem__, reverse=True)
        self._unlist(story.id, ranked[kept:])
        story.total = {term: total[term] for term in ranked[:kept]}

    def put(self, held: Held, name: str) -> None:
        """Place an article of the window in the story of that id, a new one where unknown."""
        story = self.by_id.get(name) or OpenStory(id=name)
        article = held.article
        held.story = name
        story.members[article.id] = None
        story.words += article.size
        if article.day is not None:
            story.day = max(story.day or article.day, article.day)
        self.grow(story, held.vector)

    def take(self, held: Held) -> None:
        """Remove an article from its story, which stays even when empty."""
        story = self.by_id[held.story]
        del story.members[held.article.id]
        story.words -= held.article.size
        story.count -= 1
        total, gone = story.total, []
        for term, weight in held.vector.items():
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

    def _unlist(self, name: str, terms: Iterable[int]) -> None:
        for term in terms:
            posting = self._postings.get(term)
            if posting is not None:
                posting.pop(name, None)
                if not posting:
                    del self._postings[term]
