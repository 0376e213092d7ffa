"""Names and descriptions that other marks know, beside the words of a phrase."""

from __future__ import annotations

from bisect import bisect_left

from recoupe.annotate.report_scene import Scene
from recoupe.lang.fr.speech import plain, word_set
from recoupe.model.parse import Token
from recoupe.model.span import Span

CIVIL = word_set("civil")


def actor_from(scene: Scene, start: int) -> Span | None:
    """The longest name or description known to begin at offset ``start``."""
    low = bisect_left(scene.actors, Span(start, start + 1))
    found = None
    for actor in scene.actors[low:]:
        if actor.start != start:
            break
        found = actor
    return found


def whole_names(scene: Scene, last: Token, limit: int) -> int:
    """The end after ``last``: a name known as a whole is never cut in two, nor off its title."""
    end = last.end
    low = bisect_left(scene.actors, Span(max(0, end - 80), end + 1))
    for actor in scene.actors[low:]:
        if actor.start > end + 1:
            break
        beside = 0 < actor.start - end < 2 and last.pos in ("NOUN", "ADJ", "PROPN")
        named = beside and scene.text[actor.start].isupper()
        titled = 0 <= actor.start - end < 2 and plain(last.text) in CIVIL
        if (actor.start < end or titled or named) and end < actor.end <= limit:
            end = actor.end
    return end
