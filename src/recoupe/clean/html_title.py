"""The title of an HTML page: the visible heading that agrees with what the page says of itself."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from recoupe.clean.head import line_of
from recoupe.clean.head_notes import Head, Said
from recoupe.clean.line import Line
from recoupe.clean.reference import letters
from recoupe.clean.title import Choice, find_title
from recoupe.clean.traits import Traits
from recoupe.lang.fr.furniture import words_of

SITE = re.compile(r"\s+[|–—·»\-:]\s+|\s*\|\s*|\s+::\s+")


@dataclass(frozen=True, slots=True)
class Heading:
    """Either a line of the page (``choice``) or a line made of what the head says."""

    choice: Choice | None = None
    line: Line | None = None
    reason: str = ""


def html_title(
    source: str, head: Head, lines: list[Line], traits: list[Traits], kept: list[bool]
) -> Heading:
    """The title; an empty ``Heading`` when nothing is likely."""
    said = [s for s in (head.first("ld:headline"), head.first("og:title", "twitter:title")) if s]
    stated = said + ([head.title] if head.title else [])
    plain = [letters(one.value).lower() for one in stated]
    limit = kept.index(True) + 4 if True in kept else len(lines)
    body = Counter(s for t, k in zip(traits, kept, strict=True) if k for s in t.stems)
    alone = sum(line.context.tag == "h1" for line in lines) == 1
    best: tuple[float, int, str] | None = None
    for at, (line, t) in enumerate(zip(lines, traits, strict=True)):
        weight, reason = _agreement(line, t, stated, plain, body, at <= limit)
        if alone and not stated and line.context.tag == "h1" and weight > 0:
            weight, reason = weight + 0.3, "the page's only h1"
        if weight > 0.5 and (best is None or weight > best[0]):
            best = (weight, at, reason)
    if best is not None:
        return Heading(Choice(best[1], min(1.0, best[0]), best[2]), reason=best[2])
    for one in stated:
        made = _without_site(source, one)
        if made is not None and one.name[:3] != "ld:":
            return Heading(line=made, reason=f"the page's {one.name}")
    choice = find_title(lines, traits, kept)
    return Heading(choice, reason=choice.reason) if choice is not None else Heading()


def _agreement(
    line: Line,
    t: Traits,
    stated: list[Said],
    plain: list[str],
    body: Counter[str],
    early: bool,
) -> tuple[float, str]:
    tag = line.context.tag
    if len(t.words) > 45:
        return 0.0, ""
    own = letters(line.text).lower()
    if len(own) < 8:
        return 0.0, ""
    weight, reason = 0.0, ""
    for one, theirs in zip(stated, plain, strict=True):
        if own == theirs:
            weight, reason = 0.8, f"equals the page's {one.name}"
            break
        if (len(own) >= 12 and theirs.startswith(own)) or (
            own.startswith(theirs) and len(theirs) > 12
        ):
            weight, reason = 0.6, f"begins the page's {one.name}"
    if tag == "h1":
        shared = t.stems
        share = sum(body[s] > 0 for s in shared) / max(1, len(shared))
        overlap = max((_overlap(t.words, one.value) for one in stated), default=0.0)
        weight += 0.25 + 0.2 * share + 0.35 * overlap
        reason = reason or "the page's h1, in words that body and head share"
    elif not early:
        weight -= 0.4
    if line.context.around & {"nav", "footer", "aside", "~menu", "~related"}:
        weight -= 0.3
    if line.context.links > 0.8:
        weight -= 0.25
    return weight, reason


def _overlap(words: list[str], value: str) -> float:
    theirs = set(words_of(value))
    return len(theirs & set(words)) / max(1, len(theirs | set(words)))


def _without_site(source: str, said: Said) -> Line | None:
    """The value without the site's name after its last separator."""
    line = line_of(source, said)
    if line is None or said.name != "title":
        return line
    cuts = [m for m in SITE.finditer(line.text) if m.start() >= 0.5 * len(line.text)]
    if not cuts:
        return line
    stop = cuts[0].start()
    pieces = tuple((a, min(b, stop), c, c + min(b, stop) - a if b - a == d - c else d)
                   for a, b, c, d in line.pieces if a < stop)  # fmt: skip
    return Line(line.text[:stop], line.span, pieces)
