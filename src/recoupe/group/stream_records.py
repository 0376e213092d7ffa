"""What goes into a stream of stories and what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


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
    """A tokenised article: how often each term stands in it, its words, its day if known."""

    id: str
    counts: Mapping[str, int]
    size: int
    day: int | None
    french: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """The story an article went to, whether it is a new one, and stories of the same matter."""

    story: str
    new: bool
    related: tuple[str, ...] = ()
