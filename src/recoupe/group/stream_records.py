"""What goes into a stream of stories and what comes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.group.hashed_terms import Numbers, Weights

# Weights by the numbers of terms.
Terms = dict[int, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """What is kept of the past: articles of so many days, so many at most.

    Doubtful stories are grouped anew every ``period`` articles.
    """

    days: int = 7
    articles: int = 20_000
    period: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A tokenised article: the numbers of its terms and 1 + ln of how often each stands in it.

    ``size`` is its words, ``day`` its day if known.
    """

    id: str
    terms: Numbers
    often: Weights
    size: int
    day: int | None
    french: bool = True


@dataclass(slots=True)
class Held:
    """An article in the window, with the story it is in."""

    article: Incoming
    vector: Terms
    story: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """The story an article went to, whether it is a new one, and stories of the same matter."""

    story: str
    new: bool
    related: tuple[str, ...] = ()
