"""What speaks for and against a line as the title of the article below it.

``NAMES`` gives the order; shares and flags are in 0..1, counts are capped.
"""

from __future__ import annotations

import re

from recoupe.clean.line import Line
from recoupe.clean.title_scene import BREADCRUMB, Scene, crumb, is_headline
from recoupe.clean.traits import Traits

NAMES = (
    "one", "share in body", "share in lead", "share on no other line", "near", "next to body",
    "paragraphs between", "headlines between", "nothing long between", "first of body",
    "second of body", "later in body", "byline or date below", "byline or date above",
    "longer line below", "tiny", "short", "long", "very long", "stop", "asks",
    "colon or comma at end", "truncated", "bullet", "indent", "gap", "upper", "sentences",
    "capital share", "function share", "digits", "cue", "call or menu", "caption or byline",
    "said again", "said thrice", "doubled", "said again near", "last of its repeats",
    "begins another line", "ends with a name of the site", "in the breadcrumb", "title in slug",
     "not in slug", "first line", "quote", "page begins with it",
    "headline above", "headline above in body", "headline above in slug", "headline below",
    "headline below in body", "better word shares above", "better word shares below",
)  # fmt: skip
CALLING = frozenset({"call-to-action", "menu", "legal", "comments", "advertisement", "teaser"})
FLAT, REACH = 12, 40


def title_row(line: Line, traits: list[Traits], at: int, scene: Scene) -> list[float]:
    """The features of one candidate, in the order of ``NAMES``."""
    t = traits[at]
    return [1.0, *_words(t, at, scene), *_place(traits, at, scene), *_looks(line, t),
            *_repeats(line, t, at, scene), *_neighbours(traits, at, scene)]  # fmt: skip


def _words(t: Traits, at: int, scene: Scene) -> list[float]:
    own = t.stems
    once = 1 if at >= scene.start else 0
    size = len(own) + 1
    return [
        sum(scene.body[s] > once for s in own) / size,
        sum(s in scene.lead for s in own) / size if not once else 0.0,
        sum(scene.page[s] == 1 for s in own) / size,
    ]


def _place(traits: list[Traits], at: int, scene: Scene) -> list[float]:
    gap = max(0, scene.start - at)
    low, high = min(at + 1, scene.start), scene.start
    longer = scene.long_before[high] - scene.long_before[low]
    below = range(at + 1, min(at + 4, len(traits)))
    return [
        min(1.0, max(0.0, 1.0 - (gap - FLAT) / REACH)), float(0 < gap <= 3), float(min(longer, 6)),
        float(min(8, scene.headlines_before[high] - scene.headlines_before[low])),
        float(longer == 0), float(at == scene.start), float(at == scene.start + 1),
        float(at > scene.start + 1), float(any(scene.standing[i] for i in below)),
        float(any(scene.standing[max(0, at - 2) : at])),
        float(at + 1 < len(traits) and traits[at + 1].length > traits[at].length + 30),
    ]  # fmt: skip


def _looks(line: Line, t: Traits) -> list[float]:
    label = t.cue.label if t.cue else ""
    return [
        float(t.length < 18), float(t.length < 30), float(t.length > 120), float(t.length > 170),
        float(t.stop in ".…"), float(t.stop in "?!？！"),
        float(t.stop in ":;,"), float(t.truncated), float(line.bullet), float(line.indent > 3),
        float(line.gap), float(t.upper), float(t.sentences > 1), t.capital_share,
        t.function_share, t.digit_share, float(bool(label)), float(label in CALLING),
        float(label in ("caption", "byline", "dateline")),
    ]  # fmt: skip


def _repeats(line: Line, t: Traits, at: int, scene: Scene) -> list[float]:
    same = scene.places[t.said]
    others = [i for i in same if i != at]
    above = [i for i in same if i <= scene.start]
    known = crumb(line.text)
    mine = len(scene.slug & set(t.words)) if scene.slug else 0
    return [
        float(bool(others)), float(len(others) > 1), float(any(abs(i - at) <= 2 for i in others)),
        float(any(abs(i - scene.start) <= 12 for i in others)),
        float(bool(others) and bool(above) and at == above[-1]),
        float(scene.openings[" ".join(t.words[:4])] > len(same)),
        float(bool(re.search(r"\s[|–-]\s\S{3,25}$", line.text))),
        float(known in scene.crumbs and not BREADCRUMB.match(line.text)),
        mine / max(1, len({w for w in t.words if len(w) > 2})),
        float(bool(scene.slug) and mine == 0), float(at == 0),
        float(line.text[:1] in "«“\"‘„"), float(at < 3),
    ]  # fmt: skip


def _neighbours(traits: list[Traits], at: int, scene: Scene) -> list[float]:
    """A title stands above its standfirst, and a standfirst below its title."""
    mine = _shared(traits, at, scene)
    above, below = _shared(traits, at - 1, scene), _shared(traits, at + 1, scene)
    slug = scene.slug & set(traits[at - 1].words) if at and above >= 0 else frozenset()
    return [
        float(above >= 0), max(0.0, above), len(slug) / max(1, len(scene.slug)), float(below >= 0),
        max(0.0, below),
        max(0.0, max(above, _shared(traits, at - 2, scene), _shared(traits, at - 3, scene)) - mine),
        max(0.0, max(below, _shared(traits, at + 2, scene), _shared(traits, at + 3, scene)) - mine),
    ]  # fmt: skip


def _shared(traits: list[Traits], at: int, scene: Scene) -> float:
    """Share of a headline's words that the body has; -1 where the line is none."""
    if not 0 <= at < len(traits) or not is_headline(traits[at]):
        return -1.0
    own = traits[at].stems
    once = 1 if at >= scene.start else 0
    return sum(scene.body[s] > once for s in own) / (len(own) + 1)
