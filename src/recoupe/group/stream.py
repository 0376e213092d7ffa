"""Stories as articles come in: one pass, memory bounded by a window, later put in order.

Each article goes to the story whose articles it is most like on average, likeness fading
with the days between (single-pass clustering with time decay, as in topic detection and
tracking). Where an article could as well have gone elsewhere, the two stories are doubtful;
every so often doubtful stories are grouped anew with the batch rule. Stories keep their ids
through that, and what moved is told.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Iterator

from recoupe.group.clustering import JOINING
from recoupe.group.links import RELATED
from recoupe.group.neighbours import fading
from recoupe.group.open_stories import DORMANT, MOST_STORIES, OpenStories, OpenStory
from recoupe.group.periods import SILENCE
from recoupe.group.regrouping import Move, regroup
from recoupe.group.running_weights import RunningWeights
from recoupe.group.stream_records import Assigned, Held, Incoming, Terms, Window

# An article joins a story from this mean likeness, and this share of the story's cohesion.
LEAST, SHARE = 0.1, 0.4
# A story that has grown this much since it was last grouped anew is looked at again.
# So is one that has grown somewhat, if more than this share of its articles came doubtfully:
# they were nearly as like another story.
GROWN, SOMEWHAT, DOUBTED, NEARLY = 1.5, 1.2, 0.3, 0.6
# Articles in the window from which weights change little, and how many times the terms it was
# assigned by an article may hold to be grouped anew by these alone.
STEADY, WHOLE = 2_000, 1.5


class StoryStream:
    """Assigns articles in the order given. Ids of articles must differ within a window."""

    def __init__(self, window: Window | None = None) -> None:
        self.window = window or Window()
        self.stories = OpenStories()
        self.held: OrderedDict[str, Held] = OrderedDict()
        self.today: int | None = None
        self._weights = {french: RunningWeights(french=french) for french in (True, False)}
        self._doubtful: dict[str, None] = {}
        self._since = 0

    def add(self, article: Incoming) -> Assigned:
        """The story of one more article."""
        weights = self._weights[article.french]
        weights.add(article.terms)
        vector = weights.vector(article.terms, article.often)
        ranked = self._ranked(vector, article)
        story = next((s for likeness, s in ranked if self._accepts(s, likeness)), None)
        new = story is None
        if story is None:
            story = OpenStory(id=story_id(article.id))
        related = tuple(s.id for likeness, s in ranked if s is not story and likeness >= RELATED)
        self._doubt(story, ranked)
        self._place(article, vector, story)
        self._since += 1
        self._expire()
        return Assigned(story=story.id, new=new, related=related)

    def due(self) -> bool:
        """Whether doubtful stories should be grouped anew now."""
        return self._since >= self.window.period

    def settle(self) -> Iterator[Move]:
        """Group doubtful stories anew; what moved, in order of the stories concerned."""
        doubtful, self._doubtful, self._since = self._doubtful, {}, 0
        yield from regroup(self.stories, self.held, doubtful, self._weighed)

    def _weighed(self, held: Held) -> Terms:
        """The whole vector of an article; as it came in where that is nearly the same."""
        article = held.article
        weights = self._weights[article.french]
        if weights.documents > STEADY and len(article.terms) <= WHOLE * len(held.vector):
            return held.vector
        return weights.vector(article.terms, article.often, len(article.terms))

    def _ranked(self, vector: Terms, article: Incoming) -> list[tuple[float, OpenStory]]:
        found = []
        for story in self.stories.near(vector):
            likeness = story.likeness(vector)
            if article.day is not None and story.day is not None:
                mean = story.words // story.count
                likeness *= fading(article.size, mean, article.day - story.day)
            if likeness >= RELATED:
                found.append((likeness, story))
        found.sort(key=_likest)
        return found

    @staticmethod
    def _accepts(story: OpenStory, likeness: float) -> bool:
        return likeness >= LEAST and likeness >= SHARE * story.cohesion(JOINING.inside)

    def _doubt(self, story: OpenStory, ranked: list[tuple[float, OpenStory]]) -> None:
        """Note the stories that the article could as well have gone to."""
        for likeness, other in ranked[:3]:
            if other is not story and likeness >= NEARLY * ranked[0][0]:
                story.doubts[other.id] = story.doubts.get(other.id, 0) + 1

    def _place(self, article: Incoming, vector: Terms, story: OpenStory) -> None:
        held = Held(article, vector, story.id)
        self.held[article.id] = held
        self.stories.by_id.setdefault(story.id, story)
        self.stories.put(held, story.id)
        if article.day is not None:
            self.today = max(self.today or article.day, article.day)
        doubts = sum(story.doubts.values())
        grown = story.count / max(1, story.checked)
        if grown >= GROWN or (grown >= SOMEWHAT and doubts > DOUBTED * story.count):
            self._doubtful[story.id] = None

    def _expire(self) -> None:
        """Let articles go that are too old or too many, and stories long quiet."""
        while self.held:
            oldest = next(iter(self.held.values()))
            first = oldest.article
            old = first.day is not None and (self.today or 0) - first.day > self.window.days
            if not old and len(self.held) <= self.window.articles:
                break
            del self.held[first.id]
            self._weights[first.french].drop(first.terms)
            story = self.stories.by_id.get(oldest.story)
            if story is not None:
                story.members.pop(first.id, None)
                if not story.members:
                    self.stories.cut(story, DORMANT)
        by_id = self.stories.by_id
        while by_id:
            quiet = next(iter(by_id.values()))
            old = quiet.day is not None and (self.today or 0) - quiet.day > SILENCE
            if (not old and len(by_id) <= MOST_STORIES) or quiet.members:
                break
            self.stories.forget(quiet.id)


def story_id(article_id: str) -> str:
    """The id of the story that an article founds."""
    return f"s-{hashlib.sha256(article_id.encode()).hexdigest()[:12]}"


def _likest(item: tuple[float, OpenStory]) -> tuple[float, str]:
    return -item[0], item[1].id
