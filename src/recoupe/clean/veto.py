"""What no score may let into an article: inserts and notices that say themselves what they are."""

from __future__ import annotations

from recoupe.clean.line import Line
from recoupe.clean.traits import ENDS, Traits
from recoupe.lang.fr.furniture import is_call

NEVER = 8.0
ALWAYS = frozenset({"comments", "advertisement", "call-to-action", "legal"})
STANDS_BY = frozenset({"byline", "caption", "dateline"})
SHORT = 220
NAMED = 80
PROSE = 120
LINKED = 0.5
WHOLE = 0.9  # share of link text in a line that is a link and nothing else


def foreign_lines(lines: list[Line], traits: list[Traits]) -> list[bool]:
    """Which lines say themselves that they are not of the article."""
    told = links_tell(lines, traits)
    return [
        is_foreign(line, t) or (told and is_link(line, t))
        for line, t in zip(lines, traits, strict=True)
    ]


def links_tell(lines: list[Line], traits: list[Traits]) -> bool:
    """Whether links tell anything: on a page with an anchor left open all its prose is linked."""
    prose = [x for x, t in zip(lines, traits, strict=True) if t.length > PROSE and t.stop in ENDS]
    return 2 * sum(line.context.links > WHOLE for line in prose) < max(1, len(prose))


def is_link(line: Line, t: Traits) -> bool:
    """Whether a line is the headline of another page: a link from end to end, no sentence."""
    return line.context.links > WHOLE and len(t.words) > 3 and t.length < SHORT


def vetoed(scores: list[float], foreign: list[bool]) -> list[float]:
    """Scores with foreign lines pushed far below zero."""
    return [s - NEVER if f else s for s, f in zip(scores, foreign, strict=True)]


def inserts(foreign: list[bool], traits: list[Traits]) -> list[bool]:
    """Foreign lines after which the article may go on."""
    return [
        f and not (t.cue and (t.cue.closes or t.cue.label in STANDS_BY))
        for f, t in zip(foreign, traits, strict=True)
    ]


def is_foreign(line: Line, t: Traits) -> bool:
    """Whether a line's own cue says it, as « À lire aussi : … » or « Toute reproduction … »."""
    cue = t.cue
    if t.age or t.garbled or (t.copyright and t.length < SHORT) or is_call(t.words):
        return True
    if cue is None or cue.label in STANDS_BY:
        return cue is not None and t.length < NAMED and announces(line.text, cue.words)
    wordy = len(cue.words) > 1
    if cue.label == "in-text-link":
        linked = line.context.links > LINKED
        return linked or announces(line.text, cue.words) or (wordy and t.stop not in ENDS)
    if cue.where == "line" or (cue.label == "legal" and wordy):
        return True
    if cue.label in ALWAYS or cue.closes:
        return wordy and t.length < SHORT
    return t.truncated and cue.label == "teaser"


def announces(text: str, words: tuple[str, ...]) -> bool:
    """Whether a colon, bar or arrow follows the cue at once."""
    reach = sum(len(word) + 1 for word in words) + 8
    return any(mark in text[:reach] for mark in ":|>→»–—")
