"""Finds the title among the lines before the body: never a teaser of another article.

Each line is scored by the traits of ``title_traits``; the weights are those of a linear
conditional choice (softmax over the page's lines and "none of them"), trained by
``eval/train_titles.py``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from operator import mul

from recoupe.clean.line import Line
from recoupe.clean.title_scene import Scene, candidates, scene_of
from recoupe.clean.title_traits import NAMES, title_row
from recoupe.clean.traits import Traits

LEAST = 0.15  # share of the choice below which silence beats a guess


@dataclass(frozen=True, slots=True)
class Choice:
    """The line of the title, how sure it is in 0..1 and the reasons for it."""

    at: int
    confidence: float
    reason: str


@cache
def title_weights() -> tuple[float, ...]:
    """The weights that ship, in the order of ``NAMES``. Raises ``ValueError`` on a mismatch."""
    text = (files("recoupe.clean") / "data" / "title_weights.json").read_text(encoding="utf-8")
    data: dict[str, float] = json.loads(text)
    if set(data) != set(NAMES):
        raise ValueError("title_weights.json was trained with other traits")
    return tuple(data[name] for name in NAMES)


def find_title(
    lines: list[Line], traits: list[Traits], kept: list[bool], url: str | None = None
) -> Choice | None:
    """The most likely title line, or None when no line is likely. ``url`` is the page's own."""
    return TitleFinder(lines, traits, url).find(kept)


class TitleFinder:
    """Finds the title of one page under several readings of its body."""

    def __init__(self, lines: list[Line], traits: list[Traits], url: str | None = None) -> None:
        self._page = (lines, traits, url)
        self._scene: Scene | None = None
        self._known: dict[tuple[bool, ...], Choice | None] = {}

    def find(self, kept: list[bool]) -> Choice | None:
        """The most likely title line when ``kept`` are the body's, or None."""
        key = tuple(kept)
        if key not in self._known:
            self._known[key] = self._chosen(kept) if True in kept else None
        return self._known[key]

    def _chosen(self, kept: list[bool]) -> Choice | None:
        lines, traits, url = self._page
        self._scene = scene = scene_of(lines, traits, kept, url, self._scene)
        weights = title_weights()
        scored: list[tuple[float, int]] = []
        for at in candidates(traits, scene):
            row = title_row(lines[at], traits, at, scene)
            scored.append((sum(map(mul, weights, row)), at))
        if not scored:
            return None
        best, at = max(scored)
        top = max(0.0, best)
        sure = exp(best - top) / (sum([exp(score - top) for score, _ in scored]) + exp(-top))
        if sure < LEAST:
            return None
        return Choice(at, sure, _reason(traits[at], scene.start - at, scene.body, scene.slug))


def _reason(t: Traits, distance: int, body: dict[str, int], slug: frozenset[str]) -> str:
    shared = sum(body[s] > 0 for s in t.stems) / max(1, len(t.stems))
    named = ", in words of its address" if len(slug & set(t.words)) > 1 else ""
    where = f"{distance} lines above it" if distance > 0 else "at its head"
    return f"shares {shared:.0%} of its words with the body, {where}{named}"
