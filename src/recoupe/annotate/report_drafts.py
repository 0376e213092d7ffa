"""A report while it is being read, and how its span, parts and mode are settled."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from recoupe.annotate.report_scene import Scene
from recoupe.model.marks import Mode
from recoupe.model.span import Span

WORD = re.compile(r"\w{2}")  # a letter alone ("C'") tells nothing
EDGE = " \t\r\n\u00a0\u202f\u2009,;:.-–—•…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A report with its speaker not yet named.

    ``follows`` says that the speaker is the one of the report before (a quotation that
    stands alone after another).
    """

    content: Span
    mode: Mode
    parts: tuple[Span, ...] = ()
    cue: Span | None = None
    speaker: Span | None = None
    follows: bool = False


def settle(
    scene: Scene, content: Span, cue: Span | None, speaker: Span | None, *, clause: bool = False
) -> Draft | None:
    """A draft whose mode is read off the quotation marks inside ``content``.

    Wholly in one pair of marks it is direct, or mixed with ``clause`` (after "que").
    """
    start, end = content.start, content.end
    text = scene.text
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    if not WORD.search(text, start, end):
        return None
    if text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end):
        end += 1
    span = Span(start, end)
    pieces = tuple(q for q in scene.quoted if span.overlaps(q.inner))
    parts = tuple(_inside(span, q.inner) for q in pieces)
    if not pieces:
        return Draft(content=span, mode="indirect", cue=cue, speaker=speaker)
    outside = text[start : pieces[0].outer.start] if pieces[0].outer.start > start else ""
    outside += text[pieces[-1].outer.end : end] if pieces[-1].outer.end < end else ""
    whole = len(pieces) == 1 and not any(c.isalnum() for c in outside)
    if whole:
        span = parts[0]
    mode: Mode = "direct" if whole and not clause else "mixed"
    return Draft(content=span, mode=mode, parts=parts, cue=cue, speaker=speaker)


def _inside(span: Span, inner: Span) -> Span:
    return Span(max(span.start, inner.start), min(span.end, inner.end))


def direct(parts: tuple[Span, ...], cue: Span | None, speaker: Span | None) -> Draft:
    """A direct quotation of one or more fragments."""
    content = Span(parts[0].start, parts[-1].end)
    return Draft(content=content, mode="direct", parts=parts, cue=cue, speaker=speaker)


def following(draft: Draft) -> Draft:
    """The same, said by the speaker before."""
    return replace(draft, follows=True)
