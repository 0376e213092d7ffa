"""The page as its title sees it, and the lines that may be one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from recoupe.clean.line import Line
from recoupe.clean.traits import Traits
from recoupe.lang.fr.furniture import is_call, words_of

BREADCRUMB = re.compile(
    r"(?i)^(?:lecture|reading|vous lisez|now reading|en cours de lecture)\s*:\s*"
)
STANDING = frozenset({"byline", "dateline"})
CLOSE = 12  # lines above the body beyond which a title has to share a word with it
INSIDE = 3  # lines of the body that may stand above its title


@dataclass(frozen=True, slots=True)
class Scene:
    """What the candidates of one page are held against."""

    start: int
    body: Counter[str]
    lead: frozenset[str]
    page: Counter[str]
    places: dict[str, list[int]]
    openings: Counter[str]
    crumbs: frozenset[str]
    slug: frozenset[str]
    standing: list[bool]
    long_before: list[int]
    headlines_before: list[int]


def scene_of(
    lines: list[Line],
    traits: list[Traits],
    kept: list[bool],
    url: str | None,
    earlier: Scene | None = None,
) -> Scene:
    """The page as its title sees it; ``kept`` must hold a body line.

    ``earlier`` is a scene of the same page with another body: what does not hang on the body
    is taken from it.
    """
    start = kept.index(True)
    bodies = [i for i, k in enumerate(kept) if k]
    known = earlier or _bare_scene(traits, url)
    return replace(
        known,
        start=start,
        body=Counter([s for i in bodies for s in traits[i].stems]),
        lead=frozenset().union(*(traits[i].stems for i in bodies[:4])),
        crumbs=frozenset([crumb(x.text) for x in lines[:start] if BREADCRUMB.match(x.text)]),
    )


def _bare_scene(traits: list[Traits], url: str | None) -> Scene:
    """What holds of a page whatever its body is."""
    places: dict[str, list[int]] = {}
    for at, t in enumerate(traits):
        places.setdefault(t.said, []).append(at)
    standing = [t.age or t.date or (t.cue is not None and t.cue.label in STANDING) for t in traits]
    return Scene(
        start=0,
        body=Counter(),
        lead=frozenset(),
        page=Counter([s for t in traits for s in t.stems]),
        places=places,
        openings=Counter([" ".join(t.words[:4]) for t in traits if len(t.words) > 4]),
        crumbs=frozenset(),
        slug=slug_words(url),
        standing=standing,
        long_before=_running(
            t.length >= 90 and not s for t, s in zip(traits, standing, strict=True)
        ),
        headlines_before=_running(is_headline(t) for t in traits),
    )


def _running(flags: Iterable[bool]) -> list[int]:
    out = [0]
    for flag in flags:
        out.append(out[-1] + flag)
    return out


def is_headline(t: Traits) -> bool:
    """Whether a line has the length of a headline and no cue."""
    return 25 <= t.length <= 160 and len(t.words) > 3 and t.cue is None and not t.date_only


def crumb(text: str) -> str:
    """A line without the words that announce a breadcrumb."""
    return BREADCRUMB.sub("", text).strip().casefold()


def slug_words(url: str | None) -> frozenset[str]:
    """The words of an address's longest path part, folded, of three letters or more."""
    path = re.sub(r"^\w+://[^/]*|[?#].*$", "", url or "")
    parts = [[w for w in words_of(re.sub(r"[-_+.%]", " ", p)) if len(w) > 2 and not w.isdigit()]
             for p in path.split("/")]  # fmt: skip
    best = max(parts, key=len, default=[])
    return frozenset(best) if len(best) > 2 else frozenset()


def candidates(traits: list[Traits], scene: Scene) -> Iterator[int]:
    """Line numbers that may hold a title."""
    for at in range(min(scene.start + INSIDE, len(traits))):
        t = traits[at]
        if t.age or t.date_only or t.copyright or not 8 <= t.length <= 260:
            continue
        if not 2 <= len(t.words) <= 45 and t.length < 16:
            continue
        if t.cue is not None and (t.cue.where == "line" or t.cue.closes):
            continue
        far = scene.start - at > CLOSE
        if far and not (any(s in scene.body for s in t.stems) or scene.slug & set(t.words)):
            continue
        if is_call(t.words):
            continue
        yield at
